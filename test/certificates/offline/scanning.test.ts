/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core';
import { toBuffer } from 'qrcode';
import type { Certificate } from '../../../src/certificates';
import { fromBase41, toBase41 } from '../../../src/certificates/compact/base41';
import { COMPACT_PREFIX } from '../../../src/certificates/compact/compact';
import { RevocationService } from '../../../src/certificates/register/revocation.service';
import { overflow } from '../../journeys/promises';
import { openBrowser } from '../../support/browser';
import { lineTo } from '../../support/line';
import { useApp } from '../../support/use-app';
import { issuing } from '../certificates';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
const { issue } = issuing(app);
let [page, context, close]: [Page, BrowserContext, () => Promise<void>] = [] as never;
let line: Awaited<ReturnType<typeof lineTo>>;
let people: Awaited<ReturnType<typeof app.cast>>;
let [good, revoked, elsewhere]: Certificate[] = [];

const secondCode = (certificate?: Certificate): string => certificate?.snapshot.secondCode ?? '';
const altered = (text: string): string => {
  const bytes = fromBase41(text.slice(COMPACT_PREFIX.length)) as Uint8Array;
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  return `${COMPACT_PREFIX}${toBase41(bytes)}`;
};

beforeAll(async () => {
  app.clock.set('2026-05-03T10:00:00Z');
  people = await app.cast();
  good = await issue(people.rowan);
  revoked = await issue(people.priya);
  elsewhere = await issue(people.nadia);
  line = await lineTo(app);
  ({ context, close } = await openBrowser({ offline: true, width: 320 }));
  context.setDefaultTimeout(10_000);
  await context.clock.setFixedTime('2026-05-03T10:00:00Z');
  page = await context.newPage();
});
afterAll(async () => {
  line?.close();
  await close?.();
});

/** NOTE: the browser's own switch does not reach its service workers. */
const connected = async (is: boolean) => {
  line.set(!is);
  await context.setOffline(!is);
};

/** Little work to make, and enough for a reader. */
const picture = { scale: 3, rendererOpts: { deflateLevel: 1 } } as const;

const check = async (text: string) => {
  await page.getByLabel('Code, link or scanned text').fill(text);
  await page.getByRole('button', { name: 'Check it' }).click();
};
/** The word and the sentence of the verdict, once it is about this. */
const verdict = async (word: string) => {
  await page.locator('.verdict-word', { hasText: new RegExp(`^${word}$`) }).waitFor();
  return (await page.locator('[data-result]').innerText()).replace(/\s+/g, ' ');
};

/** What the browser would install of the page that is open. */
const installs = async () => {
  const asked = await context.newCDPSession(page);
  const { url, errors, data = '{}' } = await asked.send('Page.getAppManifest');
  const { scope, start_url: start } = JSON.parse(data) as Record<string, string>;
  return { path: url && new URL(url).pathname, errors, scope, start };
};

test('whoever has opened /verify once is offered to install it, and without a connection is led to what was kept', async () => {
  await page.goto(`${line.url}/verify`);
  const manifest = { path: '/verify/manifest.webmanifest', errors: [] };
  expect(await installs()).toEqual({ ...manifest, scope: '/v', start: '/verify/scan' });
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done));
  });
  await connected(false);
  await page.goto(`${line.url}/verify`);
  await page.getByText('There is no connection, so this is the page that was kept').waitFor();
  await page.goto(`${line.url}/verify?code=${encodeURIComponent(secondCode(good))}`);
  expect(await verdict('Cannot tell')).toContain('Connect once and scan it again.');
  expect(await page.getByLabel('Code, link or scanned text').inputValue()).toBe(secondCode(good));
  await connected(true);
});

test('what is typed at /verify as the connection is lost is checked by what was kept', async () => {
  await page.goto(`${line.url}/verify`);
  await connected(false);
  await page.getByLabel('Code, link or credential').fill(secondCode(good));
  await page.getByRole('button', { name: 'Check it' }).click();
  expect(await verdict('Cannot tell')).toContain('This device has no keys of');
  await connected(true);
});

test('whoever keeps an organisation’s keys checks its certificates without a connection', async () => {
  await page.goto(`${line.url}/verify/scan?keep=${people.harbour.slug}`);
  await page.getByText('The keys of Harbour are kept on this device.').waitFor();
  await page.getByText('This page is kept on this device.').waitFor();
  await connected(false);
  await page.goto(`${line.url}/verify/scan`);
  await check(secondCode(good));
  const said = await verdict('Valid');
  expect(said).toMatch(
    /Signature good\. Status as of 3 May 2026 at .{5,8}: not revoked or suspended\. Person Rowan Ellis/,
  );
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Valid');
  expect(await overflow(page, 320)).toEqual([]);
});

test('what was altered is not valid, and names nobody', async () => {
  await check(altered(secondCode(good)));
  const said = await verdict('Not valid');
  expect(said).toContain('The signature does not fit.');
  expect(said).not.toContain('Rowan');
});

test('of an organisation whose keys are not kept it cannot tell', async () => {
  await check(secondCode(elsewhere));
  expect(await verdict('Cannot tell')).toContain('This device has no keys of did:web:localhost');
});

test('a photo of the second code does as well as its text', async () => {
  const buffer = await toBuffer(secondCode(good), picture);
  await page
    .getByLabel('A photo of the code')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  expect(await verdict('Valid')).toContain('Rowan Ellis');
  const blank = Buffer.from('not a picture');
  await page
    .getByLabel('A photo of the code')
    .setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: blank });
  await page.getByText('This file could not be read as a picture.').waitFor();
});

test('a link waits for a connection, and leads on when there is one', async () => {
  const link = await toBuffer(good?.snapshot.verifyUrl ?? '', picture);
  const give = { name: 'link.png', mimeType: 'image/png', buffer: link };
  await page.getByLabel('A photo of the code').setInputFiles(give);
  await page.getByText(`${good?.code} can only be looked up with a connection.`).waitFor();
  await page.reload();
  const waiting = page.getByRole('link', { name: good?.code ?? '' });
  await waiting.waitFor();
  await connected(true);
  await waiting.click();
  await page.waitForURL(`**/v/${good?.code}`);
  await page.goto(`${line.url}/verify/scan`);
  expect(await page.getByRole('link', { name: good?.code ?? '' }).count()).toBe(0);
});

test('what was revoked since is not valid as soon as the list is fetched, and from then on without a connection', async () => {
  await connected(false);
  await app.in(people.ade, () =>
    app.get(RevocationService).revoke(app.actor(people.ade), revoked?.id ?? '', {
      reasonCode: 'other',
      privateReason: 'A reason.',
    }),
  );
  await app.settle();
  await check(secondCode(revoked));
  await verdict('Valid');
  await connected(true);
  await check(secondCode(revoked));
  expect(await verdict('Not valid')).toContain('Harbour has revoked it. Status as of 3 May 2026');
  await connected(false);
  await page.reload();
  await check(secondCode(revoked));
  expect(await verdict('Not valid')).toContain('Harbour has revoked it.');
  await check(secondCode(good));
  await verdict('Valid');
});

test('after a fortnight without a connection it cannot tell any more', async () => {
  await context.clock.setFixedTime('2026-05-18T10:00:00Z');
  await check(secondCode(good));
  expect(await verdict('Cannot tell')).toContain('more than 14 days ago');
});

test('what is kept can be forgotten', async () => {
  await page.getByRole('button', { name: 'Forget Harbour' }).click();
  await page.getByText('None yet.').waitFor();
  await check(secondCode(good));
  expect(await verdict('Cannot tell')).toContain('has no keys of');
});

test('the app’s other addresses lead to the page that works without a connection', async () => {
  await page.goto(`${line.url}/verify/anything`);
  await page.getByRole('heading', { name: 'Scan a certificate' }).waitFor();
  await connected(true);
});
