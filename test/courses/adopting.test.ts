import { CourseService, Curriculum } from '../../src/courses';
import { lessonsOf } from '../../src/courses/authoring/course-document';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { path, studying } from './studying';

const app = useApp();
const { adopt, document } = studying(app);

test('every course that comes with Cairn can be read', () => {
  const curriculum = app.get(Curriculum);
  expect(curriculum.slugs()).toContain('active-listening');
  for (const slug of curriculum.slugs()) {
    const { document: course, quiz } = curriculum.read(slug);
    expect(quiz.slug).toBe(slug);
    expect(lessonsOf(course).every(({ markdown }) => markdown.length > 500)).toBe(true);
  }
});

test.each(['unheard-of', '../curriculum/active-listening', ''])(
  'there is no course called "%s" to adopt',
  async (slug) => {
    const { ade } = await app.cast();
    await expect(app.in(ade, () => app.get(CourseService).adopt(slug))).rejects.toMatchObject({
      status: 404,
    });
  },
);

test('Ade adopts a course, and adopting it again changes nothing', async () => {
  const { ade, harbour } = await app.cast();
  const first = await adopt(ade);
  const again = await adopt(ade);
  expect(again).toEqual(first);
  const [counted] = await app.in(ade, () =>
    app.get(Database).query(
      `SELECT count(DISTINCT c.id)::int AS courses, count(v.id)::int AS versions, count(DISTINCT q.id)::int AS quizzes
         FROM courses c JOIN course_versions v ON v.course_id = c.id JOIN quizzes q ON q.id = v.quiz_id
        WHERE c.organisation_id = $1`,
      [harbour.id],
    ),
  );
  expect(counted).toEqual({ courses: 1, versions: 1, quizzes: 1 });
});

test('two people who adopt the same course at once get the same one', async () => {
  const { ade, sam } = await app.cast();
  const [one, other] = await Promise.all([adopt(ade), adopt(sam)]);
  expect(one.id).toBe(other.id);
});

test('what was published never changes, whoever asks the database', async () => {
  const { ade } = await app.cast();
  const { id } = await adopt(ade);
  const change = (sql: string) => app.in(ade, () => app.get(Database).query(sql, [id]));
  await expect(change(`UPDATE course_versions SET document = '{}' WHERE course_id = $1`)).rejects.toThrow();
  await expect(change('DELETE FROM course_versions WHERE course_id = $1')).rejects.toThrow();
});

test('whoever begins after a new version reads the new one; whoever began before keeps theirs', async () => {
  const { ade, priya, noor } = await app.cast();
  const { id } = await adopt(ade);
  await app.as(priya).post(`${path}/enrolment`);
  await app.in(ade, () => app.get(CourseService).publish(id, document(['reflecting-back'])));
  expect((await app.as(priya).get(path)).body).toContain('0 of 6 lessons done');
  expect((await app.as(noor).get(path)).body).toContain('0 of 5 lessons done');
  expect((await app.as(priya).get(`${path}/lessons/reflecting-back`)).statusCode).toBe(200);
  expect((await app.as(noor).get(`${path}/lessons/reflecting-back`)).statusCode).toBe(404);
});

test('a document with two lessons of one name, or an objective nobody knows, is refused', async () => {
  const { ade } = await app.cast();
  const { id } = await adopt(ade);
  const good = document();
  const [first] = good.modules;
  const publish = (modules: typeof good.modules) =>
    app.in(ade, () => app.get(CourseService).publish(id, { ...good, modules }));
  await expect(publish([...good.modules, { ...first!, slug: 'again' }])).rejects.toMatchObject({
    errors: [{ pointer: '/modules', detail: 'Two lessons of a course have the same name.' }],
  });
  const strange = { ...first!.lessons[0]!, slug: 'strange', objectives: ['juggling'] };
  await expect(publish([{ ...first!, lessons: [strange] }])).rejects.toMatchObject({
    errors: [{ pointer: '/objectives' }],
  });
});
