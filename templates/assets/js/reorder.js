'use strict';
// Lessons can be dragged to their place. The buttons beside them do the same without it.
let dragged = null;

for (const item of document.querySelectorAll('[data-reorder] > [data-place]')) {
  item.draggable = true;
  item.addEventListener('dragstart', (event) => {
    dragged = item;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item.dataset.place);
    item.classList.add('outline-dragged');
  });
  item.addEventListener('dragend', () => {
    item.classList.remove('outline-dragged');
    dragged = null;
  });
}

// Where the lesson would be: before the first one whose middle is below the pointer.
const following = (list, y) =>
  [...list.children].find((item) => {
    const box = item.getBoundingClientRect();
    return item !== dragged && y < box.top + box.height / 2;
  });

for (const list of document.querySelectorAll('[data-reorder]')) {
  list.addEventListener('dragover', (event) => {
    if (!dragged) return;
    event.preventDefault();
    list.insertBefore(dragged, following(list, event.clientY) ?? null);
  });
  list.addEventListener('drop', (event) => {
    if (!dragged) return;
    event.preventDefault();
    send(dragged.dataset.place, list.dataset.reorder, [...list.children].indexOf(dragged));
  });
}

function send(action, module, place) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  for (const [name, value] of Object.entries({ module, place })) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
