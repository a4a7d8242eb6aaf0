'use strict';
// Lessons and modules can be dragged to their places by a handle, with a mouse or a finger; Escape puts them back.
// The buttons beside them do the same without a script. Where something would go is said aloud.
const says = document.querySelector('[data-reorder-says]');
const lists = [...document.querySelectorAll('[data-reorder]')];
const modules = document.querySelector('[data-reorder-modules]');

/** How far the pointer is from a list, nought inside it. */
const distance = (list, y) => {
  const box = (list.closest('section') ?? list).getBoundingClientRect();
  return Math.max(box.top - y, y - box.bottom, 0);
};
const nearest = (y) =>
  lists.reduce((best, list) => (distance(list, y) < distance(best, y) ? list : best), lists[0]);

const kindOf = (item) => (item.parentElement === modules ? 'module' : 'lesson');
const placeOf = (item) => [...item.parentElement.children].indexOf(item);

function tell(item) {
  const words = {
    title: item.dataset.title,
    place: placeOf(item) + 1,
    of: item.parentElement.children.length,
    module: item.parentElement.dataset.title,
  };
  const text = says.dataset[kindOf(item)].replace(/\{(\w+)\}/g, (_, name) => words[name]);
  if (says.textContent !== text) says.textContent = text;
}

function follow(item, y) {
  const list = kindOf(item) === 'module' ? modules : nearest(y);
  const others = [...list.children].filter((one) => one !== item);
  const before = following(others, y);
  if (item.parentElement === list && item.nextElementSibling === before) return;
  list.insertBefore(item, before);
  tell(item);
}

function send(item) {
  const form = document.createElement('form');
  const module = kindOf(item) === 'lesson' ? { module: item.parentElement.dataset.reorder } : {};
  form.method = 'post';
  form.action = item.dataset.place;
  for (const [name, value] of Object.entries({ ...module, place: placeOf(item) })) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

/** Modules are moved without their lessons in sight; the handle stays under the pointer. */
function fold(item, folded) {
  if (kindOf(item) !== 'module') return;
  const { top } = item.getBoundingClientRect();
  modules.classList.toggle('outline-folded', folded);
  scrollBy({ top: item.getBoundingClientRect().top - top, behavior: 'instant' });
}

function take(item, begun) {
  const from = { list: item.parentElement, next: item.nextElementSibling };
  item.classList.add('outline-dragged');
  fold(item, true);
  tell(item);
  drag(begun, {
    follow: (y) => follow(item, y),
    end(kept) {
      if (!kept) from.list.insertBefore(item, from.next);
      const moved = item.parentElement !== from.list || item.nextElementSibling !== from.next;
      item.classList.remove('outline-dragged');
      fold(item, false);
      if (moved) send(item);
      else tell(item);
    },
  });
}

for (const handle of document.querySelectorAll('[data-handle]')) {
  const item = handle.closest('[data-place]');
  handle.hidden = false;
  draggedBy(handle, (event) => take(item, event));
}
