'use strict';
// Small comforts. Every page works without any of them.

// What was wrong is read first.
document.querySelector('[data-errors]')?.focus();

// A form is sent once, however often its button is pressed; after a while, or on coming back, it may be sent again.
const sent = new Map();
const release = (form) => {
  sent.get(form)?.removeAttribute('aria-disabled');
  sent.delete(form);
};
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (sent.has(form)) return event.preventDefault();
  sent.set(form, event.submitter);
  event.submitter?.setAttribute('aria-disabled', 'true');
  setTimeout(() => release(form), 8000);
});
window.addEventListener('pageshow', () => [...sent.keys()].forEach(release));

// Where files are dropped shows that they may be.
for (const place of document.querySelectorAll('.file-drop')) {
  const over = (on) => () => place.classList.toggle('file-drop-over', on);
  for (const name of ['dragenter', 'dragover']) place.addEventListener(name, over(true));
  for (const name of ['dragleave', 'drop']) place.addEventListener(name, over(false));
  place.addEventListener('dragover', (event) => event.preventDefault());
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    const input = place.querySelector('input[type=file]');
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
  });
}

// An address is copied by one press.
for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const said = button.parentElement.querySelector('[data-copied]');
  const say = (word) => () => (said.textContent = word);
  button.hidden = false;
  button.addEventListener('click', () =>
    navigator.clipboard
      .writeText(button.dataset.copy)
      .then(say(said.dataset.copied), say(said.dataset.notCopied)),
  );
}

// One tick for all rows, and how many are ticked.
for (const bar of document.querySelectorAll('[data-bulk]')) {
  const form = bar.closest('form');
  const rows = () => [...form.querySelectorAll('input[type=checkbox][name]')];
  const all = bar.querySelector('[data-bulk-all]');
  const count = bar.querySelector('[data-bulk-count]');
  const say = () => {
    const chosen = rows().filter((row) => row.checked).length;
    count.textContent = chosen + Number(bar.dataset.bulkKept ?? 0);
    all.checked = chosen > 0 && chosen === rows().length;
    all.indeterminate = chosen > 0 && chosen < rows().length;
  };
  for (const hidden of bar.querySelectorAll('[data-bulk-extra]')) hidden.hidden = false;
  all.addEventListener('change', () => {
    for (const row of rows()) row.checked = all.checked;
    say();
  });
  form.addEventListener('change', (event) => event.target !== all && say());
  say();
}

// What only some pages need is fetched by them.
const own = document.currentScript.src;
const load = (file) => {
  const more = document.createElement('script');
  more.src = new URL(file, own);
  more.async = false;
  document.head.append(more);
};

// Lessons of a course that is being written, and steps of a question, can be dragged to their places.
for (const [wanted, file] of [
  ['[data-reorder]', 'reorder.js'],
  ['[data-order]', 'order.js'],
]) {
  if (document.querySelector(wanted)) ['drag.js', file].forEach(load);
}

// What is answered in a quiz is not lost while the server cannot be reached.
if (document.querySelector('[data-answers]')) load('answers.js');

// A ledger is checked where it lies.
if (document.querySelector('[data-verify-ledger]')) ['ledger.js', 'verify-ledger.js'].forEach(load);

// A certificate is scanned and checked, with a connection or without.
if (document.querySelector('[data-scan]'))
  ['compact.js', 'kept-keys.js', 'camera.js', 'scan.js'].forEach(load);
if (document.querySelector('link[rel=manifest], [data-scan]')) load('keep-verify.js');

// For whoever is signed in, what they opened and typed outlasts a lost connection.
if (document.body.dataset.reader) {
  load('offline.js');
  if (window.isSecureContext) {
    load('device.js');
    if (document.querySelector('[data-drafting]')) load('unfinished.js');
    load('unsent.js');
  }
}
