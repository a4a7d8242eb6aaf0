import { z } from 'zod';
import { words } from '../finding';
import { minutesReached } from '../quantity';
import { defineRequirement } from '../requirement';
import { apart, outside, practiceEvidence, practiceFilter, unsigned } from './practice';
import { practiceLimits, within } from './practice-limits';

/**
 * Signed practice of so many hours (domain.md (c) 9, 16): of the sort the filter names, of activities that count, within
 * the limits (13, 14, 19).
 */
export const practiceHours = defineRequirement(
  'practice-hours',
  z.strictObject({
    hours: z.number().positive(),
    filter: practiceFilter.optional(),
    limits: practiceLimits.optional(),
  }),
  ({ hours, filter = {}, limits = {} }, record, { on }) => {
    const looked = apart(record.practice, filter).map((entry) => ({
      entry,
      objection: unsigned(entry) ?? outside(entry, filter),
    }));
    const meant = looked.flatMap(({ entry, objection }) => (objection ? [] : [entry]));
    const { counted, beyond } = within(meant, limits, record);
    const sorted = {
      counted: counted.map(practiceEvidence),
      notCounted: [
        ...looked.flatMap(({ entry, objection }) => (objection ? [{ entry, ...objection }] : [])),
        ...beyond,
      ].map(({ entry, ...why }) => ({ evidence: practiceEvidence(entry), ...why })),
    };
    const next = { words: words('next.logPractice'), path: '/practice-entries/new' };
    return minutesReached(hours * 60, sorted, { on, next });
  },
);
