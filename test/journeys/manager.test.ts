import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { digestOf, rowsOf, unpacked } from '../certificates/bulk/unpacked';
import { issuing } from '../certificates/certificates';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { enter, tabTo, type } from './by-keyboard';
import { overflow } from './promises';
import { signInTo } from './signed-in';
import { arrive, follow, press, words } from './use-demonstration';

jest.setTimeout(60_000);

const PHONE = { width: 320, height: 640 };

let browser: Awaited<ReturnType<typeof openBrowser>>;
// NOTE: before the application's own: it waits a minute for connections that a browser opened and never used.
afterAll(() => browser.close());
const app = useApp({ listens: true });
let ade: Page;
let anybody: Page;
let certificate: string;
let publicPage: string;
let pdf: Buffer;
let credential: string;

const fetched = async (path: string, accept = '*/*'): Promise<Buffer> =>
  Buffer.from(await (await fetch(app.url + path, { headers: { accept } })).arrayBuffer());

beforeAll(async () => {
  app.clock.set('2026-05-07T18:00:00Z');
  const people = await app.cast();
  const { code, id } = await issuing(app).issue(people.rowan);
  await issuing(app).issue(people.noor);
  [certificate, publicPage] = [`/certificates/${id}`, `/v/${code}`];
  [browser] = await Promise.all([openBrowser(), app.settle()]);
  const opened = await Promise.all(
    [{}, { viewport: PHONE }].map((options) =>
      browser.context.browser()!.newContext({ baseURL: app.url, ...options }),
    ),
  );
  await signInTo(opened[0]!, app, people.ade);
  [ade, anybody] = (await Promise.all(opened.map((one) => one.newPage()))) as [Page, Page];
  [pdf, credential] = [
    await fetched(`${publicPage}/certificate.pdf`),
    String(await fetched(publicPage, 'application/vc')),
  ];
}, 60_000);

/** What anybody reads at the link of the certificate. */
async function publicly(): Promise<string> {
  await anybody.goto(publicPage);
  expect(await overflow(anybody, PHONE.width)).toEqual([]);
  return words(anybody);
}

/** What anybody is told of something that they saved. */
async function handedIn(name: string, bytes: Buffer | string): Promise<string> {
  await anybody.goto('/verify');
  await anybody.getByLabel('Or a file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await press(anybody, 'Check it');
  return words(anybody);
}

test('by keyboard, the manager suspends a certificate in public words, and lets it count again', async () => {
  await ade.goto('/certificates/register');
  await enter(ade, 'link', 'Rowan Ellis');
  await enter(ade, 'link', 'Suspend');
  await tabTo(ade, ade.getByLabel('Something is being looked into'));
  await ade.keyboard.press('Space');
  await type(ade, 'Why?', 'Two sources disagree about the hours.');
  await type(ade, 'Words for everybody who checks it', 'Please ask us.');
  await enter(ade, 'button', 'Suspend it');
  expect(await words(ade)).toContain('The certificate is suspended.');
  expect(await publicly()).toMatch(/^Not valid .*suspended.* They say: “Please ask us\.”/);
  expect(await words(anybody)).not.toContain('disagree');

  await enter(ade, 'link', 'Let it count again');
  await type(ade, 'Why?', 'The hours are right.');
  await enter(ade, 'button', 'Let it count again');
  expect(await publicly()).toMatch(/^Valid Rowan Ellis/);
});

test('a corrected name stands at the same link, and what was saved before is said to be out of date', async () => {
  await ade.goto(certificate);
  await enter(ade, 'link', 'Correct the name');
  await tabTo(ade, ade.getByLabel('The right name'));
  await ade.keyboard.press('Control+A');
  await ade.keyboard.type('Rowan Ellis-Hart');
  await type(ade, 'Why?', 'It was misspelt.');
  await enter(ade, 'button', 'Correct the name');
  expect(await words(ade)).toContain('The name is corrected.');
  await app.settle();
  expect(await publicly()).toMatch(/^Valid Rowan Ellis-Hart/);
  expect(await handedIn('saved', pdf)).toMatch(
    /^Not valid This file was made before the certificate was corrected/,
  );
  expect(await handedIn('saved', credential)).toMatch(
    /^Not valid The certificate was corrected after this was made/,
  );
  expect(await handedIn('new.pdf', await fetched(`${publicPage}/certificate.pdf`))).toMatch(/^Valid/);
});

test('a new key and a new design, and every certificate made anew with them', async () => {
  const before = String(await fetched(publicPage, 'application/vc'));
  await ade.goto('/organisation/keys');
  await ade.getByRole('button', { name: 'Put a new key in use' }).click();
  const question = ade.getByRole('dialog');
  await arrive(ade, () => question.getByRole('button', { name: 'Put a new key in use' }).click());
  expect(await words(ade)).toContain('A new key is in use.');
  expect(await handedIn('credential.json', before)).toMatch(/^Valid/);

  await ade.goto('/certificate-design');
  await ade.getByLabel('Quiet').check();
  await press(ade, 'Save the design');
  expect(await words(ade)).toContain('Saved.');

  await ade.goto('/certificates/register');
  await follow(ade, /^Do something with all 2/);
  await ade.getByLabel('Sign them anew and make their files again').check();
  await press(ade, 'Begin with 2');
  await app.settle();
  await ade.getByText('Finished').first().waitFor({ timeout: 5_000 });
  expect(await publicly()).toMatch(/^Valid Rowan Ellis-Hart/);
  expect(await handedIn('credential.json', before)).toMatch(/^Valid/);
});

test('what is taken out as an archive is what its manifest lists', async () => {
  await ade.goto('/certificates/bulk/new');
  await ade.getByLabel('Put them into one ZIP file').check();
  await press(ade, 'Begin with 2');
  await app.settle();
  const button = ade.getByRole('button', { name: 'Download the ZIP file' });
  await button.waitFor({ timeout: 5_000 });
  const [download] = await Promise.all([ade.waitForEvent('download'), button.click()]);
  const files = await unpacked(await readFile(await download.path()));
  const listed = rowsOf(files.get('manifest.csv'));
  expect(listed.map(({ holder }) => holder)).toEqual(
    expect.arrayContaining(['Rowan Ellis-Hart', 'Noor Haddad']),
  );
  expect(listed.map(({ file = '', sha256 }) => [file, sha256])).toEqual(
    listed.map(({ file = '' }) => [file, digestOf(files.get(file))]),
  );
  expect(rowsOf(files.get('missing.csv'))).toEqual([]);
});
