import { acceptParts, partsOf } from './parts';
import type { Answer } from './question-type';

/** The place given to each step that has one, from 1. */
export type Places = ReadonlyMap<string, number>;

/**
 * An order is stored as the keys of all steps in it. While steps lack a place or share one, it is stored as "step=place",
 * so that nothing chosen is lost.
 */
export const placesOf = (answer: Answer): Places =>
  new Map(
    answer.some((one) => one.includes('='))
      ? [...partsOf(answer)].map(([key, place]) => [key, Number(place)])
      : answer.map((key, index) => [key, index + 1]),
  );

/** Whether every step has a place of its own. */
export const isOrder = (places: Places, keys: readonly string[]): boolean =>
  places.size === keys.length && new Set(places.values()).size === keys.length;

/** The steps that have a place which others have too. */
export const sharing = (places: Places): string[] =>
  [...places].flatMap(([key, place]) =>
    [...places.values()].filter((other) => other === place).length > 1 ? [key] : [],
  );

/** The keys by their places, those without one left out. */
export const byPlace = (places: Places): string[] =>
  [...places].sort(([, one], [, other]) => one - other).map(([key]) => key);

/** The answer as it is stored, or null if it names a step or a place that there is not. */
export function acceptPlaces(given: Answer, keys: readonly string[]): Answer | null {
  const isPlace = (value: string) => keys.some((_, index) => value === String(index + 1));
  const whole = given.every((one) => !one.includes('='));
  const parts = whole ? given.map((key, index) => `${key}=${index + 1}`) : given;
  const accepted = acceptParts(
    parts,
    [...keys].sort().map((key) => ({ key })),
    (_, value) => isPlace(value),
  );
  if (!accepted) return null;
  if (isOrder(placesOf(accepted), keys)) return byPlace(placesOf(accepted));
  return whole && given.length > 0 ? null : accepted;
}

/**
 * How far places agree with the right order: Kendall's rank correlation tau-a (M. G. Kendall, "A New Measure of Rank
 * Correlation", Biometrika 30, 1938), never below 0. Each two steps in the right order count for it, each two in the
 * wrong order against it, and two of which one has no place, or which share one, for neither. So a guess is worth
 * nothing on average, and one step out of place costs as much as it is far from it.
 */
export function agreement(places: Places, rightOrder: readonly string[]): number {
  const twos = rightOrder.flatMap((one, index) => rightOrder.slice(index + 1).map((later) => [one, later]));
  const sum = twos.reduce((total, [one = '', later = '']) => {
    const [before, after] = [places.get(one), places.get(later)];
    return before === undefined || after === undefined ? total : total + Math.sign(after - before);
  }, 0);
  return Math.max(0, sum / twos.length);
}
