import fc from 'fast-check';
import { loadLocales } from '../../../src/shared/texts.provider';
import { refusals, rendering } from './rendering';
import { decision } from './written';

beforeAll(() => loadLocales());

test.each([
  [['share'], 1, []],
  [['act'], 0.5, []],
  [['keep'], 0, ['Keeping a sign of risk to yourself breaks the duty to act.']],
  [[], 0, []],
])('%j earns %d', (answer, points, critical) => {
  const { item, type } = rendering(decision());
  expect(type.grade(item, answer)).toBe(points);
  expect(type.critical?.(item, answer)).toEqual(critical);
});

test.each([
  ['one decision', ['act'], ['act']],
  ['nothing', [], []],
  ['a decision that is none', ['wait'], null],
  ['two decisions', ['keep', 'share'], null],
])('%s is accepted or refused', (_, given, stored) => {
  const { item, type } = rendering(decision());
  expect(type.accept(item, given, [])).toEqual(stored);
});

test.each([
  [
    { points: { share: 0.5 } },
    'points: The right answer is worth the whole point and every other answer less.',
  ],
  [{ points: { keep: 1 } }, 'points: The right answer is worth the whole point and every other answer less.'],
  [
    { critical: { share: 'Not this one.' } },
    'critical: An answer that earns the whole point cannot fail the attempt.',
  ],
])('%j is refused', (changes, reason) => expect(refusals({ ...decision(), ...changes })).toEqual([reason]));

test('the right answer may say its whole point', () => {
  expect(refusals({ ...decision(), points: { share: 1, act: 0.25 } })).toEqual([]);
});

test('what is right earns 1, and everything earns between 0 and 1', () => {
  const courses = ['keep', 'share', 'act'] as const;
  const part = fc.option(fc.double({ min: 0, max: 0.99, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.constantFrom(...courses), fc.tuple(part, part, part), (answer, parts) => {
      const points = Object.fromEntries(
        courses.map((one, at) => [one, one === answer ? undefined : parts[at]]),
      );
      const { item, type } = rendering({ ...decision(), answer, points, critical: undefined });
      expect(type.grade(item, type.right(item))).toBe(1);
      for (const [at, one] of courses.entries())
        expect(type.grade(item, [one])).toBe(one === answer ? 1 : (parts[at] ?? 0));
    }),
  );
});

test('the three decisions stand in one order, and nothing tells which is right', () => {
  const html = rendering(decision()).ask({ answer: ['act'] });
  expect([...html.matchAll(/value="(\w+)"/g)].map(([, value]) => value)).toEqual(['keep', 'share', 'act']);
  expect(html).toMatch(/value="act" checked/);
  expect(html).not.toMatch(/alone with it|Two people|no danger|duty to act|option-(success|danger|info)/);
});

test('afterwards each decision says why, and the critical one that it fails the attempt', () => {
  const html = rendering(decision()).explain({ answer: ['keep'] });
  for (const text of Object.values(decision().feedback)) expect(html).toContain(text);
  expect(html).toContain('Your choice: Fails the attempt');
  expect(html).toContain('Keeping a sign of risk to yourself breaks the duty to act.');
});

test('a decision is said in words', () => {
  const { item, type } = rendering(decision());
  expect(type.said(item, ['share'])).toEqual(['Share it with my supervisor']);
});
