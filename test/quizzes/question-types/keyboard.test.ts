/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core';
import { rightAnswer } from '../../../src/quizzes';
import { SessionService } from '../../../src/identity';
import { sampleOf, sampleTypes } from '../../../src/quizzes/question-types/samples';
import { Database } from '../../../src/shared/database/database.service';
import { openBrowser } from '../../support/browser';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { small } from '../quizzes';

jest.setTimeout(120_000);

const app = useApp({ listens: true });
const { make, sitting, start } = playing(app);
const samples = sampleTypes.map((type) => sampleOf(type));
/** More stops than any of the pages has. */
const MANY = 60;

let opened: undefined | { context: BrowserContext; close(): Promise<void> };
beforeAll(async () => {
  opened = await openBrowser({ javaScript: false });
}, 60_000);
afterAll(() => opened?.close());

/** A page of a browser that runs no script, signed in. */
async function pageOf({ id }: Somebody): Promise<Page> {
  const token = await app.get(Database).transaction(() => app.get(SessionService).begin(id));
  const { hostname } = new URL(app.url);
  await opened!.context.addCookies([
    { name: '__Host-cairn', value: token, domain: hostname, path: '/', secure: true, httpOnly: true },
  ]);
  return opened!.context.newPage();
}

type Focus = { name: string; value: string; checked: boolean; text: string; kind: string };

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const { name = '', value = '', checked = false, type = '' } = document.activeElement as HTMLInputElement;
    return { name, value, checked, text: document.activeElement?.textContent.trim() ?? '', kind: type };
  });

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, isIt: (focus: Focus) => boolean): Promise<Focus> {
  for (let stops = 0; stops < MANY; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (isIt(focus)) return focus;
  }
  throw new Error(`The keyboard does not reach what is looked for on ${page.url()}`);
}

/** Types the value, or goes down a list or a group of radio buttons until it is chosen. */
async function fill(page: Page, name: string, value: string): Promise<void> {
  const { kind } = await tabTo(page, (focus) => focus.name === name);
  if (kind === 'text') return page.keyboard.type(value);
  if (kind === 'radio') await page.keyboard.press('Space');
  for (let steps = 0; (await focusOf(page)).value !== value; steps += 1) {
    if (steps > MANY) throw new Error(`${value} cannot be chosen for ${name}`);
    await page.keyboard.press('ArrowDown');
  }
}

const press = async (page: Page, label: string) => {
  await tabTo(page, ({ text }) => text.startsWith(label));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};

/** The fields of the page in the order in which Tab comes to them, each with what is right. */
async function rightFields(page: Page): Promise<[string, string][]> {
  const prompt = await page.getByRole('main').getByRole('heading', { level: 2 }).innerText();
  const item = samples.find((one) => one.prompt === prompt)!;
  const right = new Map(rightFieldsOf(item));
  const names = await page
    .locator('main fieldset')
    .first()
    .locator('[name^="answer"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
  return [...new Set(names)].map((name) => [name, right.get(name) ?? '']);
}

function rightFieldsOf(item: (typeof samples)[number]): [string, string][] {
  const right = [...rightAnswer(item)];
  if (item.type === 'ordering') return right.map((key, index) => [`answer.${key}`, String(index + 1)]);
  if (!right[0]?.includes('=')) return [['answer', right[0] ?? '']];
  return right.map((one) => {
    const [part = '', value = ''] = one.split('=');
    return [`answer.${part}`, value];
  });
}

test('every question of several parts or to be typed is answered by keyboard alone, without a script', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small({ draw: samples.length, items: samples }));
  const id = await start(priya, quiz.id);
  const page = await pageOf(priya);
  await page.goto(`${app.url}/attempts/${id}/questions/1`);
  for (const last of samples.map((_, index) => index === samples.length - 1)) {
    for (const [name, value] of await rightFields(page)) await fill(page, name, value);
    await press(page, last ? 'Save and check your answers' : 'Save and go on');
  }
  await press(page, 'Submit your answers');
  expect(await page.getByRole('main').innerText()).toContain('6 of 6 points');
  expect((await sitting(priya, id)).attempt).toMatchObject({ points: 6, passed: true });
});
