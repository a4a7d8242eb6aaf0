/// <reference lib="dom" />
import fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { PracticeWorker } from '../../../src/practice/practice.worker';
import { LedgerFile } from '../../../src/practice/proving/ledger-file.schemas';
import { headText } from '../../../src/practice/proving/head';
import { verifyFile } from '../../../src/practice/proving/verify-file';
import { type Canonical, canonicalise } from '../../../src/shared/signing/canonical';
import { hashOf } from '../../../src/practice/signing/chain';
import { makeKeyPair, signText } from '../../../src/shared/signing/ed25519';
import { overflow } from '../../journeys/promises';
import { openBrowser } from '../../support/browser';
import { useApp } from '../../support/use-app';
import { signed } from '../practising';

jest.setTimeout(30_000);

const app = useApp({ listens: true });
type Chain = LedgerFile['chains'][number];
type Checked = null | {
  links: number;
  people: number;
  signatures: boolean;
  faults: { traineeId: string; sequence: number; because: string; link: { entryId: string } | null }[];
};

/** What the scripts of the page define. */
declare global {
  interface Window {
    checkLedger(ledger: unknown): Promise<Checked>;
    canonicalise(value: unknown): string;
  }
}

let context: BrowserContext;
let page: Page;
let good: LedgerFile;

/** The ledger of a trainee with three entries signed and the first two published, as they would take it away. */
async function exported(): Promise<LedgerFile> {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam);
  await signed(app, priya, sam);
  await app.runNow(PracticeWorker, 'publishLedgerRoot', priya.organisationId);
  await signed(app, priya, sam);
  const { body } = await app.as(priya).get('/practice-entries/ledger.json');
  return JSON.parse(body) as LedgerFile;
}

let close = () => Promise.resolve();
beforeAll(async () => {
  good = await exported();
  const browser = await openBrowser({ offline: true });
  ({ context, close } = browser);
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  await page.goto(`${app.url}/verify-ledger`);
  await page.getByLabel('Ledger file').waitFor();
}, 60_000);
afterAll(() => close());

/** A copy of the ledger in which somebody has changed something. */
function altered(alter: (chain: Chain, file: LedgerFile) => void): LedgerFile {
  const file = structuredClone(good);
  alter(file.chains[0]!, file);
  return file;
}

/** As somebody would who knows how hashes are made, and lacks the key. */
function rewrite({ organisation }: LedgerFile, { traineeId, links }: Chain): void {
  let previousHash = '0'.repeat(64);
  for (const link of links) {
    const signedAt = new Date(link.signedAt);
    Object.assign(link, { previousHash });
    link.hash = hashOf({ ...link, signedAt, traineeId, organisationId: organisation.id });
    previousHash = link.hash;
  }
}

const swapped = ([one, two, three]: Chain['links']) => [two!, one!, three!];

/** Signs the heads of a chain with a key of one's own, under the name of the organisation's. */
function signAnew(
  { organisation }: LedgerFile,
  { traineeId, links, countersignatures }: Chain,
  { privateKey }: { privateKey: string } = makeKeyPair(),
): void {
  for (const one of countersignatures) {
    one.hash = links[one.sequence - 1]!.hash;
    const countersignedAt = new Date(one.countersignedAt);
    const { sequence, hash } = one;
    const head = { organisationId: organisation.id, traineeId, sequence, hash, countersignedAt };
    one.signature = signText(privateKey, headText(head));
  }
}

/** As somebody could who has the organisation's key: everything fits, and only what is said makes no sense. */
function forge(file: LedgerFile, chain: Chain): void {
  const { publicKey, privateKey } = makeKeyPair();
  rewrite(file, chain);
  signAnew(file, chain, { privateKey });
  file.keys[0]!.publicKey = publicKey;
  chain.published = null;
}

const tamperings: [string, string | null, (chain: Chain, file: LedgerFile) => void][] = [
  ['nothing', null, () => undefined],
  ['fields that a later version may add', null, ({ links }) => Object.assign(links[1]!, { kind: 'void' })],
  ['what was signed', 'hash', ({ links }) => (links[1]!.signed = links[1]!.signed.replace('90', '900'))],
  ['what was declared', 'hash', ({ links }) => (links[0]!.statement += ' ')],
  ['a hash', 'hash', ({ links }) => (links[1]!.hash = 'a'.repeat(64))],
  ['whose it is', 'hash', (chain, file) => (chain.traineeId = file.organisation.id)],
  ['a link is missing', 'place', ({ links }) => links.splice(1, 1)],
  ['the first link is missing', 'place', ({ links }) => links.shift()],
  ['two links are swapped', 'place', (chain) => (chain.links = swapped(chain.links))],
  [
    'two links are swapped and numbered anew',
    'previous',
    (chain) => {
      chain.links = swapped(chain.links);
      chain.links.forEach((link, at) => (link.sequence = at + 1));
    },
  ],
  ['the end is cut off', 'missing', ({ links }) => links.pop()],
  [
    'the chain is written anew',
    'missing',
    (chain, file) => {
      chain.links[0]!.statement = 'I declare something else.';
      rewrite(file, chain);
    },
  ],
  [
    'the chain is written and signed anew with another key',
    'countersignature',
    (chain, file) => {
      chain.links[0]!.statement = 'I declare something else.';
      rewrite(file, chain);
      signAnew(file, chain);
    },
  ],
  ['a foreign signature', 'countersignature', (chain, file) => signAnew(file, chain)],
  [
    'a signature of another head',
    'countersignature',
    ({ countersignatures: [one, two] }) => {
      one!.signature = two!.signature;
    },
  ],
  ['no signature at all', 'countersignature', ({ countersignatures: [one] }) => (one!.signature = 'none')],
  ['an unknown key', 'countersignature', (_, { keys }) => (keys[0]!.id = crypto.randomUUID())],
  ['the signatures are taken away', 'unsigned', (chain) => (chain.countersignatures = [])],
  [
    'an amendment of what is not there',
    'baseless',
    (chain, file) => {
      const [, second] = chain.links;
      second!.signed = canonicalise({ entry: second!.entryId, amends: crypto.randomUUID() });
      forge(file, chain);
    },
  ],
  [
    'an entry signed again',
    'baseless',
    (chain, file) => {
      chain.links[2]!.entryId = chain.links[0]!.entryId;
      forge(file, chain);
    },
  ],
  [
    'a void, by somebody with the key',
    null,
    (chain, file) => {
      chain.links[2]!.entryId = chain.links[0]!.entryId;
      chain.links[2]!.signed = canonicalise({ kind: 'void', entry: chain.links[0]!.entryId });
      forge(file, chain);
    },
  ],
  ['the published number', 'root', ({ published }) => (published!.root = 'b'.repeat(64))],
  ['the signature of the published number', 'root', ({ published }) => (published!.signature = 'x')],
  [
    'the way to the published number',
    'root',
    ({ published }) => {
      published!.path = [{ hash: 'c'.repeat(64), side: 'left' }];
    },
  ],
];

test.each(tamperings)('altered: %s; the browser finds what the command finds', async (_, because, alter) => {
  const file = altered(alter);
  const told = verifyFile(LedgerFile.parse(file));
  const seen = await page.evaluate((ledger) => window.checkLedger(ledger), file);
  expect(told.faults.map((fault) => fault.because)).toEqual(because ? [because] : []);
  const { links, trainees: people, standing, amended, voided } = told;
  expect(seen).toMatchObject({ links, people, signatures: true, standing, amended, voided });
  expect(seen?.faults.map(({ link, ...fault }) => ({ ...fault, entryId: link?.entryId ?? null }))).toEqual(
    told.faults,
  );
});

const notLedgers: [string, (file: LedgerFile) => unknown][] = [
  ['a list', () => []],
  ['nothing', () => null],
  ['another format', (file) => ({ ...file, format: 'cairn-ledger-2' })],
  ['a moment that is none', (file) => ({ ...file, exportedAt: 'yesterday' })],
  ['a hash in capitals', (file) => JSON.parse(JSON.stringify(file).toUpperCase()) as unknown],
  ['no keys', (file) => ({ ...file, keys: undefined })],
  ['a chain without links', (file) => ({ ...file, chains: [{ ...file.chains[0], links: null }] })],
  [
    'nothing said of what was published',
    (file) => ({ ...file, chains: [{ ...file.chains[0], published: undefined }] }),
  ],
];

test.each(notLedgers)('%s is no ledger, to the browser as to the command', async (_, make) => {
  const file = make(structuredClone(good));
  expect(LedgerFile.safeParse(file).success).toBe(false);
  expect(await page.evaluate((ledger) => window.checkLedger(ledger), file)).toBeNull();
});

test('the browser writes every value as the server does, byte for byte', async () => {
  const values = fc.sample(fc.jsonValue({ stringUnit: 'binary' }), { numRuns: 400, seed: 7 });
  const rounded = (_: string, part: unknown) =>
    typeof part === 'number' ? Math.trunc(part) % 2 ** 40 : part;
  const given = JSON.stringify(values, rounded);
  const texts = await page.evaluate((all) => (JSON.parse(all) as unknown[]).map(window.canonicalise), given);
  expect(texts).toEqual((JSON.parse(given) as Canonical[]).map(canonicalise));
});

test.each(['0.5', '1e300', '"half \\ud83c of it"'])('%s is written by neither', async (text) => {
  expect(() => canonicalise(JSON.parse(text) as Canonical)).toThrow();
  const write = page.evaluate((given) => window.canonicalise(JSON.parse(given)), text);
  await expect(write).rejects.toThrow();
});

const verdict = () => page.getByRole('status');
const choose = (file: unknown, name = 'ledger.json') =>
  page.getByLabel('Ledger file').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
  });

test('a file that is chosen is checked without being sent, and what it rests on can be compared', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await choose(good);
  await verdict().getByText('Everything holds').waitFor();
  const words = await verdict().innerText();
  expect(words).toContain('Sign-offs: 3. People: 1.');
  expect(words).toContain(good.keys[0]!.publicKey);
  expect(words.replace(/\s/g, '')).toContain(good.chains[0]!.published!.root);
  expect(asked).toEqual([]);
});

test('the first entry that does not hold is named with its place, day and cause', async () => {
  await choose(altered(({ links }) => (links[1]!.statement = 'Nothing.')));
  await verdict().getByText('This ledger does not hold').waitFor();
  const words = await verdict().innerText();
  expect(words).toContain('Sign-off 2, for practice on 3 May 2026');
  expect(words).toContain(good.chains[0]!.links[1]!.entryId);
  expect(words).toContain('altered after it was signed');
  await choose(altered(({ links }) => void links.pop()));
  await verdict().getByText('Sign-off 3 of trainee').waitFor();
});

test('what is no ledger is said to be none', async () => {
  await choose('{"format": "something else"}', 'notes.json');
  await verdict().getByText('notes.json should be a file that Cairn exported').waitFor();
  await choose('not even JSON', 'photo.jpg');
  await verdict().getByText('photo.jpg should be').waitFor();
});

test('a file can be dropped', async () => {
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped.json'));
    const place = document.querySelector('.file-drop');
    place?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(good));
  await verdict().getByText('Everything holds').waitFor();
});

test('with the network gone the page opens and checks as before', async () => {
  await page.getByText('This page is kept in this browser.').waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await context.setOffline(true);
  await page.reload();
  await page.getByText('This page is kept in this browser.').waitFor();
  await choose(good);
  await verdict().getByText('Everything holds').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson');
  await choose(altered((chain, file) => signAnew(file, chain)));
  await verdict().getByText('signature does not fit').waitFor();
  await context.setOffline(false);
});

test('by keyboard and on a phone, nothing is out of reach', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.reload();
  await choose(good);
  await verdict().getByText('Everything holds').waitFor();
  expect(await overflow(page, 320)).toEqual([]);
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
});

test('a browser that knows no Ed25519 says that it checks the chain alone', async () => {
  const older = await context.newPage();
  await older.addInitScript(() => {
    crypto.subtle.importKey = () => Promise.reject(new DOMException('Unrecognised', 'NotSupportedError'));
  });
  await older.goto(`${app.url}/verify-ledger`);
  const said = older.getByRole('status');
  const give = (file: LedgerFile) =>
    older
      .getByLabel('Ledger file')
      .setInputFiles({ name: 'ledger.json', mimeType: '', buffer: Buffer.from(JSON.stringify(file)) });
  await give(good);
  await said.getByText('The chain holds; the signature is not checked here').waitFor();
  await give(altered(({ links }) => (links[2]!.hash = 'd'.repeat(64))));
  await said.getByText('This ledger does not hold').waitFor();
  await older.close();
});

test('without a script the page says how else a ledger is checked', async () => {
  const { body } = await app.anyone().get('/verify-ledger');
  expect(body).toContain('npm run verify-ledger ledger.json');
  expect(body).toMatch(/data-with hidden/);
});
