'use strict';
// Dragging with a mouse or a finger, for the pages that put things in order; whatever can be dragged can be moved without.

/** Before which of these it would stand: the first one whose middle is below the pointer. */
const following = (items, y) =>
  items.find((item) => {
    const box = item.getBoundingClientRect();
    return y < box.top + box.height / 2;
  }) ?? null;

/**
 * Follows the pointer that was put down: `follow` is told its height again and again, `end` once whether it was let go
 * (and not given up by Escape). Near the edge of the window the page moves on by itself.
 * NOTE: the document listens, since an element that changes its place loses the pointer it has captured.
 */
function drag(begun, { follow, end }) {
  const edge = 60;
  let y = begun.clientY;
  const tick = setInterval(() => {
    if (y < edge) scrollBy(0, -12);
    if (y > innerHeight - edge) scrollBy(0, 12);
    follow(y);
  }, 16);
  const handlers = {
    pointermove: (event) => {
      if (event.pointerId === begun.pointerId) y = event.clientY;
    },
    keydown: (event) => event.key === 'Escape' && stop(false),
    pointerup: () => stop(true),
    pointercancel: () => stop(false),
  };
  function stop(kept) {
    clearInterval(tick);
    for (const [name, handler] of Object.entries(handlers)) document.removeEventListener(name, handler);
    if (kept) follow(y);
    end(kept);
  }
  for (const [name, handler] of Object.entries(handlers)) document.addEventListener(name, handler);
}

/** Lets something be dragged by its handle. */
const draggedBy = (handle, take) =>
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    take(event);
  });
