'use strict';
// Steps can be dragged into their order. The lists beside them say the same and work without a script.
for (const group of document.querySelectorAll('[data-order]')) {
  const list = group.querySelector('.fields');
  const says = group.querySelector('[data-order-says]');
  const handle = group.querySelector('template').content.firstElementChild;
  const items = () => [...list.children];
  const choiceOf = (item) => item.querySelector('select');
  const titles = new Map(items().map((item) => [item, item.querySelector('label').textContent.trim()]));

  /** Shows the steps in the order that was given, once there is one. */
  const arrange = () => {
    const places = items().map((item) => choiceOf(item).value);
    if (places.includes('') || new Set(places).size < places.length) return;
    const sorted = items().sort((one, other) => choiceOf(one).value - choiceOf(other).value);
    if (sorted.some((item, place) => item !== list.children[place])) list.append(...sorted);
  };

  const tell = (item) => {
    const words = { title: titles.get(item), place: items().indexOf(item) + 1, of: items().length };
    const text = says.dataset.orderSays.replace(/\{(\w+)\}/g, (_, name) => words[name]);
    if (says.textContent !== text) says.textContent = text;
  };

  const follow = (item, y) => {
    const before = following(
      items().filter((one) => one !== item),
      y,
    );
    if (item.nextElementSibling === before) return;
    list.insertBefore(item, before);
    tell(item);
  };

  /** Every step has its place now, so nothing is wrong with any of them; whatever keeps answers hears of it. */
  const give = (moved) => {
    items().forEach((item, index) => {
      choiceOf(item).value = String(index + 1);
      choiceOf(item).removeAttribute('aria-invalid');
      item.classList.remove('field-wrong');
      item.querySelector('.error')?.remove();
    });
    choiceOf(moved).dispatchEvent(new Event('change', { bubbles: true }));
  };

  const take = (item) => (begun) => {
    const next = item.nextElementSibling;
    item.classList.add('outline-dragged');
    tell(item);
    drag(begun, {
      follow: (y) => follow(item, y),
      end(kept) {
        item.classList.remove('outline-dragged');
        if (!kept) list.insertBefore(item, next);
        if (item.nextElementSibling === next) tell(item);
        else give(item);
      },
    });
  };

  for (const item of items()) {
    const own = handle.cloneNode(true);
    own.addEventListener('click', (event) => event.preventDefault());
    item.querySelector('label').prepend(own);
    draggedBy(own, take(item));
  }
  list.addEventListener('focusout', ({ relatedTarget }) => list.contains(relatedTarget) || arrange());
  arrange();
}
