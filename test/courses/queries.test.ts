import { DataSource, type Logger } from 'typeorm';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { gathering } from './gathering';
import { lessonPath, path, studying } from './studying';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { adopt, study } = studying(app);
const { teach } = teaching(app);
const { add, gather, plan } = gathering(app);

/** How many statements are sent to the database while somebody looks at a page. */
async function costOf(person: Somebody, url: string): Promise<number> {
  const source = app.get(DataSource);
  const { logger } = source;
  let asked = 0;
  source.logger = { logQuery: () => void asked++ } as unknown as Logger;
  const { statusCode } = await app.as(person).get(url);
  source.logger = logger;
  expect(statusCode).toBe(200);
  return asked;
}

/** Fills the organisation with courses, trainees and what they have done. */
const fill = (person: Somebody, courses: number) =>
  app.in(person, () =>
    app.get(Database).query(
      `WITH made AS (
         INSERT INTO courses (organisation_id, slug, created_at)
         SELECT $1, 'more-' || n, now() FROM generate_series(1, $2::int) n RETURNING id, organisation_id),
       published AS (
         INSERT INTO course_versions (organisation_id, course_id, number, document, published_at)
         SELECT made.organisation_id, made.id, 1, v.document, now()
           FROM made, (SELECT document FROM course_versions WHERE organisation_id = $1 LIMIT 1) v
         RETURNING id, organisation_id, course_id),
       enrolled AS (
         INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
         SELECT p.organisation_id, p.course_id, p.id, m.user_id, now(), now()
           FROM published p JOIN memberships m ON m.organisation_id = p.organisation_id
         RETURNING id, organisation_id)
       INSERT INTO lesson_completions (organisation_id, enrolment_id, lesson, completed_at)
       SELECT organisation_id, id, 'reflecting-back', now() FROM enrolled`,
      [person.organisationId, courses],
    ),
  );

test('a page costs the same at one course and at sixty, at one enrolment and at hundreds', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await study(priya, 1);
  const pages = ['/courses', path, lessonPath(2)];
  const look = async () => {
    const costs: number[] = [];
    for (const page of pages) {
      await app.as(priya).get(page);
      costs.push(await costOf(priya, page));
    }
    return costs;
  };
  const before = await look();
  await fill(ade, 60);
  expect(await look()).toEqual(before);
  expect(Math.max(...before)).toBeLessThanOrEqual(14);
});

test('sixty courses that nobody has looked at since the start cost one query more', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await app.as(priya).get('/courses');
  const warm = await costOf(priya, '/courses');
  await fill(ade, 60);
  expect(await costOf(priya, '/courses')).toBe(warm + 1);
  expect((await app.as(priya).get('/courses')).body.match(/1 of \d lessons done/g)).toHaveLength(20);
});

/** Fills the organisation with trainees who take the course together. */
const gatherMany = (person: Somebody, cohortId: string, people: number) =>
  app.in(person, () =>
    app.get(Database).query(
      `WITH made AS (
         INSERT INTO users (email, name, locale, created_at)
         SELECT n || '.' || gen_random_uuid() || '@example.org', 'Trainee ' || n, 'en', now() FROM generate_series(1, $3::int) n
         RETURNING id),
       joined AS (
         INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
         SELECT $1::uuid, id, '{trainee}', now() FROM made RETURNING organisation_id, user_id),
       enrolled AS (
         INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
         SELECT j.organisation_id, h.course_id, h.version_id, j.user_id, now(), now()
           FROM joined j JOIN cohorts h ON h.organisation_id = j.organisation_id AND h.id = $2)
       INSERT INTO cohort_members (organisation_id, course_id, cohort_id, trainee_id, joined_at)
       SELECT j.organisation_id, h.course_id, h.id, j.user_id, now()
         FROM joined j JOIN cohorts h ON h.organisation_id = j.organisation_id AND h.id = $2`,
      [person.organisationId, cohortId, people],
    ),
  );

test('every page of a course costs the same at ten and at ten thousand enrolments', async () => {
  const { ade, priya, sam } = await app.cast();
  const kinds = [
    lesson('read'),
    lesson<'reflection'>('think', { kind: 'reflection', reviewed: true }),
    lesson<'live-session'>('meet', { kind: 'live-session' }),
    lesson<'quiz'>('check', { kind: 'quiz', quiz: 'none' }),
  ];
  const { courseId } = await teach(ade, 'boundaries', course(kinds));
  const cohort = await gather(ade, courseId);
  await add(ade, cohort, priya);
  const meeting = await plan(ade, cohort, sam);
  await app.as(priya).post('/courses/boundaries/lessons/think/work', { text: 'Hm.', supervisorId: sam.id });
  const taught = ['', '/notes', '/search?q=read', '/print', ...kinds.map(({ slug }) => `/lessons/${slug}`)];
  const pages: [Somebody, string][] = [
    [priya, '/courses'],
    ...taught.map((page): [Somebody, string] => [priya, `/courses/boundaries${page}`]),
    [sam, '/reflections'],
    [ade, '/cohorts'],
    [ade, `/cohorts/${cohort}`],
    [ade, `/cohorts/${cohort}?page=0`],
    [ade, `/live-sessions/${meeting}`],
    [priya, `/live-sessions/${meeting}`],
    ...['/trainees', '/trainees?group=stuck', '/trainees?search=trainee', '/reach', '/messages/new'].map(
      (page): [Somebody, string] => [ade, `/authoring/courses/boundaries${page}`],
    ),
  ];
  const look = async () => {
    const costs: [string, number][] = [];
    for (const [person, page] of pages) costs.push([page, await costOf(person, page)]);
    return costs;
  };
  await gatherMany(ade, cohort, 10);
  await look();
  const before = await look();
  await gatherMany(ade, cohort, 10_000);
  await app.takeStock();
  expect(await look()).toEqual(before);
  expect(Math.max(...before.map(([, cost]) => cost))).toBeLessThanOrEqual(16);
}, 60_000);
