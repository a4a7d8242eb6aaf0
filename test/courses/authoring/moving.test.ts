import { CourseRecords, CourseService, LearningService } from '../../../src/courses';
import { EnrolmentService } from '../../../src/courses/learning/enrolment.service';
import type { CourseDocument } from '../../../src/courses/authoring/course-document';
import { guessed, mappingOf } from '../../../src/courses/authoring/moving/mapping';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { lessons as known, studying } from '../studying';
import { at, slug, writing } from './writing';

const app = useApp();
const { words } = writing(app);
const { document: shipped, study, completions } = studying(app);
const path = `${at}/moving`;

/** The course with six pages to read, whatever else comes with it. */
const document = () => {
  const course = shipped();
  const modules = course.modules.map((module) => ({
    ...module,
    lessons: module.lessons.filter((lesson) => known.includes(lesson.slug)),
  }));
  return { ...course, modules: modules.filter((module) => module.lessons.length > 0) };
};
const adopt = (person: Somebody) =>
  app.in(person, () => app.get(CourseService).create(slug, document(), { personId: person.id, note: '' }));

type Change = (lessons: CourseDocument['modules'][number]['lessons']) => typeof lessons;

/** Publishes the course again with its lessons changed. */
const republish = (person: Somebody, id: string, change: Change) =>
  app.in(person, () => {
    const course = document();
    const modules = course.modules.map((module) => ({ ...module, lessons: change(module.lessons) }));
    return app.get(CourseService).publish(id, { ...course, modules });
  });

/** “Reflecting back” gets another name in addresses and another title. */
const renamed: Change = (lessons) =>
  lessons.map((lesson) =>
    lesson.slug === 'reflecting-back' ? { ...lesson, slug: 'reflections', title: 'Reflections' } : lesson,
  );
const without =
  (...slugs: string[]): Change =>
  (lessons) =>
    lessons.filter((lesson) => !slugs.includes(lesson.slug));

const enrol = (person: Somebody) =>
  app.in(person, () => app.get(EnrolmentService).enrol(app.actor(person), slug));
const record = async (person: Somebody) => {
  const [found] = await app.in(person, () => app.get(CourseRecords).of(person.id));
  return found;
};
const versionOf = async (person: Somebody) => {
  const [row] = await app.in(person, () =>
    app
      .get(Database)
      .query<{ number: number }>(
        `SELECT v.number FROM course_enrolments e JOIN course_versions v ON v.id = e.version_id WHERE e.trainee_id = $1`,
        [person.id],
      ),
  );
  return row?.number;
};

const started = async (change: Change, ...done: number[]) => {
  const people = await app.cast();
  const course = await adopt(people.ade);
  await enrol(people.priya);
  await study(people.priya, ...done);
  await republish(people.ade, course.id, change);
  return { ...people, course };
};

test('the page says how many are on which version', async () => {
  const { ade, noor, rowan } = await started((lessons) => lessons, 1);
  await study(noor, 1, 2, 3, 4, 5, 6);
  await enrol(rowan);
  const { body } = await app.as(ade).get(path);
  expect(words(body)).toMatch(/Version 2 Current Under way1 Completed1 Version 1 Under way1 Completed0/);
  expect(body).toContain(`href="${path}/1"`);
  expect(body).not.toContain(`href="${path}/2"`);
});

test('lessons of the same name stand for themselves, and everything done stays done', async () => {
  const { ade, priya } = await started((lessons) => lessons, 1, 3);
  const before = await record(priya);
  expect(words((await app.as(ade).get(`${path}/1`)).body)).toContain('Move 1 trainee');
  const { headers } = await app.as(ade).post(`${path}/1`);
  expect(headers.location).toBe(path);
  expect(await versionOf(priya)).toBe(2);
  expect(await record(priya)).toEqual(before);
});

test('a lesson that got another name is done under the new one', async () => {
  const { ade, priya } = await started(renamed, 1, 4);
  const result = await app.as(ade).post(`${path}/1/result`, { 'to-reflecting-back': 'reflections' });
  expect(words(result.body)).toMatch(/Move1 .*Stay on their version0 .*Lose something0/);
  expect(await versionOf(priya)).toBe(1);
  await app.as(ade).post(`${path}/1`, { 'to-reflecting-back': 'reflections' });
  expect(await versionOf(priya)).toBe(2);
  expect(await record(priya)).toMatchObject({ lessons: 6, lessonsDone: 2, minutesDone: 14 });
  expect((await app.as(priya).get(`/courses/${slug}/lessons/reflections`)).body).toContain('Done');
});

test('whoever has done a lesson without a successor stays, with all they did; others move', async () => {
  const { ade, priya, noor, course } = await started((lessons) => lessons, 1, 4);
  await republish(ade, course.id, without('reflecting-back'));
  await app.in(noor, () =>
    app.get(Database).query(
      `INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
       SELECT organisation_id, course_id, id, $1, now(), now() FROM course_versions WHERE course_id = $2 AND number = 1`,
      [noor.id, course.id],
    ),
  );
  const { body } = await app.as(ade).get(`${path}/1`);
  expect(words(body)).toMatch(/Priya Nair .*a lesson that has no successor/);
  await app.as(ade).post(`${path}/1`);
  expect([await versionOf(priya), await versionOf(noor)]).toEqual([1, 3]);
  expect(await record(priya)).toMatchObject({ lessonsDone: 2 });
});

test('two lessons may become one, unless that makes less of the time already done', async () => {
  const longer: Change = (lessons) =>
    without('reflecting-back')(lessons).map((lesson) =>
      lesson.slug === 'noticing-strengths' ? { ...lesson, minutes: 20 } : lesson,
    );
  const { ade, priya, course } = await started(without('reflecting-back'), 3, 4);
  const said = { 'to-reflecting-back': 'noticing-strengths' };
  const shorter = words((await app.as(ade).post(`${path}/1/result`, said)).body);
  expect(shorter).toMatch(/would count for less time.*13 min now, 6 min after/);
  await app.as(ade).post(`${path}/1`, said);
  expect(await versionOf(priya)).toBe(1);
  await republish(ade, course.id, longer);
  await app.as(ade).post(`${path}/1`, said);
  expect(await versionOf(priya)).toBe(3);
  expect(await record(priya)).toMatchObject({ lessonsDone: 1, minutesDone: 20 });
});

test('whoever has done all that the new version asks for has completed it, once', async () => {
  const { ade, priya } = await started(without('summing-up-and-ending-well'), 1, 2, 3, 4, 5);
  expect(words((await app.as(ade).get(`${path}/1`)).body)).toContain('Of these complete the course by it1');
  await app.as(ade).post(`${path}/1`);
  expect((await record(priya))?.completedAt).not.toBeNull();
  expect(await completions(priya)).toHaveLength(1);
  await app.as(ade).post(`${path}/1`);
  expect(await completions(priya)).toHaveLength(1);
});

test('whoever has completed the course stays on the version they completed', async () => {
  const { ade, priya } = await started(renamed, 1, 2, 3, 4, 5, 6);
  await app.as(ade).post(`${path}/1`, { 'to-reflecting-back': 'reflections' });
  expect(await versionOf(priya)).toBe(1);
});

test('notes go along with their lesson, and nobody has two in one', async () => {
  const { ade, priya, noor, course } = await started((lessons) => lessons, 1);
  await app.in(noor, () =>
    app.get(Database).query(
      `INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
       SELECT organisation_id, course_id, id, $1, now(), now() FROM course_versions WHERE course_id = $2 AND number = 1`,
      [noor.id, course.id],
    ),
  );
  await note(priya, 'reflecting-back');
  await note(noor, 'reflecting-back', 'noticing-strengths');
  await republish(ade, course.id, without('reflecting-back'));
  const said = { 'to-reflecting-back': 'noticing-strengths' };
  expect(words((await app.as(ade).post(`${path}/1/result`, said)).body)).toMatch(
    /Noor Haddad .*written in two lessons that become one/,
  );
  await app.as(ade).post(`${path}/1`, said);
  expect([await versionOf(priya), await versionOf(noor)]).toEqual([3, 1]);
  expect(await notesOf(priya)).toEqual(['noticing-strengths']);
  expect(await notesOf(noor)).toEqual(['noticing-strengths', 'reflecting-back']);
});

const note = (person: Somebody, ...lessons: string[]) =>
  app.in(person, () =>
    app.get(Database).query(
      `INSERT INTO lesson_notes (organisation_id, enrolment_id, lesson, text, written_at)
       SELECT organisation_id, id, unnest($2::text[]), 'sealed', now() FROM course_enrolments WHERE trainee_id = $1`,
      [person.id, lessons],
    ),
  );
const notesOf = async (person: Somebody) => {
  const rows = await app.in(person, () =>
    app.get(Database).query<{ lesson: string }>(
      `SELECT n.lesson FROM lesson_notes n JOIN course_enrolments e ON e.id = n.enrolment_id
        WHERE e.trainee_id = $1 ORDER BY n.lesson`,
      [person.id],
    ),
  );
  return rows.map(({ lesson }) => lesson);
};

test('a lesson finished while trainees are being moved is not lost', async () => {
  const { ade, priya } = await started(renamed, 1);
  const finish = () =>
    app.in(priya, () => app.get(LearningService).complete(app.actor(priya), slug, 'noticing-strengths'));
  await Promise.all([app.as(ade).post(`${path}/1`, { 'to-reflecting-back': 'reflections' }), finish()]);
  expect(await versionOf(priya)).toBe(2);
  expect(await record(priya)).toMatchObject({ lessonsDone: 2 });
});

test('two thousand are moved at once', async () => {
  const { ade, course } = await started(renamed, 1, 4);
  await app.in(ade, () =>
    app.get(Database).query(
      `WITH people AS (
         INSERT INTO users (email, name, locale, created_at)
         SELECT 'crowd-' || n || '-' || left($1::uuid::text, 8) || '@example.org', 'Trainee ' || n, 'en', now()
           FROM generate_series(1, 2000) n RETURNING id),
       members AS (
         INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
         SELECT $1::uuid, id, '{trainee}', now() FROM people RETURNING user_id),
       enrolled AS (
         INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
         SELECT $1::uuid, v.course_id, v.id, m.user_id, now(), now() FROM members m
           JOIN course_versions v ON v.course_id = $2 AND v.number = 1 RETURNING id)
       INSERT INTO lesson_completions (organisation_id, enrolment_id, lesson, completed_at)
       SELECT $1::uuid, id, 'reflecting-back', now() FROM enrolled`,
      [ade.organisationId, course.id],
    ),
  );
  const began = Date.now();
  await app.as(ade).post(`${path}/1`, { 'to-reflecting-back': 'reflections' });
  expect(Date.now() - began).toBeLessThan(10_000);
  const [counted] = await app.in(ade, () =>
    app.get(Database).query(
      `SELECT count(DISTINCT e.id)::int AS moved, count(l.lesson)::int AS done FROM course_enrolments e
         JOIN course_versions v ON v.id = e.version_id AND v.number = 2
         LEFT JOIN lesson_completions l ON l.enrolment_id = e.id AND l.lesson = 'reflections'`,
    ),
  );
  expect(counted).toEqual({ moved: 2001, done: 2001 });
});

test('everything that hangs on the name of a lesson is known to moving', async () => {
  const { ade } = await app.cast();
  const tables = await app.in(ade, () =>
    app.get(Database).query<{ table: string }>(
      `SELECT table_name AS table FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'lesson' ORDER BY 1`,
    ),
  );
  expect(tables.map(({ table }) => table)).toEqual([
    'lesson_completions',
    'lesson_notes',
    'lesson_visits',
    'lesson_works',
    'live_sessions',
  ]);
});

test('nobody of Northside moves trainees of Harbour', async () => {
  const { nadia, priya } = await started((lessons) => lessons, 1);
  for (const url of [path, `${path}/1`]) expect((await app.as(nadia).get(url)).statusCode).toBe(404);
  for (const url of [`${path}/1`, `${path}/1/result`])
    expect((await app.as(nadia).post(url)).statusCode).toBe(404);
  expect(await versionOf(priya)).toBe(1);
});

test('a lesson stands for itself, for what its author says, or for nothing', () => {
  const lesson = (name: string, title = name) => ({ slug: name, title });
  const version = (...lessons: object[]) => ({ modules: [{ lessons }] }) as unknown as CourseDocument;
  const before = version(lesson('same'), lesson('gone', 'Telling'), lesson('lost'));
  const after = version(lesson('same'), lesson('new', 'Telling'));
  const said = { same: 'new', gone: 'new', lost: 'nowhere' };
  expect(mappingOf(before, after, said).map(({ to }) => to)).toEqual(['same', 'new', null]);
  expect(guessed(before, after)).toEqual({ gone: 'new' });
});
