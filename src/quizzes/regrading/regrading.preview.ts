import type { Page } from '../../shared/http/page';
import type { Regrading } from './regrading.service';
import { regradingPage } from './regrading.view';

const change = (name: string, before: number, after: number) => ({
  attemptId: '0',
  name,
  before: { percent: before, passed: before >= 80 },
  after: { percent: after, passed: after >= 80 },
});

const found: Regrading = {
  version: {
    id: '0',
    organisationId: '0',
    quizId: '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10',
    number: 3,
    title: 'Active listening quiz',
    ...{ draw: 12, passPercent: 80, attempts: 2, pauseHours: 24 },
    ...{ blueprint: null, minutes: null, sitBy: null, feedback: 'submission', remedial: null },
    items: [],
    createdAt: new Date('2026-05-04T12:40:00Z'),
  },
  raised: [change('Priya Shah', 75, 83), change('Noor Rahman', 58, 66)],
  lowered: [change('Rowan Ellis', 83, 75)],
  same: 12,
  cannot: 1,
};

const refused = { ok: false as const, typed: { which: 'all', reason: '' }, errors: { reason: '–' } };

export const previews = (): Record<string, Page> => ({
  'Marking again': regradingPage(found),
  'Marking again, without a reason': regradingPage(found, refused),
  'Marking again, nothing to do': regradingPage({ ...found, raised: [], lowered: [], cannot: 0 }),
});
