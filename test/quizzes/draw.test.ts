import fc from 'fast-check';
import { drawn } from '../../src/quizzes/attempts/draw';
import { QuizDefinition } from '../../src/quizzes/quizzes.schemas';
import { loadLocales } from '../../src/shared/texts.provider';
import { small, statement } from './quizzes';

beforeAll(() => loadLocales());

const about = (objective: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...statement(`${objective}-${at}`), objective }));
const items = QuizDefinition.parse(
  small({ items: [...about('listening', 6), ...about('boundaries', 4), ...about('silence', 2)] }),
).items;
const blueprint = [
  { objective: 'listening', draw: 3 },
  { objective: 'silence', draw: 2 },
];
const bank = { items, draw: 5, blueprint };

test('every draw has as many of each objective as the blueprint says, each once', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const keys = drawn(bank, seed);
      const of = (objective: string) => keys.filter((key) => key.startsWith(objective)).length;
      return new Set(keys).size === 5 && of('listening') === 3 && of('silence') === 2;
    }),
  );
});

test('the same seed draws the same, others draw others, and objectives are mixed', () => {
  const draws = Array.from({ length: 40 }, (_, seed) => drawn(bank, seed));
  expect(drawn(bank, 7)).toEqual(draws[7]);
  expect(new Set(draws.map((keys) => keys.join(' '))).size).toBeGreaterThan(30);
  expect(new Set(draws.map(([first = '']) => first.split('-')[0]))).toEqual(
    new Set(['listening', 'silence']),
  );
});

test('without a blueprint any items are drawn', () => {
  const seen = new Set(
    Array.from({ length: 60 }, (_, seed) => drawn({ ...bank, blueprint: null }, seed)).flat(),
  );
  expect(seen.size).toBe(items.length);
});
