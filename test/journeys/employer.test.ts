import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { issuing } from '../certificates/certificates';
import { openBrowser } from '../support/browser';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { enter, tabTo, type } from './by-keyboard';
import { overflow } from './promises';
import { signInTo } from './signed-in';
import { words } from './use-demonstration';

jest.setTimeout(60_000);

const PHONE = 320;

let browser: Awaited<ReturnType<typeof openBrowser>>;
// NOTE: before the application's own: it waits a minute for connections that a browser opened and never used.
afterAll(() => browser.close());
const app = useApp({ listens: true });
let employer: Page;
let ade: Somebody;
let code: string;
let certificateId: string;

beforeAll(async () => {
  app.clock.set('2026-05-07T18:00:00Z');
  const people = await app.cast();
  ade = people.ade;
  ({ code, id: certificateId } = await issuing(app).issue(people.rowan));
  [browser] = await Promise.all([openBrowser({ width: PHONE }), app.settle()]);
  employer = await browser.context.newPage();
}, 60_000);

const atTheLink = () => employer.goto(`${app.url}/v/${code}`);

/** Presses Enter on a link that hands out a file. */
async function download(name: string): Promise<Buffer> {
  const link = employer.getByRole('main').getByRole('link', { name });
  await tabTo(employer, link);
  const [file] = await Promise.all([employer.waitForEvent('download'), employer.keyboard.press('Enter')]);
  return readFile(await file.path());
}

/** Hands in a file where anybody may, by keyboard; answers what the page says of it. */
async function handIn(name: string, bytes: Uint8Array | string): Promise<string> {
  await employer.goto(`${app.url}/verify`);
  const field = employer.getByLabel('Or a file');
  await tabTo(employer, field);
  await field.setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await enter(employer, 'button', 'Check it');
  return words(employer);
}

async function edited(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  document.getPage(0).drawText('with distinction', { x: 100, y: 100 });
  return document.save();
}

test('an employer opens the link, and tells the PDF that was made from the one that was edited', async () => {
  await atTheLink();
  expect(await words(employer)).toMatch(/^Valid Rowan Ellis holds this certificate today\./);
  expect(await overflow(employer, PHONE)).toEqual([]);
  await tabTo(employer, employer.locator('summary', { hasText: 'Files' }));
  await employer.keyboard.press('Enter');
  const pdf = await download('Certificate (PDF)');
  expect(await handIn('certificate.pdf', pdf)).toMatch(/^Valid Rowan Ellis holds this certificate today\./);
  expect(await handIn('certificate.pdf', await edited(pdf))).toMatch(
    /^Not valid This file was changed after it was made.* Person Rowan Ellis/,
  );
  expect(await overflow(employer, PHONE)).toEqual([]);
});

test('a credential with one bit flipped is refused', async () => {
  const response = await fetch(`${app.url}/v/${code}`, { headers: { accept: 'application/vc' } });
  const credential = Buffer.from(await response.arrayBuffer());
  expect(await handIn('credential.json', credential)).toMatch(/^Valid Rowan Ellis/);
  const at = credential.indexOf('Peer Supporter');
  credential.writeUInt8(credential.readUInt8(at) ^ 1, at);
  expect(await handIn('credential.json', credential)).toMatch(
    /^Not valid It was changed after it was signed/,
  );
});

test('a list says which name is another’s and which code is mistyped', async () => {
  const mistyped = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
  const lines = [`${code},Rowan Ellis`, `${code},Robin Somebody`, `${mistyped},Rowan Ellis`];
  expect(await handIn('people.csv', ['Code,Name', ...lines].join('\n'))).toContain('0 of 3');
  await app.settle();
  await employer.getByText('3 lines were checked').waitFor({ timeout: 5_000 });
  const rows = await employer.getByRole('main').getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => row.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Rowan Ellis .*Valid It counts today\./),
    expect.stringMatching(/Robin Somebody .*Other name The name does not match/),
    expect.stringMatching(/Rowan Ellis .*Cannot tell There is a typing mistake in this code\./),
  ]);
  expect(await overflow(employer, PHONE)).toEqual([]);
});

/** Ade revokes the certificate, by keyboard. */
async function revoke(publicWords: string): Promise<void> {
  const desk = await browser.context.browser()!.newContext({ baseURL: app.url });
  await signInTo(desk, app, ade);
  const page = await desk.newPage();
  await page.goto(`/certificates/${certificateId}`);
  await enter(page, 'link', 'Revoke');
  await tabTo(page, page.getByLabel('It was issued in error'));
  await page.keyboard.press('Space');
  await type(page, 'Why?', 'The hours were another person’s.');
  await type(page, 'Words for everybody who checks it', publicWords);
  await enter(page, 'button', 'Revoke it for good');
  expect(await words(page)).toContain('The certificate is revoked.');
  await desk.close();
}

test('a receipt says what was seen then, also when the link says that it was revoked since', async () => {
  await atTheLink();
  await enter(employer, 'button', 'Keep a receipt');
  const receipt = await download('The signed receipt, to keep (JWT)');
  await revoke('It went to the wrong person.');
  await atTheLink();
  const seen = await words(employer);
  expect(seen).toMatch(/^Not valid .*revoked.* They say: “It went to the wrong person\.”/);
  expect(seen).not.toContain('another person');
  expect(await handIn('receipt.jwt', receipt)).toMatch(
    /This receipt was signed by .* It says what was found then; .* Valid Rowan Ellis holds/,
  );
});
