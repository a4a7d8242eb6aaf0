import type { Page } from 'playwright-core';
import { asked, codeTo, waitingForRuth } from '../practice/linking';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { overflow } from './promises';
import { signInTo } from './signed-in';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser({ width: 375 });
});
afterAll(() => browser.close());

const main = (page: Page) => page.getByRole('main').innerText();
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
};

test('a supervisor outside signs on a phone, and the trainee sees it', async () => {
  app.clock.set('2026-05-07T10:00:00Z');
  const people = await waitingForRuth(app, 2);
  const page = await browser.context.newPage();
  await page.goto(app.url + (await asked(app, people)));
  expect(await main(page)).toContain('Priya Nair asks for your signature');
  expect(await overflow(page, 375)).toEqual([]);

  await press(page, 'Send me a code');
  await app.settle();
  await page.getByLabel('Code', { exact: true }).fill(await codeTo(app, people.ruth));
  await press(page, 'Show what I am asked to sign');
  expect(await main(page)).toContain('1 May 2026, 1 h 30 min');
  expect(await overflow(page, 375)).toEqual([]);

  await page.getByLabel('Your qualification').fill('Psychiatric nurse');
  await page.getByLabel(/^I was Priya Nair/).check();
  await press(page, 'Sign and send my answers');
  expect(await main(page)).toContain('There is nothing more to sign here.');

  await app.settle();
  const copy = (await app.mailTo(people.ruth.email)).at(-1);
  expect(copy?.subject).toBe('Your copy: what you signed for Priya Nair');
  await page.goto(app.url + (/\/sign\/[\w-]+\/repudiation/.exec(copy?.text ?? '')?.[0] ?? ''));
  expect(await main(page)).toContain('Take a signature back');
  expect(await overflow(page, 375)).toEqual([]);

  await signInTo(browser.context, app, people.priya);
  await page.goto(`${app.url}/practice-entries/${people.ids[0]}`);
  expect(await main(page)).toContain('Signed by Ruth Adeyemi');
  await page.goto(`${app.url}/signing-requests`);
  expect(await main(page)).toContain('2 signed');
});
