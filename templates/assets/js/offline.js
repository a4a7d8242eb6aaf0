'use strict';
// For whoever is signed in: pages that were opened, and words that were typed, outlast a lost connection. Words stay
// in this browser until the server has them and are then forgotten; signing out forgets everything.

{
  const { reader } = document.body.dataset;
  const OURS = 'cairn-kept:';
  const mine = `${OURS}${reader}:`;
  const LONGEST = 7 * 24 * 60 * 60 * 1000;
  const banner = document.querySelector('#offline');
  const says = banner.dataset;
  const isCopy = 'kept' in says;

  if (window.isSecureContext) navigator.serviceWorker?.register('/service-worker.js').catch(() => null);

  // --- what is kept ------------------------------------------------------------------------------------------------

  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(OURS));
  const read = (key) => JSON.parse(localStorage.getItem(key) ?? 'null');
  const forget = (key) => localStorage.removeItem(key);
  const keep = (key, entry) => {
    try {
      localStorage.setItem(key, JSON.stringify(entry));
    } catch {
      // The browser has no room or keeps nothing: typing goes on as without us.
    }
  };
  for (const key of keys()) if (!key.startsWith(mine) || Date.now() - read(key).at > LONGEST) forget(key);

  const forgetEverything = async () => {
    keys().forEach(forget);
    sessionStorage.clear();
    if (!window.caches) return;
    for (const name of await caches.keys()) if (name.startsWith('pages-')) await caches.delete(name);
  };

  // --- words -------------------------------------------------------------------------------------------------------

  const places = [...document.querySelectorAll('[data-keep]')];
  const fieldsOf = (place) => [...place.querySelectorAll('textarea, input[type=text]')];
  const keyOf = (field) => `${mine}${field.closest('[data-keep]').dataset.keep}#${field.name}`;
  const same = (one, other) => one.trim() === other.trim();
  /** What the server is known to have of a field. */
  const known = new Map(places.flatMap(fieldsOf).map((field) => [field, field.value]));
  const onItsWay = new Map();

  const tell = (place, ...words) =>
    place
      .closest('form')
      ?.querySelector('[role=status]')
      ?.replaceChildren(...words);

  const remember = (field) => {
    const base = known.get(field);
    if (base === undefined) return;
    if (same(field.value, base)) forget(keyOf(field));
    else keep(keyOf(field), { base, text: field.value, at: Date.now(), page: location.pathname });
  };
  document.addEventListener('input', ({ target }) => target.closest?.('[data-keep]') && remember(target));

  const send = (place) => fieldsOf(place)[0]?.dispatchEvent(new Event('input', { bubbles: true }));
  const unsent = (place) => fieldsOf(place).some((field) => read(keyOf(field)));

  document.addEventListener('htmx:before:request', ({ target }) => {
    if (target.dataset?.keep) for (const field of fieldsOf(target)) onItsWay.set(field, field.value);
  });
  // A session that has ended leads to signing in: the server has nothing then, and its page belongs nowhere in ours.
  document.addEventListener('htmx:before:response', (event) => {
    const { response } = event.detail.ctx;
    if (!event.target.dataset?.keep) return;
    if (response.raw.redirected) {
      event.preventDefault();
      return tell(event.target, says.signedOut);
    }
    if (response.status >= 500) return tell(event.target, says.unsent);
    if (response.status >= 400) return;
    tell(event.target);
    for (const field of fieldsOf(event.target)) {
      known.set(field, onItsWay.get(field) ?? field.value);
      remember(field);
    }
  });
  document.addEventListener('htmx:error', ({ target }) => {
    if (target.dataset?.keep && unsent(target)) tell(target, says.unsent);
  });

  /** Words of ours that the server has not, beside words of the server that came from elsewhere: a person decides. */
  const offer = (place, field, { text }) => {
    const button = (label, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'button button-secondary button-small';
      made.textContent = label;
      made.addEventListener('click', act);
      return made;
    };
    const quote = document.createElement('blockquote');
    quote.textContent = text;
    const settle = (use) => () => {
      forget(keyOf(field));
      tell(place);
      if (use) field.value = text;
      if (use) send(place);
      field.focus();
    };
    tell(place, says.twice, quote, button(says.use, settle(true)), ' ', button(says.drop, settle(false)));
    place.closest('details')?.setAttribute('open', '');
  };

  const restore = (place) => {
    for (const field of fieldsOf(place)) {
      const entry = read(keyOf(field));
      if (!entry) continue;
      if (same(entry.text, field.value)) forget(keyOf(field));
      else if (!same(entry.base, field.value)) offer(place, field, entry);
      else {
        field.value = entry.text;
        place.closest('details')?.setAttribute('open', '');
        tell(place, navigator.onLine ? says.restored : says.unsent);
        if (navigator.onLine) send(place);
      }
    }
  };
  places.forEach(restore);

  // What was written here and is not to be written here any more has been sent with its form.
  if (places.length > 0 && !isCopy) {
    const here = new Set(places.flatMap(fieldsOf).map(keyOf));
    for (const key of keys()) if (read(key).page === location.pathname && !here.has(key)) forget(key);
  }

  // --- the connection ----------------------------------------------------------------------------------------------

  const show = () => (banner.hidden = navigator.onLine && !isCopy);
  window.addEventListener('offline', show);
  window.addEventListener('online', () => {
    show();
    for (const place of places) if (unsent(place)) send(place);
  });
  show();

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (form.getAttribute('action') === says.signOut) void forgetEverything();
      if (navigator.onLine || form.getAttribute('method') === 'get') return;
      if (form.querySelector('[data-answers]')) return; // which holds its answer itself
      event.preventDefault();
      banner.hidden = false;
      banner.tabIndex = -1;
      banner.focus();
    },
    { capture: true },
  );
}
