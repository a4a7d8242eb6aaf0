'use strict';
// Keeps what somebody has opened of their courses and the list of their practice, and gives it back while Cairn cannot be
// reached. Nothing else of a person is kept, and only of the one who is signed in. Before this text the server puts `cairn`: our own files, the
// words of the banner, and where the page for everything else is.

const PAGES = 'pages-';
const MOST_PAGES = 150;
const DAY = 24 * 60 * 60 * 1000;
const shelf = `assets-${cairn.version}`;

/** Where certificates are checked, and the page for it that another worker keeps. */
const CHECKS = /^\/certificates\/verify(\/scan)?$/;
const SCAN = '/verify/scan';

const LIST = '/practice-entries';
const FORM = '/practice-entries/new';

/** The list of courses, a course, a course for printing, and a lesson; the list of one's practice, and its form. */
const mayKeep = ({ pathname, search }) =>
  search === '' &&
  /^\/(courses(\/[^/]+(\/print|\/lessons\/[^/]+)?)?|practice-entries(\/new)?)$/.test(pathname);

/** Where the form of an entry is sent. */
const takesEntries = ({ pathname }) => /^\/practice-entries(\/[0-9a-f-]{36})?$/.test(pathname);

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(shelf).then((cache) => cache.addAll([...cairn.assets, ...forAnybody()])));
});

self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'POST' && request.mode === 'navigate' && takesEntries(url))
    return event.respondWith(hand(request));
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request, url));
  else if (request.mode === 'navigate') event.respondWith(visit(event, url));
  else if (request.destination === 'image' && url.pathname.startsWith('/media/'))
    event.respondWith(picture(request));
});

/** Pages that are the same for everybody, asked for by nobody, so that nothing of a person stands in them. */
const forAnybody = () =>
  [cairn.nothing, ...cairn.open].map((path) => new Request(path, { credentials: 'omit' }));

/** Puts the files of earlier releases away, and keeps the pages that were opened before we were here. */
async function begin() {
  for (const name of await caches.keys())
    if (name.startsWith('assets-') && name !== shelf) await caches.delete(name);
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window' });
  await Promise.all(open.map(({ url }) => keepOpened(new URL(url)).catch(() => null)));
}

/** Whoever looks at their practice can log it without a connection, also where they have not opened the form before. */
async function keepForm(reader) {
  const kept = await (await caches.open(PAGES + reader)).match(FORM);
  if (!kept || isOld(kept)) await keepOpened(new URL(FORM, self.location.origin)).catch(() => null);
}

/** Made by an earlier release, or so long ago that what it lists may have changed. */
const isOld = ({ headers }) =>
  headers.get('cairn-release') !== cairn.version ||
  Date.now() - Date.parse(headers.get('cairn-kept-at')) > DAY;

async function keepOpened(url) {
  url.hash = '';
  if (mayKeep(url)) await keep(url, await fetch(url, { headers: { accept: 'text/html' } }));
}

/** Our own files never change under one address. A kept page may ask for one of an earlier release. */
async function asset(request, url) {
  const found = await caches.match(request);
  if (found) return found;
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone());
    return answer;
  } catch (failure) {
    const now = url.pathname.replace(/^\/assets\/[^/]+/, cairn.prefix);
    const instead = await caches.match(now);
    if (instead) return instead;
    throw failure;
  }
}

/** Asks the server first. Before another person sees a page, what was kept for the one before is gone. */
async function visit(event, url) {
  let answer;
  try {
    answer = await fetch(event.request);
  } catch {
    return withoutConnection(url);
  }
  const reader = answer.headers.get('cairn-reader');
  if (reader || url.pathname === cairn.signIn) await forgetAllBut(reader);
  if (mayKeep(url)) event.waitUntil(keep(url, answer.clone()));
  return answer;
}

/** The page has kept what it sends: without an answer, the list of practice shows that it waits. */
async function hand(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    if (await caches.match(LIST)) return Response.redirect(LIST, 303);
    throw failure;
  }
}

async function picture(request) {
  const name = await pagesKept();
  try {
    const answer = await fetch(request);
    if (answer.ok && name) await (await caches.open(name)).put(request, answer.clone());
    return answer;
  } catch (failure) {
    const found = await caches.match(request);
    if (found) return found;
    throw failure;
  }
}

const pagesKept = async () => (await caches.keys()).find((name) => name.startsWith(PAGES));

async function forgetAllBut(reader) {
  for (const name of await caches.keys())
    if (name.startsWith(PAGES) && name !== PAGES + reader) await caches.delete(name);
}

/** Keeps a page in place of its earlier copy, and with the list of practice the form; then tells the pages. */
async function keep(url, answer) {
  const reader = answer.headers.get('cairn-reader');
  const type = answer.headers.get('content-type') ?? '';
  if (!reader || answer.status !== 200 || answer.redirected || !type.startsWith('text/html')) return;
  const headers = {
    ...headersOf(answer),
    'cairn-kept-at': new Date().toISOString(),
    'cairn-release': cairn.version,
  };
  const text = await answer.text(); // Before the copy from earlier is gone: the connection may end here.
  const cache = await caches.open(PAGES + reader);
  await cache.put(url.pathname, new Response(text, { headers }));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_PAGES)).map((one) => cache.delete(one)));
  if (url.pathname === LIST) await keepForm(reader);
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage('cairn-kept');
}

const headersOf = ({ headers }) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': headers.get('content-security-policy'),
});

async function withoutConnection(url) {
  if (cairn.open.includes(url.pathname)) return (await caches.match(url.pathname)) ?? nothing();
  if (CHECKS.test(url.pathname) && (await caches.match(SCAN)))
    return Response.redirect(`${SCAN}?offline=`, 302);
  const name = await pagesKept();
  const cache = name && (await caches.open(name));
  const found = cache && mayKeep({ pathname: url.pathname, search: '' }) && (await cache.match(url.pathname));
  return found ? marked(found, url) : nothing(cache);
}

/** The kept copy, saying above everything else that it is one, and of when. */
async function marked(found, { pathname }) {
  const format = new Intl.DateTimeFormat(cairn.locale, { dateStyle: 'long', timeStyle: 'short' });
  const at = format.format(new Date(found.headers.get('cairn-kept-at')));
  const html = (await found.text())
    .replace('id="offline" role="status" hidden', 'id="offline" role="status" data-kept')
    .replace(/<p data-offline>[^<]*/, () => `<p>${cairn.banner.replace('%at%', at)}`)
    .replace('<a data-offline-again hidden', () => `<a href="${pathname}"`);
  return new Response(html, { headers: headersOf(found) });
}

/** The page for what was not kept, with the way to what was. */
async function nothing(cache) {
  const page = await caches.match(cairn.nothing);
  if (!page) return Response.error();
  const links = cache ? await Promise.all((await cache.keys()).map((one) => link(cache, one))) : [];
  const list = links.filter(Boolean).reverse().join('');
  const html = await page.text();
  const filled = list
    ? html.replace(' data-kept-pages hidden>', '>').replace('<ul></ul>', () => `<ul>${list}</ul>`)
    : html;
  return new Response(filled, { status: 503, headers: headersOf(page) });
}

async function link(cache, request) {
  const { pathname } = new URL(request.url);
  if (!mayKeep({ pathname, search: '' })) return null;
  const text = await (await cache.match(request)).text();
  const title = /<title>([^<]*) · Cairn<\/title>/.exec(text)?.[1];
  return title ? `<li><a href="${pathname}">${title}</a></li>` : null;
}
