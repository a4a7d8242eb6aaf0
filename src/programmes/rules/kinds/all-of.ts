import { z } from 'zod';
import { isSettled, words } from '../finding';
import { defineRequirement } from '../requirement';
import { begun, latest } from '../structure';

/** Every part is needed. */
export const allOf = defineRequirement('all-of', z.strictObject({}), (_settings, _record, { parts }) => {
  const settled = parts.filter(isSettled).length;
  const met = settled === parts.length;
  return {
    state: met ? 'met' : begun(parts) ? 'part' : 'unmet',
    progress: { value: settled, target: parts.length, unit: 'count' },
    because: words('because.parts', { value: settled, target: parts.length }),
    counted: [],
    notCounted: [],
    next: parts.find((part) => !isSettled(part))?.next ?? null,
    earliest: met ? null : latest(parts),
  };
});
