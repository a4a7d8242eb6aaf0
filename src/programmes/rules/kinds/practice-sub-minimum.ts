import { z } from 'zod';
import type { PracticeRecord } from '../../../practice';
import { words } from '../finding';
import { minutesReached, sort } from '../quantity';
import { defineRequirement } from '../requirement';
import { apart, outside, portion, practiceEvidence, practiceFilter } from './practice';

/** So many hours of a sort inside another requirement's hours (domain.md (c) 10): they count in both. */
export const practiceSubMinimum = defineRequirement(
  'practice-sub-minimum',
  z.strictObject({ of: z.string(), hours: z.number().positive(), filter: practiceFilter }),
  ({ of, hours, filter }, record, { on, findingOf }) => {
    const total = new Map(findingOf(of).counted.map((evidence) => [evidence.id, evidence]));
    const inside = record.practice.flatMap((entry) => {
      const counted = total.get(entry.id);
      return (counted && portion(entry, (domain) => counted.domains?.includes(domain) ?? true)) ?? [];
    });
    const evidence = (entry: PracticeRecord) => {
      const most = total.get(entry.id)?.minutes ?? entry.minutes;
      return { ...practiceEvidence(entry), minutes: Math.min(entry.minutes, most) };
    };
    const sorted = sort(apart(inside, filter), evidence, (entry) => outside(entry, filter));
    const next = {
      words: words(filter.observed ? 'next.beObserved' : 'next.logPractice'),
      path: '/practice-entries/new',
    };
    return minutesReached(hours * 60, sorted, { on, next });
  },
);
