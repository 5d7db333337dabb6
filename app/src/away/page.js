// The page's side of the worker: starts it, asks it to fetch ahead, and says what waits on the device.
(() => {
  const line = document.querySelector('[data-waiting]');
  const problem = document.querySelector('[data-refused]');
  const workers = navigator.serviceWorker;
  if (!line || !problem || !workers) return;

  const { project, waiting, sent, signedOut } = line.dataset;
  let hadSome = false;
  workers.addEventListener('message', ({ data }) => {
    hadSome ||= data.waiting > 0;
    if (data.waiting === 0) line.textContent = hadSome ? sent : '';
    else line.textContent = data.signedOut ? signedOut : `${waiting} ${data.waiting.toLocaleString(document.documentElement.lang)}`;
    problem.hidden = data.refused.length === 0;
    problem.textContent = `${problem.dataset.refused} ${data.refused.join('; ')}`;
  });

  const tell = async (what) => (await workers.ready).active.postMessage(what);
  const again = () => tell('');
  workers.register('/worker.js').then(() => tell(project), () => {});
  addEventListener('online', again);
  setInterval(again, 20_000);
})();
