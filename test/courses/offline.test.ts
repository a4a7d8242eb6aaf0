import type { Page } from 'playwright-core';
import { signInTo } from '../journeys/signed-in';
import { openBrowser } from '../support/browser';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { course, lesson, teaching } from './teaching';

const app = useApp({ listens: true });
const { teach } = teaching(app);

const at = (name: string) => `${app.url}/courses/boundaries/lessons/${name}`;
const lessons = course([
  lesson('lines'),
  lesson('gifts'),
  lesson<'reflection'>('looking-back', { kind: 'reflection' }),
]);

let close = () => Promise.resolve();
afterEach(() => close());

/** Somebody in front of a browser that keeps what they open, with a course to open. */
async function reading(reader?: Somebody) {
  const { priya, noor } = await app.cast();
  await teach(priya, 'boundaries', lessons);
  const browser = await openBrowser({ offline: true });
  close = browser.close;
  const { context } = browser;
  context.setDefaultTimeout(10_000);
  await signInTo(context, app, reader ?? priya);
  const page = await context.newPage();
  await page.goto(`${app.url}/courses`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return { context, page, priya, noor };
}

const main = (page: Page) => page.getByRole('main').innerText();
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });
const wordsKept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('cairn-kept:')));
/** Waits until the page that is shown has been kept. `waitForFunction` would take the promise itself for the answer. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!(await caches.match(location.pathname))) await frame();
  });
async function open(page: Page, name: string) {
  await page.goto(at(name));
  await isKept(page);
}

test('a lesson that was opened is there without a connection, and says of when it is', async () => {
  const { context, page } = await reading();
  await open(page, 'lines');
  await context.setOffline(true);
  await page.reload();
  const words = await main(page);
  expect(words).toContain('All there is to say about lines.');
  expect(words).toMatch(/This is what you read on \d+ \w+ \d{4} at \d\d:\d\d/);
  expect(await page.getByRole('link', { name: 'Try the page itself again' }).isVisible()).toBe(true);
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(font).toContain('Atkinson');
});

test('a page that was not opened says so and lists what can be read', async () => {
  const { context, page } = await reading();
  await open(page, 'lines');
  await context.setOffline(true);
  await page.goto(at('gifts'));
  expect(await main(page)).toContain('this page is not kept in this browser');
  await page.getByRole('link', { name: 'About lines' }).click();
  await page.getByText('All there is to say about lines.').waitFor();
});

test('with a connection the page is always the server’s', async () => {
  const { page } = await reading();
  await open(page, 'lines');
  await page.getByRole('button', { name: /^Mark as done/ }).click();
  await page.waitForURL(/gifts/);
  await page.goto(at('lines'));
  expect(await main(page)).toContain('1 of 3 lessons');
  expect(await main(page)).not.toContain('You are offline');
});

test('only courses and their lessons are kept', async () => {
  const { page } = await reading();
  for (const path of ['/path', '/courses/boundaries/notes', '/courses/boundaries/search?q=lines'])
    await page.goto(app.url + path);
  await open(page, 'lines');
  expect((await keptPages(page)).sort()).toEqual(['/courses', '/courses/boundaries/lessons/lines']);
});

test('signing out leaves neither pages nor words behind', async () => {
  const { context, page } = await reading();
  await open(page, 'lines');
  await page.locator('#note summary').click();
  await context.setOffline(true);
  await page.getByRole('textbox', { name: /note/i }).fill('Nobody else may read this.');
  expect(await wordsKept(page)).toHaveLength(1);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  expect(await keptPages(page)).toEqual([]);
  expect(await wordsKept(page)).toEqual([]);
});

test('signing out tells the browser to forget, also where no script of ours runs', async () => {
  const { priya } = await app.cast();
  const { headers } = await app.as(priya).post('/session/end');
  expect(headers['clear-site-data']).toBe('"storage"');
});

test('what is the same for everybody names nobody', async () => {
  const { priya } = await app.cast();
  const [asked, signedIn] = await Promise.all([
    app.anyone().get('/service-worker.js'),
    app.as(priya).get('/service-worker.js'),
  ]);
  expect(asked.headers['cache-control']).toBe('no-cache');
  expect(signedIn.body).toBe(asked.body);
  expect((await app.as(priya).get('/offline')).body).not.toContain(priya.name);
});

test('another person who signs in finds nothing of the one before', async () => {
  const { context, page, noor } = await reading();
  await open(page, 'lines');
  await page.locator('#note summary').click();
  await context.setOffline(true);
  await page.getByRole('textbox', { name: /note/i }).fill('Nobody else may read this.');
  await context.setOffline(false);
  await context.clearCookies();
  await signInTo(context, app, noor);
  await page.goto(`${app.url}/path`);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('cairn-kept:')));
  expect(await keptPages(page)).toEqual([]);
  await context.setOffline(true);
  await page.goto(at('lines'));
  expect(await main(page)).not.toContain('All there is to say');
});

test('whoever comes back to a session that has ended finds the pages gone', async () => {
  const { context, page } = await reading();
  await open(page, 'lines');
  await context.clearCookies();
  await page.goto(at('lines'));
  await page.waitForURL(/sign-in/);
  expect(await keptPages(page)).toEqual([]);
});

test('words typed without a connection are sent when there is one again, and then forgotten', async () => {
  const { context, page, priya } = await reading();
  await app.as(priya).post('/courses/boundaries/lessons/lines/completion');
  await open(page, 'looking-back');
  const text = page.locator('textarea[name=text]');
  await context.setOffline(true);
  await text.fill('I waited, and they found their own words.');
  await page.getByText('Not sent yet.').waitFor();
  expect(await wordsKept(page)).toHaveLength(1);
  await context.setOffline(false);
  await page.getByText(/^Saved at/).waitFor();
  expect(await wordsKept(page)).toEqual([]);
  await page.reload();
  expect(await text.inputValue()).toBe('I waited, and they found their own words.');
});

test('words outlast a browser that was closed without a connection', async () => {
  const { context, page } = await reading();
  await open(page, 'looking-back');
  await context.setOffline(true);
  await page.locator('textarea[name=text]').fill('Written on a train.');
  await page.goto('about:blank');
  await page.goto(at('looking-back'));
  expect(await page.locator('textarea[name=text]').inputValue()).toBe('Written on a train.');
  await context.setOffline(false);
  await page.goto(at('looking-back'));
  await page.getByText(/^Saved at/).waitFor();
  expect(await wordsKept(page)).toEqual([]);
});

test('words that were written elsewhere meanwhile are not overwritten: their writer chooses', async () => {
  const { context, page, priya } = await reading();
  await open(page, 'looking-back');
  await context.setOffline(true);
  await page.locator('textarea[name=text]').fill('Written on a train.');
  await page.goto('about:blank');
  await app
    .as(priya)
    .post('/courses/boundaries/lessons/looking-back/work/draft', { text: 'Written at home.' });
  await context.setOffline(false);
  await page.goto(at('looking-back'));
  await page.getByText('Written on a train.').waitFor();
  expect(await page.locator('textarea[name=text]').inputValue()).toBe('Written at home.');
  await page.getByRole('button', { name: 'Use these words instead' }).click();
  await page.getByText(/^Saved at/).waitFor();
  expect(await page.locator('textarea[name=text]').inputValue()).toBe('Written on a train.');
  expect(await wordsKept(page)).toEqual([]);
});

test('a form is not lost to a connection that is gone', async () => {
  const { context, page } = await reading();
  await open(page, 'lines');
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Mark as done/ }).click();
  expect(await page.locator('#offline').innerText()).toContain('You are offline.');
  expect(page.url()).toBe(at('lines'));
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Mark as done/ }).click();
  await page.waitForURL(/gifts/);
});
