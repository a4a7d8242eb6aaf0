/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { sampleOf } from '../../src/quizzes/question-types/samples';
import { signInTo } from '../journeys/signed-in';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { small } from './quizzes';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
const { make, sitting, start } = playing(app);
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => void (browser = await openBrowser()), 60_000);
afterAll(() => browser.close());

const item = sampleOf('ordering');

/** A trainee before the question, with what is kept of their answer. */
async function asked() {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [item] }))).id);
  await signInTo(browser.context, app, priya);
  const page = await browser.context.newPage();
  await page.goto(`${app.url}/attempts/${id}/questions/1`);
  await page.locator('.outline-handle').first().waitFor();
  return { page, kept: async () => (await sitting(priya, id)).questions[0]?.answer };
}

const stepsOn = (page: Page) =>
  page
    .locator('[data-order] select')
    .evaluateAll((all) =>
      (all as HTMLSelectElement[]).map(({ id, value }) => [id.replace('step-', ''), value]),
    );

/** Puts the pointer down on the handle of the last step and moves it above the first one. */
async function lift(page: Page) {
  const [first, last] = [page.locator('.outline-handle').first(), page.locator('.outline-handle').last()];
  const [to, from] = [await first.boundingBox(), await last.boundingBox()];
  if (!to || !from) throw new Error('There are no handles');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y - 40, { steps: 4 });
  await page.locator('[data-order-says]', { hasText: 'at place 1 of 4' }).waitFor({ state: 'attached' });
}

test('a step that is dragged gives all of them their places, and the answer is kept at once', async () => {
  const { page, kept } = await asked();
  const before = (await stepsOn(page)).map(([key]) => key);
  await lift(page);
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.mouse.up();
  expect((await saved).status()).toBe(204);
  const after = [before.at(-1), ...before.slice(0, -1)];
  expect(await stepsOn(page)).toEqual(after.map((key, index) => [key, String(index + 1)]));
  expect(await kept()).toEqual(after);
  await page.close();
});

test('Escape gives up a drag, and nothing is answered', async () => {
  const { page, kept } = await asked();
  const before = await stepsOn(page);
  await lift(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await stepsOn(page)).toEqual(before);
  expect(await kept()).toEqual([]);
  await page.close();
});

test('steps that were given their places by keyboard stand in that order when it is whole', async () => {
  const { page } = await asked();
  const keys = (await stepsOn(page)).map(([key]) => key ?? '');
  const wanted = [...keys].reverse();
  for (const [index, key] of wanted.entries())
    await page.locator(`#step-${key}`).selectOption(String(index + 1));
  await page.locator(`#step-${keys[0]}`).focus();
  await page.locator('main button').first().focus();
  expect(await stepsOn(page)).toEqual(wanted.map((key, index) => [key, String(index + 1)]));
  await page.close();
});
