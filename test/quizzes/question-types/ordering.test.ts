import { parse } from 'node-html-parser';
import { blank } from '../../../src/quizzes/question-types/question-type';
import { loadLocales } from '../../../src/shared/texts.provider';
import { faultsOf, playedBy } from './asking';
import { asked } from './forms';

beforeAll(() => loadLocales());

const step = (text: string) => ({ text, feedback: `${text} has its time.` });
const written = {
  ...{ key: 'shift', objective: 'attention', type: 'ordering', prompt: 'What comes first?' },
  steps: [step('Greet'), step('Explain'), step('Ask'), step('Close')],
};
const { accept, finished, grade, item, lines, said } = playedBy(written);

test.each([
  ['in order', ['d', 'c', 'a', 'b'], 1],
  ['two neighbours changed', ['d', 'a', 'c', 'b'], 2 / 3],
  ['the wrong way round', ['b', 'a', 'c', 'd'], 0],
])('%s, by keys and by places', (_, order, points) => {
  const places = order.map((key, index) => `${key}=${index + 1}`);
  expect(accept(places)).toEqual(order);
  expect(accept(order)).toEqual(order);
  expect(grade(order)).toBeCloseTo(points, 12);
  expect(finished(order)).toBe(true);
});

test('what is not an order yet is kept, said and asked for', () => {
  const given = ['a=2', 'c=2', 'd=1'];
  expect(accept(given)).toEqual(given);
  expect(finished(given)).toBe(false);
  expect(said(given)).toEqual(['1. Greet', '2. Ask', '2. Explain']);
  const page = parse(asked(item, { answer: given, seed: 1 }));
  const wrong = page.querySelectorAll('[aria-invalid]').map((one) => one.getAttribute('name'));
  expect(wrong.sort()).toEqual(['answer.a', 'answer.c']);
  expect(page.text).toContain('Another step has this place too.');
});

test('nothing is wrong with an order', () => {
  for (const answer of [blank, ['b', 'a', 'c', 'd']])
    expect(asked(item, { answer, seed: 1 })).not.toContain('aria-invalid');
});

test('afterwards the steps stand in the right order, each with the place it was given', () =>
  expect(lines(['d', 'a', 'c', 'b']).slice(0, 3)).toEqual([
    ['1. Greet', 'Your answer Place 1', 'Right'],
    ['2. Explain', 'Your answer Place 3', 'Right answer Place 2', 'Not right'],
    ['3. Ask', 'Your answer Place 2', 'Right answer Place 3', 'Not right'],
  ]));

test('a step that was given no place says so', () =>
  expect(lines(['d=1'])[3]).toEqual([
    '4. Close',
    'Your answer Not answered',
    'Right answer Place 4',
    'Not right',
  ]));

test('two steps alike are refused', () =>
  expect(faultsOf({ ...written, steps: [step('Greet'), step('Greet')] })).toEqual([
    'steps: Two steps are the same.',
  ]));
