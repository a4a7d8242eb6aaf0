'use strict';
// The form of an entry saves itself while somebody writes: on this device at once, and with Cairn soon after. It asks
// nothing of the fields but their names. Without a connection, sending keeps the entry here until there is one.

{
  const place = document.querySelector('[data-drafting]');
  const form = document.querySelector('form input[name=formKey]')?.form;
  const { formKey: keyField } = form.elements;
  const isCopy = 'kept' in document.querySelector('#offline').dataset;
  const SOON = 2000;
  const AGAIN = 15_000;

  // A kept copy of the page stands for any new form, so it gives each a name of its own; and its day may be over.
  const wanted = new URLSearchParams(location.search).get('form');
  if (isCopy) {
    keyField.value = wanted ?? crypto.randomUUID();
    const today = new Intl.DateTimeFormat('sv').format(new Date());
    for (const field of form.querySelectorAll('input[type=date]')) {
      if (field.value === field.max) field.value = today;
      field.max = today;
    }
  }
  const key = keyField.value;

  // Whoever loads the page anew goes on with the form that they had begun on it.
  const OPENED = 'cairn-form';
  const [{ type }] = performance.getEntriesByType('navigation');
  const opened = sessionStorage.getItem(OPENED);
  if (type === 'reload' && opened && location.pathname.endsWith('/new') && !wanted)
    location.replace(`?form=${opened}`);
  sessionStorage.removeItem(OPENED);
  const version = Number(place.dataset.version);
  const action = form.getAttribute('action');
  /** Where the form is found again; nowhere of its own while it has made no entry. */
  const page = action === '/practice-entries' ? null : `${action}/edit`;
  const writer = crypto.randomUUID();
  const seenHere = place.dataset.seen ? JSON.parse(place.dataset.seen) : null;

  const typed = () => [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  const isTick = ({ type: kind }) => ['radio', 'checkbox'].includes(kind);
  const stateOf = (field) => (isTick(field) ? field.checked : field.value);

  /** Fills the form; what the page sends along unseen is the page's own. */
  const fill = (entries) => {
    const left = byName(entries);
    for (const field of form.elements) {
      if (!field.name || ['hidden', 'submit', 'button', 'file'].includes(field.type)) continue;
      const values = left.get(field.name) ?? [];
      const before = stateOf(field);
      if (isTick(field)) field.checked = values.includes(field.value);
      else if (field.multiple)
        for (const option of field.options) option.selected = values.includes(option.value);
      else if (values.length > 0) field.value = values.shift();
      if (stateOf(field) !== before) field.closest('details')?.setAttribute('open', '');
    }
    filling = true;
    for (const name of ['input', 'change']) form.dispatchEvent(new Event(name, { bubbles: true }));
    filling = false;
  };

  const says = place.querySelector('[data-says]');
  const say = (name, values) => says.replaceChildren(...(name ? [sentence(`drafting-${name}`, values)] : []));
  const dayTyped = () => form.querySelector('input[type=date]')?.value ?? '';

  let filling = false;
  let trouble = null;
  let timer = 0;
  let saving = false;
  let sending = false;
  let kept = { key, seen: seenHere, mark: { writer, turn: 0 }, dirty: false, state: 'writing', other: null };

  // --- on this device -------------------------------------------------------------------------------------------------

  let works = true;
  const keep = async (changes = {}) => {
    kept = { ...kept, action, page, version, entries: typed(), day: dayTyped(), at: Date.now(), ...changes };
    try {
      await device.put(kept);
    } catch {
      works = false; // The browser keeps nothing: what is typed is saved with Cairn alone.
    }
    place.querySelector('[data-device]').hidden = !works;
  };

  // --- with Cairn -----------------------------------------------------------------------------------------------------

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };
  const inTrouble = (why) => {
    if (trouble !== why) say(why);
    trouble = why;
    if (['lost', 'signed-out'].includes(why)) later(AGAIN);
  };
  const saved = async (mark) => {
    await keep({ seen: mark, dirty: kept.mark.turn > mark.turn });
    if (trouble) say('back');
    trouble = null;
    place
      .querySelector('[data-saved]')
      .replaceChildren(
        sentence('drafting-saved', { time: inWords({ timeStyle: 'short' }).format(Date.now()) }),
      );
  };
  const outcomes = {
    saved,
    late: () => null,
    elsewhere: (_, { saved: other }) =>
      offer({ entries: asEntries(other.typed), seen: other.mark, at: Date.parse(other.savedAt) }),
    sent: () => inTrouble('sent'),
    changed: () => inTrouble('changed'),
  };

  async function save() {
    if (saving || kept.state !== 'writing' || kept.other || !kept.dirty) return;
    saving = true;
    const { mark } = kept;
    const outcome = await device.save(kept);
    if (outcome.trouble) inTrouble(outcome.trouble);
    else await outcomes[outcome.state](mark, outcome);
    saving = false;
    if (kept.dirty && !trouble && !kept.other) later(SOON);
  }

  // --- two at once ------------------------------------------------------------------------------------------------------

  /** What was saved elsewhere beside what stands here: their writer chooses. */
  function offer(other) {
    kept.other = other;
    void keep();
    say('elsewhere', { time: momentInWords(other.at) });
    says.querySelector('[data-swap]').addEventListener('click', swap);
    says.querySelector('[data-settle]').addEventListener('click', settle);
  }
  function swap() {
    const { other } = kept;
    const own = { entries: typed(), seen: other.seen, at: kept.at };
    fill(other.entries);
    offer(own);
    says.querySelector('[data-swap]').focus();
  }
  async function settle() {
    await keep({
      seen: kept.other.seen,
      other: null,
      dirty: true,
      mark: { writer, turn: kept.mark.turn + 1 },
    });
    say(null);
    form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
    void save();
  }

  // --- writing ----------------------------------------------------------------------------------------------------------

  const written = () => {
    if (filling || sending) return;
    const mark = { writer, turn: kept.mark.turn + 1 };
    void keep({ mark, dirty: true, state: 'writing', reason: null });
    if (!page) sessionStorage.setItem(OPENED, key);
    if (!trouble) later(SOON);
  };
  form.addEventListener('input', written);
  form.addEventListener('change', written);
  window.addEventListener('online', save);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void save());
  window.addEventListener('pageshow', ({ persisted }) => persisted && (sending = false));

  /** What this device has of the form; a form that was refused may have got another name. */
  const findBefore = async () => {
    const before = await device.find(key);
    if (before || !('refused' in place.dataset)) return before;
    const sent = (await device.all()).find(({ state, action: to }) => state === 'sending' && to === action);
    if (sent) await device.remove(sent.key);
    return sent && { ...sent, key, seen: null };
  };

  /** Goes on with what this device has, where Cairn has not. */
  const restore = async () => {
    const before = await findBefore();
    place.querySelector('[data-device]').hidden = false;
    if (!before) return;
    const mark = { writer, turn: 1 };
    const { entries, at, state, reason, other, seen, dirty } = before;
    if ('refused' in place.dataset) {
      await keep({ seen, mark, dirty: true });
      return save();
    }
    if (other) {
      fill(entries);
      await keep({ seen, mark, dirty });
      return offer(other);
    }
    if (!dirty && state === 'writing') return device.remove(key);
    if (JSON.stringify(seen) !== JSON.stringify(seenHere)) return offer({ entries, seen: seenHere, at });
    fill(entries);
    await keep({ seen, mark, dirty: true, state, reason, at });
    if (state === 'refused') say('refused', { reason });
    else if (state === 'writing')
      place
        .querySelector('[data-restored]')
        .replaceChildren(sentence('drafting-restored', { time: momentInWords(at) }));
    else say('waits');
    return save();
  };
  restore().catch(() => (works = false));

  // --- sending ----------------------------------------------------------------------------------------------------------

  const isPageKept = async () =>
    Boolean(navigator.serviceWorker?.controller && (await caches.match('/practice-entries')));
  let passing = false;
  window.addEventListener(
    'submit',
    async (event) => {
      const { target, submitter } = event;
      if (target !== form || passing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (sending) return;
      sending = true;
      clearTimeout(timer);
      const pressed = submitter?.name ? [[submitter.name, submitter.value]] : [];
      const state = navigator.onLine ? 'sending' : 'unsent';
      await keep({ state, entries: [...typed(), ...pressed], dirty: true, reason: null, other: null });
      if (!navigator.onLine && works) {
        if (await isPageKept()) return location.assign('/practice-entries');
        sending = false;
        return say('waits');
      }
      passing = true;
      form.requestSubmit(submitter);
      passing = sending = false;
    },
    { capture: true },
  );
  // What waited here was sent or refused meanwhile.
  document.addEventListener('cairn:sent', ({ detail }) => detail.key === key && location.assign(detail.url));
  document.addEventListener('cairn:refused', ({ detail }) => {
    if (detail.key !== key) return;
    kept = { ...kept, state: 'refused', reason: detail.reason };
    say('refused', detail);
  });
  document.addEventListener('cairn:leaving', ({ detail }) => detail.waits.push(save()));
}
