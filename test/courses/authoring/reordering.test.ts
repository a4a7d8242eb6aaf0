import type { Page } from 'playwright-core';
import { arrive, useDemonstration } from '../../journeys/use-demonstration';
import { at } from './writing';

jest.setTimeout(60_000);

const { as } = useDemonstration();

/** A fresh draft of the course, as its author has it before them. */
async function drafting(options: Parameters<typeof as>[1] = {}): Promise<Page> {
  const page = await as('ade', options);
  await page.evaluate((path) => fetch(path, { method: 'POST' }), `${at}/draft/removal`);
  await page.goto(at);
  await arrive(page, () => page.getByRole('button', { name: 'Change this course' }).click());
  return page;
}

const titles = (page: Page, of: string) =>
  page
    .locator(of)
    .evaluateAll((items) =>
      items.map((item) => (item as unknown as { dataset: { title: string } }).dataset.title),
    );
const lessons = (page: Page) => titles(page, '.outline-item');
const modules = (page: Page) => titles(page, '.outline-module');

const handleOf = (page: Page, id: string) => page.locator(`#${id} [data-handle]`).first();
const idOf = async (page: Page, selector: string, index: number) =>
  (await page.locator(selector).nth(index).getAttribute('id')) ?? '';

async function middleOf(page: Page, id: string) {
  const box = await handleOf(page, id).boundingBox();
  if (!box) throw new Error(`${id} has no handle`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function take(page: Page, id: string) {
  await handleOf(page, id).scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
}

/** Waits until this has been said to those who hear the page. */
const heard = (page: Page, words: string) =>
  page.locator('[data-reorder-says]', { hasText: words }).waitFor({ state: 'attached' });

test('a lesson is dragged below the next one, and where it would go is said', async () => {
  const page = await drafting();
  const [first, second, ...others] = await lessons(page);
  const [from, to] = [await idOf(page, '.outline-item', 0), await idOf(page, '.outline-item', 1)];
  await take(page, from);
  const { x, y } = await middleOf(page, to);
  await page.mouse.move(x, y + 30, { steps: 5 });
  await heard(page, `“${first}”, 2 of `);
  await arrive(page, () => page.mouse.up());
  expect(await lessons(page)).toEqual([second, first, ...others]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(from);
  expect(await page.getByRole('main').innerText()).toContain(`“${first}” is now 2 of `);
});

test('a module is dragged over the one before it', async () => {
  const page = await drafting();
  const [first, second, ...others] = await modules(page);
  await take(page, await idOf(page, '.outline-module', 1));
  const { x, y } = await middleOf(page, await idOf(page, '.outline-module', 0));
  await page.mouse.move(x, y - 8, { steps: 5 });
  await heard(page, `the module “${second}”, 1 of ${others.length + 2}`);
  await arrive(page, () => page.mouse.up());
  expect(await modules(page)).toEqual([second, first, ...others]);
});

test('Escape puts back what is being dragged', async () => {
  const page = await drafting();
  const before = await lessons(page);
  await take(page, await idOf(page, '.outline-item', 0));
  const { x, y } = await middleOf(page, await idOf(page, '.outline-item', 1));
  await page.mouse.move(x, y + 30, { steps: 5 });
  await heard(page, `“${before[0]}”, 2 of `);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await lessons(page)).toEqual(before);
});

test('a finger drags a lesson, and the page stays where it is', async () => {
  const page = await drafting({ hasTouch: true, viewport: { width: 390, height: 900 } });
  const [first, second, ...others] = await lessons(page);
  const from = await idOf(page, '.outline-item', 0);
  await handleOf(page, from).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }));
  const start = await middleOf(page, from);
  const end = await middleOf(page, await idOf(page, '.outline-item', 1));
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: start.x, y }] });
  const scrolled = await page.evaluate(() => scrollY);
  await touch('touchStart', start.y);
  for (let step = 1; step <= 10; step += 1)
    await touch('touchMove', start.y + ((end.y + 120 - start.y) * step) / 10);
  await heard(page, `“${first}”, 2 of `);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await arrive(page, () => finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }));
  expect(await lessons(page)).toEqual([second, first, ...others]);
});

test('without a script a button moves a lesson, and keeps the focus to move it on', async () => {
  const page = await drafting({ javaScriptEnabled: false });
  const before = await lessons(page);
  expect(await page.locator('[data-handle]').first().isVisible()).toBe(false);
  const id = await idOf(page, '.outline-item', 0);
  await page.locator(`#${id}-down`).focus();
  for (let press = 0; press < 2; press += 1) {
    await arrive(page, () => page.keyboard.press('Enter'));
    await page.locator(`#${id}-down:focus`).waitFor();
  }
  expect(await page.getByRole('main').innerText()).toContain(`“${before[0]}” is now 1 of 3 in “Showing`);
  expect((await lessons(page)).indexOf(String(before[0]))).toBe(1);
});
