/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { signInTo } from '../journeys/signed-in';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { essay } from './question-types/written';
import { single, small } from './quizzes';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
const { make, sitting, start } = playing(app);
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => void (browser = await openBrowser()), 60_000);
afterEach(() => browser.context.setOffline(false));
afterAll(() => browser.close());

/** The first question of a quiz of this item, open in front of Priya. */
async function begin(item: ReturnType<typeof small>['items'][number]) {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [item], minutes: 30 }))).id);
  await signInTo(browser.context, app, priya);
  const page = await browser.context.newPage();
  await page.bringToFront();
  await page.goto(`${app.url}/attempts/${id}/questions/1`, { waitUntil: 'networkidle' });
  const kept = async () => [...((await sitting(priya, id)).questions[0]?.answer ?? [])];
  return { page, priya, kept, told: page.locator('#unsaved') };
}

const kept = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === 'PUT' && response.status() === 204);
const saveAndSee = (page: Page) => page.getByRole('button', { name: 'Save and check your answers' });

/** From now on a proxy in front of a server that is down answers this page, until the page is told that it is up. */
const goDown = () => {
  const real = window.fetch.bind(window);
  window.fetch = (...request) =>
    document.body.hasAttribute('data-up')
      ? real(...request)
      : Promise.resolve(new Response('', { status: 502 }));
};

test('an answer given without a connection stays, the page says so, and it is saved when the connection is back', async () => {
  const { page, kept: answer, told } = await begin(single());
  await browser.context.setOffline(true);
  await page.getByText('One clear look').click();
  await told.getByText('Not saved yet').waitFor();
  expect(await told.innerText()).toContain('The time goes on: answers are taken until');
  await saveAndSee(page).click();
  await told.getByText('Not saved yet').waitFor();
  expect(page.url()).toContain('/questions/1');
  expect(await page.getByLabel('One clear look').isChecked()).toBe(true);
  expect(await answer()).toEqual([]);
  const saved = kept(page);
  await browser.context.setOffline(false);
  await saved;
  await told.getByText('The connection is back, and what you answered is saved.').waitFor();
  expect(await answer()).toEqual(['a']);
  await saveAndSee(page).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]+$/);
});

test('what a server did not take outlasts leaving the page, and is sent again by itself', async () => {
  const { page, kept: answer, told } = await begin(essay());
  for (const words of ['First words', 'Words that arrived']) {
    const saved = kept(page);
    await page.getByLabel('Your answer').fill(words);
    await saved;
  }
  await page.evaluate(goDown);
  await page.addInitScript(goDown);
  await page.getByLabel('Your answer').fill('Words for a server that is down');
  await told.getByText('Not saved yet').waitFor();
  await page.goto(page.url());
  await told.getByText('Not saved yet').waitFor();
  expect(await page.getByLabel('Your answer').inputValue()).toBe('Words for a server that is down');
  expect(await answer()).toEqual(['Words that arrived']);
  await page.evaluate(() => document.body.setAttribute('data-up', ''));
  await told.getByText('The connection is back, and').waitFor();
  expect(await answer()).toEqual(['Words for a server that is down']);
});

test('whoever is signed out meanwhile is told, and finds their words again', async () => {
  const { page, priya, kept: answer, told } = await begin(essay());
  await browser.context.clearCookies();
  await page.getByLabel('Your answer').fill('Words of somebody signed out');
  await told.getByText('You are signed out.').waitFor();
  await signInTo(browser.context, app, priya);
  const saved = kept(page);
  await page.reload();
  await saved;
  expect(await page.getByLabel('Your answer').inputValue()).toBe('Words of somebody signed out');
  expect(await answer()).toEqual(['Words of somebody signed out']);
});

test('the form is sent at once after typing, with all that was typed', async () => {
  const { page, kept: answer } = await begin(essay());
  await page.getByLabel('Your answer').fill('When it helps them, and not me at all.');
  await saveAndSee(page).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]+$/);
  expect(await answer()).toEqual(['When it helps them, and not me at all.']);
});
