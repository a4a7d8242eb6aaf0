import { z } from 'zod';
import { words } from '../finding';
import { minutesReached, sort } from '../quantity';
import { defineRequirement } from '../requirement';
import { outside, practiceEvidence, practiceFilter } from './practice';

/** So many hours of a sort inside another requirement's hours (domain.md (c) 10): they count in both. */
export const practiceSubMinimum = defineRequirement(
  'practice-sub-minimum',
  z.strictObject({ of: z.string(), hours: z.number().positive(), filter: practiceFilter }),
  ({ of, hours, filter }, record, { on, findingOf }) => {
    const total = new Set(findingOf(of).counted.map(({ id }) => id));
    const inside = record.practice.filter(({ id }) => total.has(id));
    const sorted = sort(inside, practiceEvidence, (entry) => outside(entry, filter));
    const next = {
      words: words(filter.observed ? 'next.beObserved' : 'next.logPractice'),
      path: '/practice-entries/new',
    };
    return minutesReached(hours * 60, sorted, { on, next });
  },
);
