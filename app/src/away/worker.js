// Work without a network: keeps the pages that were fetched ahead, and what was answered until it is sent.
//
// It answers only what belongs to a contributor's work. Every answer is kept before it is called kept,
// and sent with the key that its form had from the server, so that sending it twice counts once.
// Signing out makes the browser forget all of it.

const PAGES = 'work';
const WORK = /^\/p\/[^/]+\/work(\/[^/]+)?$/;
const ACTS = ['/act/submit_judgement', '/act/skip_assignment'];
const FILES = /^\/(pkg\/|style-|away-|favicon)/;
const FORM = 'application/x-www-form-urlencoded';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event) => event.waitUntil(deliver()));
self.addEventListener('message', (event) => event.waitUntil(told(event.data)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && ACTS.includes(pathname)) event.respondWith(act(request));
  else if (request.method === 'POST' && pathname === '/act/sign_out') event.respondWith(leave(request));
  else if (request.mode === 'navigate' && request.method === 'GET' && WORK.test(pathname)) event.respondWith(page(request, pathname));
  else if (request.method === 'GET' && FILES.test(pathname)) event.respondWith(file(request));
});

// What waits: a store of the answers by their key, in the order in which they were given.

function store(mode, use) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('work', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('answers', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const turn = opening.result.transaction('answers', mode, { durability: 'strict' });
      const asked = use(turn.objectStore('answers'));
      turn.oncomplete = () => (opening.result.close(), resolve(asked.result));
      turn.onabort = () => (opening.result.close(), reject(turn.error));
    };
  });
}

async function waiting() {
  const [places, answers] = await Promise.all([
    store('readonly', (kept) => kept.getAllKeys()),
    store('readonly', (kept) => kept.getAll()),
  ]);
  return answers.map((answer, index) => ({ ...answer, place: places[index] }));
}

const keep = (answer) => store('readwrite', (kept) => kept.add(answer));
const change = ({ place, ...answer }) => store('readwrite', (kept) => kept.put(answer, place));
const forget = ({ place }) => store('readwrite', (kept) => kept.delete(place));

// Sending, one after the other: the server counts time in the order in which it hears of it.

let sending = null;

function deliver() {
  sending ??= deliverAll().finally(() => { sending = null; });
  return sending;
}

async function deliverAll() {
  let signedOut = false;
  for (const answer of await waiting()) {
    if (answer.refused) continue;
    const response = await send(answer).catch(() => null);
    if (!response || response.status >= 500 || response.status === 429) break;
    if (response.status === 401) {
      signedOut = true;
      break;
    }
    if (response.ok) await forget(answer);
    else await change({ ...answer, refused: (await response.text()) || String(response.status) });
  }
  await tell(signedOut);
}

const send = ({ act, body }) =>
  fetch(act, { method: 'POST', headers: { 'content-type': FORM, accept: 'application/json' }, body });

async function tell(signedOut = false) {
  const answers = await waiting();
  const refused = answers.filter((answer) => answer.refused).map((answer) => answer.refused);
  const news = { waiting: answers.length - refused.length, refused, signedOut };
  for (const client of await self.clients.matchAll()) client.postMessage(news);
}

// An answer: sent if all before it are, kept otherwise.

async function act(request) {
  const { pathname } = new URL(request.url);
  const body = await request.clone().text();
  const form = new URLSearchParams(body);
  const next = `/p/${form.get('project')}/work`;
  await deliver().catch(() => {});
  const answers = await waiting().catch(() => []);
  if (!answers.some((answer) => !answer.refused)) {
    const response = await fetch(request).catch(() => null);
    if (response && response.status < 500) {
      await drop(`${next}/${form.get('assignment')}`);
      return response;
    }
  }
  try {
    if (!answers.some((answer) => answer.body === body)) {
      await keep({ act: pathname, body, page: `${next}/${form.get('assignment')}` });
    }
  } catch {
    // Nothing could be kept: the browser's own page for a lost network says so, and going back finds the draft.
    return Response.error();
  }
  await self.registration.sync?.register('deliver').catch(() => {});
  return Response.redirect(next, 303);
}

async function leave(request) {
  await deliver().catch(() => {});
  return fetch(request);
}

// Pages: from the network while there is one, else the first kept one that nobody answered yet.

async function page(request, pathname) {
  deliver().catch(() => {});
  const response = await fetch(request).catch(() => null);
  if (response && response.status < 500) return response;
  return (await kept(pathname)) ?? response ?? Response.error();
}

async function kept(pathname) {
  const pages = await caches.open(PAGES);
  const work = pathname.split('/').slice(0, 4).join('/');
  const answered = (await waiting()).map((answer) => answer.page);
  const open = (path) => path.startsWith(`${work}/`) && !path.endsWith('/away') && !answered.includes(path);
  const paths = (await pages.keys()).map((request) => new URL(request.url).pathname);
  const path = paths.find((path) => path === pathname && open(path)) ?? paths.find(open) ?? `${work}/away`;
  return pages.match(path);
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

const drop = async (path) => (await caches.open(PAGES)).delete(path);

// What a page asks for: to send what waits, and to fetch ahead where it names its project.

async function told(project) {
  await deliver();
  if (project) await fetchAhead(project);
}

async function fetchAhead(project) {
  const body = new URLSearchParams({ project }).toString();
  const response = await send({ act: '/act/fetch_ahead', body }).catch(() => null);
  if (!response?.ok) return;
  const { held, away } = await response.json();
  const pages = await caches.open(PAGES);
  const wanted = [...held, away];
  const work = away.slice(0, -'away'.length);
  for (const request of await pages.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(work) && !wanted.includes(pathname)) await pages.delete(request);
  }
  for (const path of wanted) await keepPage(pages, path);
}

async function keepPage(pages, path) {
  if (await pages.match(path)) return;
  const response = await fetch(path).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const html = await response.clone().text();
  const files = [...html.matchAll(/["'](\/(?:pkg\/|style-|away-|favicon)[^"']+)["']/g)].map((found) => found[1]);
  for (const address of new Set(files)) {
    if (!(await pages.match(address))) await pages.add(address).catch(() => {});
  }
  await pages.put(path, response);
}
