/// <reference lib="dom" />
import { signInTo } from '../journeys/signed-in';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { essay } from './question-types/written';
import { small } from './quizzes';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
const { make, sitting, start } = playing(app);
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => void (browser = await openBrowser()), 60_000);
afterAll(() => browser.close());

async function begin() {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [essay()], minutes: 30 }))).id);
  await signInTo(browser.context, app, priya);
  const path = `/attempts/${id}/questions/1`;
  const open = async () => {
    const page = await browser.context.newPage();
    await page.goto(`${app.url}${path}`);
    return page;
  };
  return { open, kept: async () => (await sitting(priya, id)).questions[0]?.answer[0] };
}

test('what is typed is kept without a button, and an older tab is told that it was not', async () => {
  const { open, kept } = await begin();
  const [older, newer] = [await open(), await open()];
  await newer.bringToFront();
  const saved = newer.waitForResponse((response) => response.request().method() === 'PUT');
  await newer.getByLabel('Your answer').fill('The newer words of a text');
  expect((await saved).status()).toBe(204);
  expect(await kept()).toBe('The newer words of a text');
  await older.bringToFront();
  await older.getByLabel('Your answer').fill('The older words of a text');
  const told = older.locator('#unsaved');
  await told.getByText('This question was answered in another tab').waitFor();
  expect(await older.getByLabel('Your answer').inputValue()).toBe('The older words of a text');
  await older.getByRole('button', { name: 'Save and check your answers' }).click();
  await older.getByText('What you gave here', { exact: true }).waitFor();
  await older.getByRole('button', { name: 'Use this answer instead' }).click();
  await older.waitForURL(/\/attempts\/[0-9a-f-]+$/);
  expect(await kept()).toBe('The older words of a text');
});

test('the time left is brought up to date, and spoken only when there is something to say', async () => {
  const { open } = await begin();
  const page = await open();
  const status = page.locator('#time-left [role=status]');
  const first = await status.elementHandle();
  expect(await page.locator('#time-left').innerText()).toContain('30 min left');
  const refresh = () =>
    Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/time-left')),
      page.evaluate(() => document.querySelector('#time-left')?.dispatchEvent(new Event('every'))),
    ]);
  app.clock.advance({ minutes: 20 });
  await refresh();
  await page.getByText('10 min left').waitFor();
  expect([await status.textContent(), await first?.evaluate((element) => element.isConnected)]).toEqual([
    '',
    true,
  ]);
  app.clock.advance({ minutes: 6 });
  await refresh();
  await page.getByText('4 min left').waitFor();
  expect(await first?.textContent()).toBe('Five minutes or less are left.');
});
