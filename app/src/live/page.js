// Brings what others say into an open room, and never touches what somebody is writing there.
(() => {
  const line = document.querySelector('[data-stream]');
  if (!line) return;

  // What is typed and not sent outlives a reload, in this tab alone.
  const kept = 'polyphony-typed:';
  const areas = [...document.querySelectorAll('main form textarea[name]')];
  const keyOf = (area) => `${kept}${location.pathname}${new URLSearchParams(location.search).get('topic') ?? ''}:${area.form.action}:${area.name}`;
  for (const area of areas) {
    const typed = sessionStorage.getItem(keyOf(area));
    if (typed && !area.value) area.value = typed;
    area.form.addEventListener('submit', () => { area.sent = true; sessionStorage.removeItem(keyOf(area)); });
  }
  addEventListener('pagehide', () => {
    for (const area of areas) {
      if (area.sent || area.value === area.defaultValue) sessionStorage.removeItem(keyOf(area));
      else sessionStorage.setItem(keyOf(area), area.value);
    }
  });
  document.querySelector('form[action="/act/sign_out"]')?.addEventListener('submit', () => {
    areas.forEach((area) => { area.sent = true; });
    Object.keys(sessionStorage).filter((key) => key.startsWith(kept)).forEach((key) => sessionStorage.removeItem(key));
  });

  const here = line.querySelector('[data-here]');
  const fresh = line.querySelector('[data-fresh]');
  const moved = document.querySelector('[data-moved]');
  const thread = document.querySelector('[data-thread]');

  const level = (post) => Number(post?.dataset.level ?? -1);
  const place = ({ id, reply, html }) => {
    if (!thread || document.getElementById(`post-${id}`)) return;
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const item = holder.content.firstElementChild;
    const above = reply && document.getElementById(`post-${reply}`);
    if (above) {
      let last = above;
      while (level(last.nextElementSibling) > level(above)) last = last.nextElementSibling;
      last.after(item);
    } else {
      thread.append(item);
    }
    item.classList.add('fresh');
    document.querySelector('[data-none]')?.remove();
  };

  let after = line.dataset.after;
  let source;
  const take = ({ data, lastEventId }) => {
    after = lastEventId;
    const told = JSON.parse(data);
    told.posts.forEach(place);
    for (const id of told.gone) {
      const words = document.querySelector(`#post-${CSS.escape(id)} .content`);
      if (words) words.replaceWith(document.createTextNode(line.dataset.gone));
    }
    here.textContent = told.here;
    fresh.textContent = told.fresh;
    fresh.hidden = !told.fresh;
    if (told.moved) moved.hidden = false;
  };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${line.dataset.stream}&after=${encodeURIComponent(after)}`);
    source.addEventListener('room', take);
  };
  const close = () => { source?.close(); source = undefined; };
  // A hidden tab holds no connection: browsers have few of them, and nobody reads it.
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
})();
