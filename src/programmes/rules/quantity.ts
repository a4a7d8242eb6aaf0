import { type Evidence, type NextStep, type NotCounted, type Outcome, type Words, words } from './finding';

/** What was looked at, sorted into what counts and what does not. */
export type Sorted = { counted: Evidence[]; notCounted: NotCounted[] };

/** Puts each item where it belongs; `objection` says why one does not count, or null. */
export function sort<T>(
  items: T[],
  evidenceOf: (item: T) => Evidence,
  objection: (item: T) => { reason: string; repair: Words } | null,
): Sorted {
  const sorted: Sorted = { counted: [], notCounted: [] };
  for (const item of items) {
    const refused = objection(item);
    if (refused) sorted.notCounted.push({ evidence: evidenceOf(item), ...refused });
    else sorted.counted.push(evidenceOf(item));
  }
  return sorted;
}

/** A number of minutes to reach, from the evidence that counts. Every minute counts, also those beyond the target. */
export function minutesReached(
  target: number,
  { counted, notCounted }: Sorted,
  { on, next }: { on: string; next: NextStep },
): Outcome {
  const value = counted.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const met = value >= target;
  return {
    state: met ? 'met' : value > 0 ? 'part' : 'unmet',
    progress: { value, target, unit: 'minutes' },
    because: met
      ? words('because.reached.minutes', { target })
      : words('because.missing.minutes', { missing: target - value }),
    counted,
    notCounted,
    next: met ? null : next,
    earliest: met ? null : on,
  };
}
