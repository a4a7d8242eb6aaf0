import type { Page } from '../../shared/http/page';
import { sampleNow, sampleQuizId } from '../samples';
import { type AccommodationShown, accommodationsPage } from './accommodations.view';

const given = (rest: Partial<AccommodationShown>): AccommodationShown => ({
  ...{ id: '3d9d7b22-3c0e-4a7e-9d0c-0f7b5f0f1f11', traineeName: 'Priya Nair', madeByName: 'Ade Balogun' },
  ...{ madeAt: new Date('2026-04-20T09:00:00Z'), endedAt: null, reason: 'Reads with a screen reader.' },
  ...{ extraPercent: 25, extraMinutes: null, extraAttempts: 1, opensAt: null, closesAt: null },
  ...rest,
});

const common = {
  quiz: { id: sampleQuizId, title: 'Active listening quiz' },
  trainees: [{ id: '9c7b6a54-1f8e-4c65-8f1e-1b2c3d4e5f60', name: 'Priya Nair' }],
  reader: { timeZone: 'Europe/London', now: sampleNow },
  next: null,
};

export const previews = (): Record<string, Page> => ({
  'Nobody yet': accommodationsPage({ ...common, items: [] }),
  'In force and ended': accommodationsPage({
    ...common,
    items: [
      given({}),
      given({
        ...{
          traineeName: 'Noor Haddad',
          extraPercent: null,
          extraMinutes: 15,
          extraAttempts: 0,
          endedAt: sampleNow,
        },
        ...{ opensAt: new Date('2026-05-01T08:00:00Z'), closesAt: new Date('2026-05-03T16:00:00Z') },
        reason: 'In hospital at the time.',
      }),
    ],
  }),
  Refused: accommodationsPage({
    ...common,
    items: [],
    typed: { extraPercent: '25', extraMinutes: '10', reason: 'Reads with a screen reader.' },
    errors: {
      traineeId: 'Choose the person this is for.',
      extraPercent: 'Give the extra time in percent or in minutes, not in both.',
    },
  }),
});
