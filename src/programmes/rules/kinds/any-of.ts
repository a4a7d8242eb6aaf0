import { z } from 'zod';
import { isSettled, words } from '../finding';
import { defineRequirement } from '../requirement';
import { begun, nearest } from '../structure';

/** One of several routes is enough; the one that is furthest is what the trainee is shown next. */
export const anyOf = defineRequirement('any-of', z.strictObject({}), (_settings, _record, { parts }) => {
  const met = parts.some(isSettled);
  const closest = nearest(parts);
  return {
    state: met ? 'met' : begun(parts) ? 'part' : 'unmet',
    progress: { value: met ? 1 : 0, target: 1, unit: 'count' },
    because: words(met ? 'because.routeTaken' : 'because.noRouteYet', { routes: parts.length }),
    counted: [],
    notCounted: [],
    next: met ? null : (closest?.next ?? null),
    earliest: met ? null : (closest?.earliest ?? null),
  };
});
