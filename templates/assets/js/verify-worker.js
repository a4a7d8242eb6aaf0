'use strict';
// Keeps the page that checks certificates, so that it opens without a connection. It keeps nothing of a person: the page is
// the same for everybody and is fetched by nobody. Before this text the server puts `cairn`: our files and this release.

const shelf = `verify-${cairn.version}`;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  const page = new Request(cairn.page, { credentials: 'omit' });
  event.waitUntil(caches.open(shelf).then((cache) => cache.addAll([...cairn.assets, page])));
});

self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(visit(event, url));
});

async function begin() {
  for (const name of await caches.keys())
    if (name.startsWith('verify-') && name !== shelf) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Our own files never change under one address. */
const asset = async (request) => (await (await caches.open(shelf)).match(request)) ?? fetch(request);

/** Asks the server first, while we begin. Without an answer every address leads to the one page that works all the same. */
async function visit({ request, preloadResponse }, { pathname, searchParams }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch (failure) {
    const page = await (await caches.open(shelf)).match(cairn.page);
    if (!page) throw failure;
    if (pathname === cairn.page) return page;
    const code = searchParams.get('code');
    const told = new URLSearchParams({ offline: '', ...(code && { code }) });
    return Response.redirect(`${cairn.page}?${told}`, 302);
  }
}
