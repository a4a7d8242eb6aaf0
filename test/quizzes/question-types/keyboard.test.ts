/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core';
import { rightAnswer } from '../../../src/quizzes';
import type { Item } from '../../../src/quizzes/question-types/registry';
import { everyType, typeNames } from './every-type';
import { signInTo } from '../../journeys/signed-in';
import { openBrowser } from '../../support/browser';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { small } from '../quizzes';

jest.setTimeout(120_000);

const app = useApp({ listens: true });
const { make, sitting, start } = playing(app);
const samples = everyType();
/** More stops than any of the pages has. */
const MANY = 60;

let opened: undefined | { context: BrowserContext; close(): Promise<void> };
beforeAll(async () => {
  opened = await openBrowser({ javaScript: false });
}, 60_000);
afterAll(() => opened?.close());

/** A page of a browser that runs no script, signed in. */
async function pageOf(person: Somebody): Promise<Page> {
  await signInTo(opened!.context, app, person);
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

/** Types the value, ticks it, or goes down a list or a group of radio buttons until it is chosen. */
async function fill(page: Page, name: string, value: string): Promise<void> {
  const { kind } = await tabTo(
    page,
    (focus) => focus.name === name && (focus.kind !== 'checkbox' || focus.value === value),
  );
  if (kind === 'text' || kind === 'textarea') return page.keyboard.type(value);
  if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('Space');
  for (let steps = 0; (await focusOf(page)).value !== value; steps += 1) {
    if (steps > MANY) throw new Error(`${value} cannot be chosen for ${name}`);
    await page.keyboard.press('ArrowDown');
  }
}

const press = async (page: Page, label: string) => {
  await tabTo(page, ({ text }) => text.startsWith(label));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};

/** Where the fields stand on the page: several of one question are filled in as Tab comes to them. */
const namesOn = async (page: Page): Promise<string[]> => [
  ...new Set(
    await page
      .locator('main form [name^="answer"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? '')),
  ),
];

const itemOn = async (page: Page): Promise<Item> => {
  const prompts = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  return samples.find(({ prompt }) => prompts.includes(prompt))!;
};

/** What is to be put where, in the order of the page. */
async function rightFields(page: Page, item: Item): Promise<[string, string][]> {
  const right = [...rightAnswer(item)];
  if (item.type === 'multiple-choice') return inPlace(page, right);
  if (item.type === 'ordering')
    return byName(
      page,
      right.map((key, index) => [`answer.${key}`, String(index + 1)]),
    );
  if (['matching', 'cloze', 'classify-replies'].includes(item.type))
    return byName(
      page,
      right.map((one) => [`answer.${one.split('=')[0]}`, one.split('=')[1] ?? '']),
    );
  return [['answer', right[0] ?? '']];
}

const byName = async (page: Page, fields: [string, string][]): Promise<[string, string][]> => {
  const right = new Map(fields);
  return (await namesOn(page)).map((name) => [name, right.get(name) ?? '']);
};

const inPlace = async (page: Page, right: string[]): Promise<[string, string][]> => {
  const values = await page
    .locator('main input[type=checkbox]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  return values.filter((value) => right.includes(value)).map((value) => ['answer', value]);
};

/** Answers the question on the page rightly, turn by turn where it is a conversation, and goes on. */
async function answer(page: Page, item: Item, label: string): Promise<void> {
  if (item.type === 'branching-scenario') {
    for (const choice of rightAnswer(item)) {
      await fill(page, 'answer', choice);
      await press(page, 'Say this');
    }
  } else {
    for (const [name, value] of await rightFields(page, item)) await fill(page, name, value);
  }
  await press(page, label);
}

test('every type of question is answered by keyboard alone, without a script', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small({ draw: samples.length, items: samples }));
  const id = await start(priya, quiz.id);
  const page = await pageOf(priya);
  await page.goto(`${app.url}/attempts/${id}/questions/1`);
  const met = new Set<string>();
  for (const last of samples.map((_, index) => index === samples.length - 1)) {
    const item = await itemOn(page);
    met.add(item.type);
    await answer(page, item, last ? 'Save and check your answers' : 'Save and go on');
  }
  expect([...met].toSorted()).toEqual(typeNames.toSorted());
  await press(page, 'Submit your answers');
  expect(await page.getByRole('main').innerText()).toContain('The result comes when everything is marked.');
  const { questions } = await sitting(priya, id);
  const earned = Object.fromEntries(questions.map(({ item, points }) => [item.type, points]));
  expect(earned).toEqual(
    Object.fromEntries(typeNames.map((type) => [type, type === 'free-text' ? null : 1])),
  );
});
