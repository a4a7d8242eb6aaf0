import fc from 'fast-check';
import { acceptPlaces, agreement, placesOf } from '../../../src/quizzes/question-types/places';

const steps = ['b', 'd', 'a', 'c'];
const points = (answer: string[]) => agreement(placesOf(answer), steps);

test.each([
  ['the right order', ['b', 'd', 'a', 'c'], 1],
  ['two neighbours changed', ['d', 'b', 'a', 'c'], 4 / 6],
  ['the last one first', ['c', 'b', 'd', 'a'], 0],
  ['the first one third', ['d', 'a', 'b', 'c'], 2 / 6],
  ['the wrong way round', ['c', 'a', 'd', 'b'], 0],
  ['nothing', [], 0],
  ['one place only', ['b=1'], 0],
  ['two places, in order', ['b=1', 'a=3'], 1 / 6],
  ['three in order, one missing', ['b=1', 'd=2', 'a=3'], 3 / 6],
  ['all in order, two sharing a place', ['a=3', 'b=1', 'c=3', 'd=2'], 5 / 6],
  ['all in one place', ['a=1', 'b=1', 'c=1', 'd=1'], 0],
])('%s', (_, answer, earned) => expect(points(answer)).toBeCloseTo(earned, 12));

test.each([
  ['keys in an order', ['c', 'a', 'd', 'b'], ['c', 'a', 'd', 'b']],
  ['places', ['a=3', 'b=1', 'c=4', 'd=2'], ['b', 'd', 'a', 'c']],
  ['some places', ['d=2', 'a=3'], ['a=3', 'd=2']],
  ['a place twice', ['a=1', 'b=1', 'c=2', 'd=3'], ['a=1', 'b=1', 'c=2', 'd=3']],
  ['nothing', [], []],
  ['a step twice', ['a=1', 'a=2'], null],
  ['a key twice', ['a', 'a', 'b', 'c'], null],
  ['too few keys', ['a', 'b'], null],
  ['a step that is not there', ['z=1'], null],
  ['a place that is not there', ['a=5'], null],
  ['place nought', ['a=0'], null],
  ['a place that is no number', ['a=first'], null],
])('%s is stored or refused', (_, given, stored) => expect(acceptPlaces(given, steps)).toEqual(stored));

const anyOrder = fc.shuffledSubarray(steps, { minLength: steps.length });

test('an order and the places it gives are one answer', () => {
  fc.assert(
    fc.property(anyOrder, (order) => {
      const places = order.map((key, index) => `${key}=${index + 1}`);
      expect(acceptPlaces(places, steps)).toEqual(acceptPlaces(order, steps));
    }),
  );
});

test('an order and its reverse never both earn something', () => {
  fc.assert(fc.property(anyOrder, (order) => Math.min(points(order), points([...order].reverse())) === 0));
});
