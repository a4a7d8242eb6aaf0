import { z } from 'zod';
import { words } from '../finding';
import { minutesReached, sort } from '../quantity';
import { defineRequirement } from '../requirement';
import { apart, outside, practiceEvidence, practiceFilter, unsigned } from './practice';

/** Signed practice of so many hours (domain.md (c) 9, 16): of the sort the filter names, of activities that count. */
export const practiceHours = defineRequirement(
  'practice-hours',
  z.strictObject({ hours: z.number().positive(), filter: practiceFilter.optional() }),
  ({ hours, filter = {} }, record, { on }) => {
    const sorted = sort(
      apart(record.practice, filter),
      practiceEvidence,
      (entry) => unsigned(entry) ?? outside(entry, filter),
    );
    const next = { words: words('next.logPractice'), path: '/practice-entries/new' };
    return minutesReached(hours * 60, sorted, { on, next });
  },
);
