import type { Page } from '../../shared/http/page';
import { messagePage } from './course-message.view';
import type { Trainees } from './overseeing.service';
import { reachPage, traineesPage } from './overseeing.view';

const course = { slug: 'active-listening', title: 'Active listening' };
const now = new Date('2026-05-04T13:05:00Z');
const zone = 'Europe/London';
const counts = { all: 4, 'not-begun': 1, 'under-way': 1, stuck: 1, completed: 1 };

const active = (at: string) => ({ done: [], activeAt: new Date(at), completedAt: null });

const trainee = (
  name: string,
  more: Partial<Trainees['trainees'][number]>,
): Trainees['trainees'][number] => ({
  ...{ traineeId: '0', name, cohort: null, versionId: '0', version: 2 },
  begun: active('2026-05-03T18:20:00Z'),
  where: { state: 'under-way', done: 2, lessons: 6, next: 'Noticing strengths' },
  ...more,
});

const found: Trainees = {
  ...{ course, counts, next: null, now },
  trainees: [
    trainee('Noor Rahman', { where: { state: 'completed', done: 6, lessons: 6, next: null } }),
    trainee('Priya Shah', { cohort: 'Spring evenings' }),
    trainee('Rowan Ellis', { cohort: 'Spring evenings', begun: null, where: null }),
    trainee('Wilhelmina Featherstonehaugh', {
      begun: active('2026-04-02T18:20:00Z'),
      where: { state: 'stuck', done: 1, lessons: 6, next: 'Open questions and silence' },
    }),
  ],
};

const lesson = (title: string, done: number, lost: number, steepest = false) => ({
  ...{ slug: title, title, optional: false, opened: done + 2, done, lost, steepest },
});

const id = '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10';
const cohorts = [{ id, name: 'Spring evenings', people: 12 }];
const writing = { course, counts, cohorts, formKey: id, group: id };

const refused = {
  ok: false as const,
  typed: { group: 'stuck', subject: '', text: '' },
  errors: { subject: '–', text: '–' },
};

export const previews = (): Record<string, Page> => ({
  'Who is where': traineesPage(found, { search: '', group: 'all' }, zone),
  'Who is where, nobody found': traineesPage(
    { ...found, trainees: [] },
    { search: 'Zed', group: 'stuck' },
    zone,
  ),
  'How far people come': reachPage({
    course,
    enrolled: 40,
    lessons: [
      lesson('Giving your attention', 38, 2),
      lesson('Noticing strengths', 21, 17, true),
      lesson('Clearing roadblocks', 19, 2),
    ],
  }),
  'How far people come, nobody yet': reachPage({ course, enrolled: 0, lessons: [] }),
  'Writing to trainees': messagePage(writing),
  'Writing to trainees, refused': messagePage(writing, refused),
});
