import type { Page } from 'playwright-core';
import { rightAnswer } from '../../../src/quizzes';
import type { Item } from '../../../src/quizzes/question-types/registry';
import { faultsOf, underTheGlass } from '../../journeys/promises';
import { signInTo } from '../../journeys/signed-in';
import { openBrowser } from '../../support/browser';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { small } from '../quizzes';
import { everyType, typeNames } from './every-type';

jest.setTimeout(180_000);

const app = useApp({ listens: true });
const { make, sitting, start } = playing(app);
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => void (browser = await openBrowser()), 60_000);
afterAll(() => browser.close());

async function pageOf(person: Somebody): Promise<Page> {
  await signInTo(browser.context, app, person);
  return underTheGlass(await browser.context.newPage());
}

/** What is sent for each step of an answer; a conversation goes turn by turn. */
const sentFor = (item: Item): string[][] => {
  const right = [...rightAnswer(item)];
  return item.type === 'branching-scenario' ? right.map((choice) => [choice]) : [right];
};

/** What is kept and said to be wanting. */
const lacking: Partial<Record<Item['type'], string>> = {
  'free-text': 'Too short.',
  numeric: 'a dozen',
};

test('every type of question is free of faults at a desk, on a phone and in the dark: asked, wanting, explained', async () => {
  const { priya, ade } = await app.cast();
  const items = everyType();
  const quiz = await make(ade, small({ draw: items.length, items, feedback: 'now', minutes: 60 }));
  const id = await start(priya, quiz.id);
  const page = await pageOf(priya);
  const faults: string[] = [];
  const look = async (path: string) => {
    await page.goto(`${app.url}${path}`);
    faults.push(...(await faultsOf(page)));
  };
  const explained = new Set<string>();
  for (const { number, item } of (await sitting(priya, id)).questions) {
    const path = `/attempts/${id}/questions/${number}`;
    await look(path);
    const wanting = lacking[item.type];
    if (wanting) {
      await app.as(priya).post(path, { answer: [wanting] });
      await look(path);
      expect(await page.locator('main [aria-invalid=true]').count()).toBe(1);
    }
    for (const answer of sentFor(item)) await app.as(priya).post(path, { answer });
    await look(path);
    if ((await page.locator('#now').count()) === 1) explained.add(item.type);
  }
  await look(`/attempts/${id}`);
  await app.as(priya).post(`/attempts/${id}/submission`);
  await look(`/attempts/${id}`);
  await look(`/quizzes/${quiz.id}`);
  expect(faults).toEqual([]);
  expect([...explained].toSorted()).toEqual(typeNames.toSorted());
});
