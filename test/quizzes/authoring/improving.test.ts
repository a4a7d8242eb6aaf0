import type { Draft } from '../../../src/quizzes/authoring/drafts/draft';
import { emptyDraft } from '../../../src/quizzes/authoring/drafts/draft';
import { draftIn, questionOffers, RULES, withOffers } from '../../../src/quizzes/authoring/improving/offers';
import type { Item } from '../../../src/quizzes/question-types/registry';
import { QuizDefinition } from '../../../src/quizzes/quizzes.schemas';

const question = (key: string, prompt = `What of ${key}?`): Item =>
  ({
    ...{ key, type: 'true-false', objective: 'know', prompt, answer: true },
    feedback: { true: 'So it is.', false: 'It is not.' },
  }) as Item;

const quiz = (items: Item[], rules: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('Boundaries'),
  ...rules,
  items,
});

const [gift, lift, loan] = ['gift', 'lift', 'loan'].map((key) => question(key)) as [Item, Item, Item];
const better = question('gift', 'Mina brings you a watch. What do you say?');
const own = question('gift', 'Our own words.');

const told = (mine: Draft, came: Draft, first: Draft) =>
  questionOffers(mine, came, first).map(({ key, state, ours }) => `${key} ${state}${ours ? ', ours' : ''}`);

test.each<[string, Item[], Item[], Item[], string[]]>([
  ['nothing changed', [gift], [gift], [gift], []],
  ['better in ours', [gift], [better], [gift], ['gift changed']],
  ['better in ours, and theirs has its own words', [own], [better], [gift], ['gift changed, ours']],
  ['only theirs has other words', [own], [gift], [gift], []],
  ['taken over already', [better], [better], [gift], []],
  ['new in ours', [gift], [gift, lift], [gift], ['lift added']],
  ['they took it out, and it is better in ours', [], [better], [gift], ['gift added, ours']],
  ['they took it out, and it is as it was', [], [gift], [gift], []],
  ['ours takes it out', [gift, loan], [gift], [gift, loan], ['loan removed']],
  ['a question of their own', [gift, loan], [gift], [gift], []],
])('%s', (_, mine, came, first, offers) => {
  expect(told(quiz(mine), quiz(came), quiz(first))).toEqual(offers);
});

test('rules are offered where ours are other than when they were taken over', () => {
  const [first, came] = [quiz([gift]), quiz([gift], { passPercent: 90 })];
  expect(told(first, came, first)).toEqual([`${RULES} changed`]);
  expect(told(quiz([gift], { attempts: 5 }), came, first)).toEqual([`${RULES} changed, ours`]);
  expect(told(quiz([gift], { attempts: 5 }), first, first)).toEqual([]);
});

test('what is taken over takes its own place, and nothing else changes', () => {
  const [mine, came] = [quiz([loan, gift, lift]), quiz([better, question('new')], { passPercent: 90 })];
  const taken = withOffers(mine, came, new Set(['gift', 'lift', 'new']));
  expect(taken.items.map(({ prompt }) => prompt)).toEqual([loan.prompt, better.prompt, 'What of new?']);
  expect(taken.passPercent).toBe(mine.passPercent);
  expect(withOffers(mine, came, new Set([RULES]))).toEqual({ ...mine, passPercent: 90 });
});

test('a definition with a blueprint is the same as a draft that has one', () => {
  const written = { slug: 'any', title: 'Any', passPercent: 80, attempts: 2, pauseHours: 24, items: [gift] };
  const drawn = draftIn(QuizDefinition.parse({ ...written, draw: 1 }));
  const planned = draftIn(QuizDefinition.parse({ ...written, blueprint: [{ objective: 'know', draw: 1 }] }));
  expect([drawn.draw, planned.draw]).toEqual([1, undefined]);
});
