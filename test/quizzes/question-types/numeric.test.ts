import { loadLocales } from '../../../src/shared/texts.provider';
import { faultsOf, playedBy } from './asking';
import { asked } from './forms';

beforeAll(() => loadLocales());

const written = (answer: number, tolerance: number, unit?: string) => ({
  ...{ key: 'how-long', objective: 'attention', type: 'numeric', prompt: 'How long is it?' },
  ...{ answer, tolerance, unit, feedback: { right: 'So it is.', wrong: 'Count again.' } },
});

test.each([
  ['12', 1],
  ['11.5', 1],
  ['12,5', 1],
  ['12.51', 0],
  ['11,49', 0],
  ['-12', 0],
  ['१२', 1],
  ['12 minutes', 1],
  ['12 hours', 0],
  ['a dozen', 0],
  ['', 0],
])('where it is 12 give or take a half, "%s" earns %d', (typed, points) =>
  expect(playedBy(written(12, 0.5, 'minutes')).grade([typed])).toBe(points),
);

test.each([
  [0.3, 0.1, '0.4', 1],
  [0.3, 0.1, '0.2', 1],
  [0.3, 0.1, '0.401', 0],
  [-7.5, 0, '−7,5', 1],
  [-7.5, 0, '7,5', 0],
  [1500, 0, '1,500', 1],
  [1.5, 0, '1,500', 1],
  [0, 0, '-0', 1],
])('where it is %d give or take %d, "%s" earns %d', (answer, tolerance, typed, points) =>
  expect(playedBy(written(answer, tolerance)).grade([typed])).toBe(points),
);

test('what is typed is kept as it is, and what is no number is said to be none', () => {
  const { accept, finished, item } = playedBy(written(12, 0));
  expect(accept([' a dozen '])).toEqual(['a dozen']);
  expect(accept(['  '])).toEqual([]);
  expect(accept(['1', '2'])).toBeNull();
  expect([finished(['a dozen']), finished(['13'])]).toEqual([false, true]);
  expect(asked(item, { answer: ['a dozen'], seed: 1 })).toContain('This cannot be read as a number.');
  expect(asked(item, { answer: ['13'], seed: 1 })).not.toContain('aria-invalid');
});

test('afterwards the whole range that is right is said, with its unit', () => {
  expect(playedBy(written(12, 0.5, 'minutes')).lines(['15'])).toEqual([
    ['Your answer 15 minutes', 'Right answer from 11.5 to 12.5 minutes', 'Not right'],
  ]);
  expect(playedBy(written(1200, 0)).lines(['15'])).toEqual([
    ['Your answer 15', 'Right answer 1,200', 'Not right'],
  ]);
  expect(playedBy(written(0.3, 0.1)).lines([])).toEqual([
    ['Your answer Not answered', 'Right answer from 0.2 to 0.4', 'Not right'],
  ]);
  expect(playedBy(written(12, 0.5, 'minutes')).lines(['12'])).toEqual([['Your answer 12 minutes', 'Right']]);
});

test('the unit stands behind a number, once', () => {
  const { said } = playedBy(written(12, 0.5, 'minutes'));
  expect([['12'], ['12 minutes'], ['a dozen'], []].map(said)).toEqual([
    ['12 minutes'],
    ['12 minutes'],
    ['a dozen'],
    [],
  ]);
});

test.each([
  ['a tolerance below nothing', written(12, -1)],
  ['a number too large to be exact', written(1e15, 0)],
])('%s is refused', (_, faulty) => expect(faultsOf(faulty)).toHaveLength(1));
