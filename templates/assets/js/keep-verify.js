'use strict';
// Keeps the page that checks certificates on this device, so that `/verify` leads there without a connection.

{
  const { serviceWorker, connection, onLine } = navigator;
  const mayKeep = window.isSecureContext && serviceWorker;

  /** Until the page is kept. Whoever kept it before had it for less than there is now. */
  const keepVerify = async () => {
    await serviceWorker.register('/verify/service-worker.js', { scope: '/verify' });
    const earlier = await serviceWorker.getRegistration('/verify/');
    if (earlier?.scope.endsWith('/verify/')) await earlier.unregister();
    await serviceWorker.ready;
  };

  const ready = document.querySelector('[data-scan] [data-ready]');
  const asked = document.querySelector('form[action="/verify"] textarea[name=code]');
  const keep = async () => {
    await keepVerify();
    if (ready) ready.hidden = !(await caches.match('/verify/scan'));
  };
  // Nobody waits for it, and whoever saves data is not made to fetch it before they want to scan.
  if (mayKeep && onLine && (ready || !connection?.saveData)) {
    const begin = () => void keep().catch(() => null);
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin);
  } else if (mayKeep && ready) void caches.match('/verify/scan').then((kept) => (ready.hidden = !kept));

  // What was typed before the connection was lost goes along to the page that was kept.
  asked?.form.addEventListener('submit', (event) => {
    if (navigator.onLine || !asked.value.trim() || !serviceWorker?.controller) return;
    event.preventDefault();
    location.assign(`/verify?${new URLSearchParams({ code: asked.value.slice(0, 2000) })}`);
  });
}
