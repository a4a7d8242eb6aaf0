import type { Page } from 'playwright-core';
import { demonstrationLink } from '../../src/demonstration/demonstration.provider';
import { faultsOf, listenTo, tooWide, underTheGlass } from './promises';
import { useDemonstration } from './use-demonstration';

jest.setTimeout(240_000);

const { app, anybody, as } = useDemonstration();

/** Addresses that are no pages, or that change something when they are opened. */
const noPage = /\.(pdf|svg|json|txt)$|\/export$|^\/(api|assets|dev|health)(\/|$)/;

/** What stays of an address when it is that of one thing among many. */
const patternOf = (path: string) =>
  path
    .replace(/\?.*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(?<=^\/v\/).+/, ':code')
    .replace(/(?<=\/(lessons|versions\/\d+\/preview)\/).+/, ':lesson')
    .replace(/(?<=\/policies\/).+/, ':policy')
    .replace(/(?<=\/questions\/)[^/]+/, ':question')
    .replace(/(?<=\/)\d+$/, ':number');

/** The kinds of pages that were looked at closely, whoever opened them first. Their states are looked at as previews. */
const lookedAt = new Set<string>();

/** Which part of what can be opened a test looks at: a manager can open more than one test has time for. */
type Part = (path: string) => boolean;
const everything: Part = () => true;
const certifying: Part = (path) => /^\/(certificate|organisation|watches)/.test(path);
const authoring: Part = (path) => path.startsWith('/authoring');
const otherwise: Part = (path) => !certifying(path) && !authoring(path);

/** Opens every kind of page that can be reached by links from these addresses; answers what is wrong with them. */
async function crawl(
  page: Page,
  from: string[],
  part = everything,
): Promise<{ seen: string[]; faults: string[] }> {
  const heard = listenTo(page);
  const faults: string[] = [];
  const waiting = [...from];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(patternOf(path))) continue;
    seen.add(patternOf(path));
    await page.goto(path);
    const kind = patternOf(new URL(page.url()).pathname);
    seen.add(kind);
    faults.push(...(await (lookedAt.has(kind) ? tooWide(page) : faultsOf(page))));
    lookedAt.add(kind);
    waiting.push(...(await linksOn(page)).filter(part));
  }
  return { seen: [...seen].sort(), faults: [...faults, ...heard] };
}

async function linksOn(page: Page): Promise<string[]> {
  const links = page.locator('a[href]:not([download])');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return addresses
    .map((address) => new URL(address))
    .filter(({ origin, pathname }) => origin === app.url && !noPage.test(pathname))
    .map(({ pathname, search }) => pathname + search);
}

test.each<[string, string, string[], Part]>([
  [
    'priya',
    '',
    ['/courses/active-listening/lessons/:lesson', '/quizzes/:id', '/practice-entries/new'],
    everything,
  ],
  ['noor', '', ['/path', '/practice-entries/:id', '/supervision-sessions/:id', '/attempts/:id'], everything],
  ['rowan', '', ['/path', '/certificates', '/certificates/mine/:id', '/v/:code'], everything],
  [
    'sam',
    '',
    ['/practice-entries/waiting', '/practice-entries/:id', '/supervision-sessions/new'],
    everything,
  ],
  [
    'ade',
    ' of people and work',
    ['/candidacies/:id', '/people/new', '/programmes/:id', '/jobs/failed'],
    otherwise,
  ],
  ['ade', ' of courses and quizzes', ['/authoring/quizzes/:id', '/authoring/curriculum'], authoring],
  [
    'ade',
    ' of certificates',
    ['/certificates/:id/revocation', '/certificates/bulk', '/certificate-design', '/organisation/keys'],
    certifying,
  ],
  ['nadia', '', ['/path', '/practice-entries/waiting', '/candidacies', '/certificates/register'], everything],
])('everything that %s can open%s keeps its promises', async (key, _, known, part) => {
  const page = await underTheGlass(await as(key));
  const { seen, faults } = await crawl(page, ['/'], part);
  await page.context().close();
  expect(seen).toEqual(expect.arrayContaining(known));
  expect(faults).toEqual([]);
});

test('everything that anybody can open keeps its promises', async () => {
  const link = await demonstrationLink(app.server);
  const page = await underTheGlass(await anybody());
  const { seen, faults } = await crawl(page, ['/', '/verify', String(link), '/sign-in-links']);
  await page.context().close();
  expect(seen).toEqual(expect.arrayContaining(['/sign-in', '/verify', '/v/:code']));
  expect(faults).toEqual([]);
});
