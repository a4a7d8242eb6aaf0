import type { Page } from '../../../shared/http/page';
import type { WorkRead } from './work-store.service';
import { reviewPage, reviewsPage } from './reviews.view';

const timeZone = 'Europe/London';
const at = new Date('2026-05-04T12:40:00Z');
const id = '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10';
const place = { slug: 'boundaries', course: 'Boundaries', lesson: 'The first talk', kind: 'reflection' };
const trainee = { id, name: 'Priya Nair', email: 'priya@example.org', locale: 'en' };

const work: WorkRead = {
  ...{
    id,
    organisationId: id,
    enrolmentId: id,
    traineeId: id,
    lesson: 'first',
    version: 1,
    status: 'shared',
  },
  ...{
    text: 'They needed time.',
    supervisorId: id,
    comment: null,
    changedAt: at,
    sharedAt: at,
    reviewedAt: null,
  },
  file: { key: 'tasks/plan.pdf', name: 'plan.pdf', type: 'application/pdf', bytes: 9 },
};
const item = { ...place, id, traineeId: id, trainee: 'Priya Nair', sharedAt: at };

export const previews = (): Record<string, Page> => ({
  'Shared with a supervisor, nothing yet': reviewsPage({ items: [], next: null }, timeZone),
  'Shared with a supervisor': reviewsPage(
    { items: [item], next: `2026-05-04T12:40:00.000Z~${id}` },
    timeZone,
  ),
  'A work to read': reviewPage({ work, trainee, place }, timeZone),
  'A work that was read': reviewPage(
    { work: { ...work, status: 'returned', comment: 'What did they need?' }, trainee, place },
    timeZone,
  ),
});
