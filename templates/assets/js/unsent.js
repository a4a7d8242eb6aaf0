'use strict';
// Entries that could not be sent wait in this browser and are sent, each once, as soon as Cairn can be reached and their
// author is signed in. One that Cairn refuses stays, with the reason. None is dropped without being thrown away.

{
  const list = document.querySelector('[data-unsent-list]');
  const banner = document.querySelector('#offline');
  const isCopy = 'kept' in banner.dataset;
  const { signOut } = banner.dataset;
  /** How long a form that was sent may take before it counts as not sent, and until what failed is tried again. */
  const PATIENCE = 20_000;

  const underWay = ({ state, at }) => state === 'sending' && !isCopy && Date.now() - at < PATIENCE;
  const waits = (entry) => entry.state === 'unsent' || (entry.state === 'sending' && !underWay(entry));
  const isHere = ({ key }) => document.querySelector('form input[name=formKey]')?.value === key;

  // The page of an entry says which form made it.
  const arrived = async () => {
    const written = document.querySelector('[data-written]')?.dataset;
    const entry = written && (await device.find(written.written));
    if (entry?.state === 'sending' && entry.version < Number(written.version)) await device.remove(entry.key);
  };

  // --- sending ----------------------------------------------------------------------------------------------------------

  const reasonIn = (html) => {
    const said = new DOMParser().parseFromString(html, 'text/html');
    const faults = [...said.querySelectorAll('[data-errors] li')].map(({ textContent }) =>
      textContent.trim(),
    );
    return faults.length > 0 ? faults.join(' ') : (said.querySelector('main p')?.textContent.trim() ?? '');
  };

  /** Whether to go on with the next one. */
  const judge = async (entry, answer) => {
    const { pathname } = new URL(answer.url);
    if (pathname === '/sign-in') return wait(entry, 'signed-out');
    if (answer.status >= 500 || answer.status === 429) return wait(entry, 'later');
    if (answer.status === 403 && answer.headers.get('cairn-reader') !== device.reader)
      return wait(entry, 'signed-out');
    if (answer.ok) {
      await device.remove(entry.key);
      document.dispatchEvent(new CustomEvent('cairn:sent', { detail: { key: entry.key, url: answer.url } }));
      return true;
    }
    const reason = reasonIn(await answer.text());
    await device.put({ ...entry, state: 'refused', reason });
    document.dispatchEvent(new CustomEvent('cairn:refused', { detail: { key: entry.key, reason } }));
    return true;
  };
  const wait = async (entry, why) => {
    await device.put({ ...entry, state: 'unsent', why });
    return false;
  };

  const send = async (entry) => {
    try {
      const answer = await fetch(entry.action, {
        method: 'POST',
        headers: { accept: 'text/html', 'cairn-reader': device.reader },
        body: new URLSearchParams(entry.entries),
      });
      return await judge(entry, answer);
    } catch {
      return wait(entry, null);
    }
  };

  /** Of what stands in an open form, only when the connection is back: until then it is being looked at. */
  const sendEach = async (here) => {
    let sent = 0;
    for (const { key } of (await device.all()).reverse()) {
      const entry = await device.find(key); // Another page may have changed it meanwhile.
      if (!entry || !waits(entry) || (!here && isHere(entry))) continue;
      if (!(await send(entry))) break;
      if (!(await device.find(key))) sent += 1;
    }
    return sent;
  };
  /** Forms that were closed before Cairn had what stood in them. */
  const saveEach = async () => {
    for (const entry of await device.all()) {
      if (entry.state !== 'writing' || !entry.dirty || entry.other || isHere(entry)) continue;
      const { state } = await device.save(entry);
      const now = await device.find(entry.key);
      if (state === 'saved' && now?.at === entry.at)
        await device.put({ ...now, seen: entry.mark, dirty: false });
    }
  };
  /**
   * One page at a time does this; answers how many entries were sent. When the connection is back it waits for its turn:
   * what is being tried at that moment was begun without one, and fails.
   */
  const sendAll = ({ here = false } = {}) =>
    navigator.locks.request('cairn-unsent', { ifAvailable: !here }, async (lock) => {
      if (!lock) return 0;
      const sent = await sendEach(here);
      await saveEach();
      return sent;
    });

  // --- what waits, on the list of one's practice --------------------------------------------------------------------------

  const day = (iso) =>
    new Intl.DateTimeFormat(list.dataset.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(iso),
    );
  const text = (id, values) => sentence(`unsent-${id}`, values).textContent.trim();

  const why = ({ state, reason, why: cause }) => {
    if (state === 'refused') return reason;
    if (state === 'writing') return '';
    return text(cause ?? 'waits');
  };
  const row = (entry) => {
    const made = sentence('unsent-row').firstElementChild;
    const part = (name) => made.querySelector(`[data-${name}]`);
    const state = entry.state === 'sending' ? 'unsent' : entry.state;
    const about = entry.day ? ` ${text('day', { day: day(entry.day) })}` : '';
    made.dataset.local = entry.key;
    made.classList.toggle('unsent-refused', state === 'refused');
    part('what').textContent = text(state, { time: momentInWords(entry.at) }) + about;
    part('why').textContent = why({ ...entry, state });
    part('go-on').href = entry.page ?? `/practice-entries/new?form=${entry.key}`;
    if (state === 'refused') part('go-on').textContent = text('mend');
    part('go-on').hidden = Boolean(entry.page) && !navigator.onLine;
    const asking = (asks) => {
      for (const name of ['drop-now', 'drop-not']) part(name).hidden = !asks;
      for (const name of ['drop', 'go-on']) part(name).hidden = asks;
      part(asks ? 'drop-not' : 'drop').focus();
    };
    part('drop').addEventListener('click', () => asking(true));
    part('drop-not').addEventListener('click', () => asking(false));
    part('drop-now').addEventListener('click', async () => {
      await device.remove(entry.key);
      void fetch(`/practice-entries/unfinished/${entry.key}/deletion`, {
        method: 'POST',
        headers: { 'cairn-reader': device.reader },
      }).catch(() => null);
      await show();
      list.querySelector('h2').tabIndex = -1;
      list.querySelector('h2').focus();
    });
    return made;
  };

  const show = async () => {
    if (!list) return;
    const items = list.querySelector('ul');
    const kept = (await device.all()).filter(
      (entry) => !underWay(entry) && !(entry.state === 'writing' && !entry.dirty),
    );
    const keys = new Set(kept.map(({ key }) => key));
    for (const old of items.querySelectorAll('[data-local]')) old.remove();
    for (const item of items.querySelectorAll('[data-form]')) item.hidden = keys.has(item.dataset.form);
    items.prepend(...kept.map(row));
    list.hidden =
      !items.querySelector('li:not([hidden])') && !list.querySelector('[data-unsent-says]').hasChildNodes();
  };

  let again = 0;
  const go = async (options) => {
    const sent = navigator.onLine ? await sendAll(options) : 0;
    if (sent > 0 && list) list.querySelector('[data-unsent-says]').replaceChildren(sentence('unsent-done'));
    await show();
    clearTimeout(again);
    if ((await device.all()).some(({ state }) => state === 'unsent' || state === 'sending'))
      again = setTimeout(go, PATIENCE);
  };

  // --- without a connection -----------------------------------------------------------------------------------------------

  /** Says so once practice can be logged here without a connection: when both pages of it are kept, and not before. */
  const tellIfKept = async () => {
    if (!navigator.serviceWorker.controller) return;
    const kept = await Promise.all([
      caches.match('/practice-entries'),
      caches.match('/practice-entries/new'),
    ]);
    list.parentElement.querySelector('[data-form-kept]').hidden = !kept.every(Boolean);
  };
  if (list && navigator.serviceWorker) {
    const tell = () => void tellIfKept().catch(() => null);
    for (const name of ['message', 'controllerchange']) navigator.serviceWorker.addEventListener(name, tell);
    navigator.serviceWorker.startMessages();
    tell();
  }

  // --- signing out --------------------------------------------------------------------------------------------------------

  const stillHere = async () => {
    const waiting = new CustomEvent('cairn:leaving', { detail: { waits: [] } });
    document.dispatchEvent(waiting);
    await Promise.all([...waiting.detail.waits, sendAll()]);
    return (await device.all()).some(({ state, dirty }) => state !== 'writing' || dirty);
  };
  const ask = (form, submitter) => {
    const made = sentence('leaving');
    made.querySelector('[data-stay]').addEventListener('click', () => {
      document.querySelector('#leaving-notice').remove();
      submitter?.focus();
    });
    made.querySelector('[data-leave]').addEventListener('click', () => leave(form, submitter));
    document.querySelector('#leaving-notice')?.remove();
    banner.after(made);
    document.querySelector('.places:popover-open')?.hidePopover();
    document.querySelector('#leaving-notice [data-stay]').focus();
  };
  let leaving = false;
  const leave = async (form, submitter) => {
    await device.clear().catch(() => null);
    leaving = true;
    form.requestSubmit(submitter);
  };
  window.addEventListener(
    'submit',
    async (event) => {
      const { target: form, submitter } = event;
      if (form.getAttribute('action') !== signOut || leaving) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await stillHere().catch(() => false)) ask(form, submitter);
      else await leave(form, submitter);
    },
    { capture: true },
  );

  // What is thrown away with Cairn is thrown away here as well.
  document.addEventListener('submit', ({ target }) => {
    const [, key] =
      /^\/practice-entries\/unfinished\/([^/]+)\/deletion$/.exec(target.getAttribute('action') ?? '') ?? [];
    if (key) void device.remove(key).catch(() => null);
  });

  window.addEventListener('online', () => go({ here: true }));
  const begin = async () => {
    await arrived();
    await show();
    await go();
  };
  begin().catch(() => null); // A browser that keeps nothing has nothing to send.
}
