'use strict';
// An answer is kept by the server as soon as it is given. While that fails the page says so, holds the answer in this
// tab, where it outlasts reloading, and tries again; the form is sent once the server has what stands in it.

{
  const place = document.querySelector('[data-answers]');
  const form = place.closest('form');
  const status = document.querySelector('#unsaved');
  const held = `answer ${form.getAttribute('action')}`;
  const AGAIN = 5000;

  /** How often something was given, and up to which of those the server was asked and has agreed. */
  const { turn } = form.elements;
  let [given, asked, agreed] = Array(3).fill(Number(turn.value));
  let trouble = null;
  let timer = 0;
  const waiting = [];

  const hold = () => sessionStorage.setItem(held, JSON.stringify([...new FormData(form)]));
  const say = (name) => {
    const words = name && document.querySelector(`#answers-${name}`).content.cloneNode(true);
    status.replaceChildren(...(words ? [words] : []));
  };

  const ask = () => place.dispatchEvent(new Event('again'));
  /** Whether the server could be asked, whatever it said. */
  const asking = () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      ask();
    });
  const end = (reached) => waiting.splice(0).forEach((resolve) => resolve(reached));

  const failed = (why) => {
    hold();
    if (trouble !== why || waiting.length > 0) say(why);
    trouble = why;
    clearTimeout(timer);
    timer = setTimeout(ask, AGAIN);
    end(false);
  };

  const answered = ({ status: code, raw }) => {
    if (raw.redirected) return failed('signed-out');
    if (code >= 500 || code === 429) return failed('lost');
    agreed = asked;
    sessionStorage.removeItem(held);
    clearTimeout(timer);
    if (code < 400) say(trouble && 'kept');
    trouble = null;
    end(true);
  };

  const note = () => {
    given += 1;
    turn.value = given;
    if (trouble) hold();
  };
  // Before anything is sent, so that it carries the turn it belongs to.
  place.addEventListener('input', note, { capture: true });
  place.addEventListener('change', note, { capture: true });
  place.addEventListener('htmx:before:request', () => (asked = given));
  place.addEventListener('htmx:before:response', ({ detail }) => answered(detail.ctx.response));
  place.addEventListener('htmx:error', () => failed('lost'));
  window.addEventListener('online', () => trouble && ask());

  window.addEventListener(
    'submit',
    async (event) => {
      if (event.target !== form || (navigator.onLine && !trouble && agreed === given)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await asking()) form.requestSubmit(event.submitter);
    },
    { capture: true },
  );

  const restore = (entries) => {
    for (const field of form.elements) {
      const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
      if (['radio', 'checkbox'].includes(field.type)) field.checked = values.includes(field.value);
      else if (values.length > 0) field.value = values[0];
    }
    // Later than all that the page it was given on has sent.
    given = Math.max(given, Number(turn.value));
    note();
    say((trouble = 'lost'));
    ask();
  };
  const before = JSON.parse(sessionStorage.getItem(held) ?? 'null');
  if (before && document.readyState === 'complete') restore(before);
  else if (before) window.addEventListener('load', () => restore(before));
}
