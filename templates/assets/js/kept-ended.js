'use strict';
// Shows that the last day on which a certificate counts has passed since its page was made.
for (const place of document.querySelectorAll('[data-last-day]')) {
  const today = new Date().toISOString().slice(0, 10);
  place.hidden = today <= place.dataset.lastDay;
}
