import fc from 'fast-check';
import { marksOf } from '../../../src/quizzes/question-types/marks';
import { loadLocales } from '../../../src/shared/texts.provider';
import { refusals, rendering } from './rendering';
import { essay } from './written';

beforeAll(() => loadLocales());

const [whose] = essay().rubric;

test('a person marks what was written; what was not written earns nothing', () => {
  const { item, type } = rendering(essay());
  expect(type.grade(item, ['When it helps them.'])).toBeNull();
  expect(type.grade(item, [])).toBe(0);
});

test.each([
  ['a text, without the air around it', ['  When it helps. \n'], ['When it helps.']],
  ['nothing', [], []],
  ['air', ['  \n '], []],
  ['two texts', ['one', 'two'], null],
])('%s is accepted or refused', (_, given, stored) => {
  const { item, type } = rendering(essay());
  expect(type.accept(item, given, [])).toEqual(stored);
});

test.each([
  ['five words of five', ['When it helps them, truly.'], true],
  ['four words of five', ["When it doesn't hurt."], false],
  ['nothing', [], false],
])('%s: finished or not', (_, answer, finished) => {
  const { item, type } = rendering(essay());
  expect(type.finished?.(item, answer)).toBe(finished);
});

test('the model earns the point as far as words can', () => {
  const { item, type } = rendering(essay());
  expect(type.right(item)).toEqual([essay().model]);
  expect(type.finished?.(item, type.right(item))).toBe(true);
});

test.each([
  ['criteria that repeat', [whose, whose], 'rubric: Two criteria of a rubric are the same.'],
  [
    'levels that do not rise',
    [{ ...whose!, levels: [...whose!.levels].reverse() }],
    'rubric.0.levels: The levels of a criterion rise from the lowest to the best, each worth more points than the one before.',
  ],
])('%s are refused', (_, rubric, reason) => expect(refusals({ ...essay(), rubric })).toEqual([reason]));

// a How much is told: 1, 2 · b Whose need it serves: 0, 2, 4
test.each([
  [{ a: 1, b: 2 }, 1],
  [{ a: 0, b: 2 }, 5 / 6],
  [{ a: 0, b: 0 }, 1 / 6],
  [{ a: 1, b: 1 }, 4 / 6],
  [{ b: 2 }, null],
  [{ a: 1, b: 3 }, null],
  [{}, null],
])('the levels %j come to %p', (levels, points) => {
  const { item } = rendering(essay());
  expect(item.type === 'free-text' && marksOf(item.rubric, levels)).toEqual(points);
});

test('marks lie between 0 and 1, and a higher level never earns less', () => {
  const rising = fc
    .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 })
    .map((points) => points.sort((one, other) => one - other).map((one) => ({ points: one })));
  const marked = rising.chain((levels) => fc.tuple(fc.constant(levels), fc.nat(levels.length - 1)));
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 8 }), (all) => {
      const rubric = all.map(([levels], at) => ({ key: String(at), levels }));
      const reached = Object.fromEntries(all.map(([, level], at) => [String(at), level]));
      const best = Object.fromEntries(all.map(([levels], at) => [String(at), levels.length - 1]));
      const points = marksOf(rubric, reached) ?? -1;
      expect(points >= 0 && points <= 1).toBe(true);
      expect(marksOf(rubric, best)).toBe(1);
    }),
  );
});

test('before submission the criteria are shown, the levels and the model are not', () => {
  const html = rendering(essay()).ask({ answer: ['When it helps.'] });
  expect(html).toContain('Whose need it serves');
  expect(html).toContain('Think of one talk you had.');
  expect(html).toContain('>When it helps.</textarea>');
  expect(html).toContain('aria-invalid="true"');
  expect(html).not.toMatch(/The other person leads|As little as helps|only as much as helps/);
});

test('until it is reviewed it waits, and afterwards it shows levels, comment and model', () => {
  const { explain } = rendering(essay());
  const answer = ['When it helps them, truly.'];
  expect(explain({ answer })).toContain('A person reads this and marks it.');
  expect(explain({ answer })).not.toContain('only as much as helps');
  const review = { levels: { a: 1, b: 1 }, comment: 'You think of her first.' };
  const html = explain({ answer, review });
  for (const text of [
    'You think of her first.',
    'Both needs are mixed.',
    'As little as helps.',
    'only as much as helps',
  ])
    expect(html).toContain(text);
  expect(html).not.toContain('A person reads this');
});

test('nothing written is said to be nothing written', () => {
  expect(rendering(essay()).explain()).toContain('You wrote nothing here.');
});
