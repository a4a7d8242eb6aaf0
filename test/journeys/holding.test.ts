import type { Page } from 'playwright-core';
import { issuing } from '../certificates/certificates';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { enter, tabTo, type } from './by-keyboard';
import { overflow } from './promises';
import { signInTo } from './signed-in';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
let rowans: Awaited<ReturnType<typeof openBrowser>>;
let employers: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [rowans, employers] = await Promise.all([openBrowser(), openBrowser({ width: 320 })]);
});
afterAll(() => Promise.all([rowans.close(), employers.close()]));

const main = (page: Page) => page.getByRole('main').innerText();

test('Rowan shares a part of a certificate by keyboard, an employer opens it, and Rowan ends it', async () => {
  const { rowan } = await app.cast();
  await issuing(app).issue(rowan);
  await signInTo(rowans.context, app, rowan);
  const page = await rowans.context.newPage();
  await page.goto(`${app.url}/certificates`);
  await enter(page, 'link', /^Show and share it/);
  await enter(page, 'link', 'Make a link');

  await type(page, 'Who is it for?', 'Riverside Trust');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.press('Space');
  await page.locator('#share-preview').getByText('Rowan Ellis').waitFor();
  await enter(page, 'button', 'Make the link');
  const address = await page.locator('.copy-link-address').innerText();

  const employer = await employers.context.newPage();
  await employer.goto(address);
  expect(await main(employer)).toMatch(/Valid\s+This certificate counts today\.[^]*Rowan Ellis/);
  expect(await main(employer)).not.toContain('Peer Supporter');
  expect(await overflow(employer, 320)).toEqual([]);

  await page.reload();
  expect(await main(page)).toContain('Opened once');
  await tabTo(page, page.getByRole('button', { name: 'End it now' }));
  await page.keyboard.press('Enter');
  await enter(page, 'button', 'End the link');
  expect(await main(page)).toContain('You ended this link');

  await employer.reload();
  expect(await main(employer)).toContain('The link has ended');
  expect(await main(employer)).not.toContain('Rowan Ellis');
});
