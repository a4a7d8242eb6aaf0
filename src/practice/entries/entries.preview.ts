import type { Page } from '../../shared/http/page';
import { as, entry, priya, vocabulary } from '../samples';
import { entriesPage, type EntryList } from './entries.view';
import type { EntryStatus } from './practice-entry.entity';
import type { Sum } from './totals';
import { weekOf } from './week';

const sum = (status: EntryStatus, minutes: number, given: Partial<Sum> = {}): Sum => ({
  domain: 'active-listening',
  status,
  activityCounts: true,
  minutes,
  entries: 1,
  ...given,
});

const preparation = { activityKind: 'preparation', activityCounts: false };

const week = { ...weekOf(null, '2026-05-07'), sums: [] };
const nothing: EntryList = {
  part: { items: [], next: null },
  week,
  ofOneWeek: true,
  sums: { each: [], all: [] },
  vocabulary,
  noticed: null,
  begun: [],
};

const stands = [sum('draft', 45), sum('returned', 90), sum('submitted', 90)];

export const previews = (): Record<string, Page> => ({
  None: entriesPage({ ...nothing, ofOneWeek: false }, as(priya)),
  'A week without entries': entriesPage({ ...nothing, sums: { each: stands, all: stands } }, as(priya)),
  Some: entriesPage(
    {
      noticed: 'You have logged 31 h since you last met Sam Okafor.',
      week: {
        ...week,
        sums: [
          { day: '2026-05-05', status: 'returned', activityCounts: true, minutes: 90 },
          { day: '2026-05-06', status: 'signed', activityCounts: true, minutes: 120 },
          { day: '2026-05-06', status: 'submitted', activityCounts: true, minutes: 60 },
          { day: '2026-05-06', status: 'signed', activityCounts: false, minutes: 30 },
        ],
      },
      ofOneWeek: false,
      part: {
        items: [
          entry('draft', { id: 'a', day: '2026-05-06', minutes: 45 }),
          entry('returned', { id: 'b', day: '2026-05-05' }),
          entry('submitted', { id: 'c' }),
          entry('signed', {
            id: 'd',
            day: '2026-05-01',
            startsAt: '22:45',
            minutes: 120,
            shares: [
              { domain: 'active-listening', minutes: 60 },
              { domain: 'mutual-support', minutes: 60 },
            ],
          }),
          entry('signed', { id: 'e', day: '2026-04-28', startsAt: null, minutes: 30, ...preparation }),
        ],
        next: 'cursor',
      },
      sums: {
        each: [
          ...stands,
          sum('signed', 360, { entries: 4 }),
          sum('signed', 60, { domain: 'mutual-support' }),
          sum('signed', 30, { domain: 'mutual-support', activityCounts: false }),
        ],
        all: [
          ...stands.map((one) => ({ ...one, domain: '' })),
          sum('signed', 420, { domain: '', entries: 4 }),
          sum('signed', 30, { domain: '', activityCounts: false }),
        ],
      },
      vocabulary,
      begun: [
        { formKey: 'a', entryId: null, savedAt: new Date('2026-05-07T08:02:00Z') },
        { formKey: 'b', entryId: 'c', savedAt: new Date('2026-05-05T17:40:00Z') },
      ],
    },
    as(priya),
  ),
});
