import { CourseService } from '../../../src/courses';
import { Database } from '../../../src/shared/database/database.service';
import { useApp } from '../../support/use-app';
import { at, lessonAt, slug, writing } from './writing';

const app = useApp();
const { adopt, draft, formAt, words } = writing(app);
const lesson = 'reflecting-back';

const begun = async () => {
  const people = await app.cast();
  const course = await adopt(people.ade);
  await app.as(people.ade).post(`${at}/draft`);
  return { ...people, course };
};

type Person = Awaited<ReturnType<typeof begun>>['ade'];

const write = async (person: Person, changes: Record<string, string>, of = lesson) =>
  app.as(person).post(lessonAt(of), { ...(await formAt(person, lessonAt(of))), ...changes });

const publish = async (person: Person, note = 'Clearer.') =>
  app.as(person).post(`${at}/publication`, { ...(await formAt(person, `${at}/publication`)), note });

test('what is published is what was seen, with its note and who published it', async () => {
  const { ade, priya, harbour } = await begun();
  await write(ade, { title: 'Reflecting more' });
  const { headers } = await publish(ade, 'A clearer title.');
  expect(headers.location).toBe(at);
  expect((await app.as(priya).get(`/courses/${slug}`)).body).toContain('Reflecting more');
  const list = words((await app.as(ade).get(`${at}/versions`)).body);
  expect(list).toMatch(/Version 2 Current .*Ade Balogun.*A clearer title\..*Version 1/);
  expect((await app.as(ade).get(at)).body).toContain('Change this course');
  const audit = await app.in(ade, () =>
    app.get(Database).query(
      `SELECT person_id AS by, details FROM audit_entries
        WHERE organisation_id = $1 AND what = 'courses.version-published'`,
      [harbour.id],
    ),
  );
  expect(audit).toEqual([{ by: ade.id, details: { number: 2 } }]);
});

test('whoever is under way keeps their version', async () => {
  const { ade, priya } = await begun();
  await app.as(priya).post(`/courses/${slug}/enrolment`);
  await write(ade, { title: 'Reflecting more' });
  await publish(ade);
  expect((await app.as(priya).get(`/courses/${slug}`)).body).not.toContain('Reflecting more');
});

test('a draft that changed after its page was opened is not published unseen', async () => {
  const { ade } = await begun();
  const form = await formAt(ade, `${at}/publication`);
  await write(ade, { title: 'Slipped in' });
  const refused = await app.as(ade).post(`${at}/publication`, { ...form, note: 'Mine.' });
  expect(refused.statusCode).toBe(409);
  expect(words(refused.body)).toContain('Somebody changed the draft after you opened this page.');
  expect(refused.body).toContain('Mine.');
  expect((await draft(ade)).document.title).toBe('Active listening');
});

test('a draft with faults is not published, and each fault leads to where it is put right', async () => {
  const { ade } = await begun();
  await write(ade, { markdown: 'See [[nothing]].' });
  const { body } = await app.as(ade).get(`${at}/publication`);
  expect(body).toContain(`href="${lessonAt(lesson)}#field-markdown"`);
  expect(words(body)).toContain('The word [[nothing]] is not in the glossary.');
  const { version } = await draft(ade);
  expect((await app.as(ade).post(`${at}/publication`, { version })).statusCode).toBe(409);
});

test('a draft begun before another version was published does not undo that one', async () => {
  const { ade, course } = await begun();
  const { document } = await draft(ade);
  await app.in(ade, () => app.get(CourseService).publish(course.id, document as never));
  const refused = await publish(ade);
  expect([refused.statusCode, words(refused.body)]).toEqual([
    409,
    expect.stringContaining('Another version was published since this draft was begun.'),
  ]);
});

test('two people who publish at once publish once', async () => {
  const { ade } = await begun();
  const form = await formAt(ade, `${at}/publication`);
  const answers = await Promise.all([1, 2].map(() => app.as(ade).post(`${at}/publication`, form)));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 404]);
});

test('any version is compared with any other, without a script', async () => {
  const { ade } = await begun();
  for (const title of ['Reflecting more', 'Reflecting well']) {
    await app.as(ade).post(`${at}/draft`);
    await write(ade, { title });
    await publish(ade);
  }
  const { body } = await app.as(ade).get(`${at}/versions/3`);
  expect(body).toMatch(/<select[^>]*name="with"/);
  expect(body).toMatch(/<del>.*more.*<\/del>/s);
  const far = await app.as(ade).get(`${at}/versions/3?with=1`);
  expect(words(far.body)).toContain('Version 3, compared with version 1');
  expect(far.body).toMatch(/<del>.*back.*<\/del>/s);
  expect(far.body).not.toMatch(/<del>[^/]*more/);
  expect((await app.as(ade).get(`${at}/versions/3?with=nonsense`)).statusCode).toBe(200);
});

test('versions are compared word by word, for the eye and the ear', async () => {
  const { ade } = await begun();
  await write(ade, { title: 'Reflecting it back' });
  await app.as(ade).post(`${lessonAt('noticing-strengths')}/removal`);
  await publish(ade);
  const { body } = await app.as(ade).get(`${at}/versions/2`);
  expect(body).toMatch(/Reflecting<ins><span class="unseen">added: <\/span> it<span class="unseen"> \(end\)/);
  expect(words(body)).toMatch(/Noticing strengths Removed/);
  expect(words(body)).toContain('6 lessons are the same.');
  expect(words((await app.as(ade).get(`${at}/versions/1`)).body)).toContain('This is the first version.');
  expect((await app.as(ade).get(`${at}/versions/7`)).statusCode).toBe(404);
  expect((await app.as(ade).get(`${at}/versions/1/preview/noticing-strengths`)).statusCode).toBe(200);
  expect((await app.as(ade).get(`${at}/versions/2/preview/noticing-strengths`)).statusCode).toBe(404);
});

test('Ade goes through the draft as a trainee, and nothing of it is kept', async () => {
  const { ade, harbour } = await begun();
  await write(ade, { markdown: 'So: {{policy.lone_working}}' });
  const { body } = await app.as(ade).get(`${at}/preview`);
  expect(words(body)).toContain('Nothing of it is kept.');
  const page = await app.as(ade).get(`${at}/preview/${lesson}`);
  expect(words(page.body)).toContain(`${harbour.name} has not yet written its rules for working alone`);
  expect(page.body).toMatch(/href="[^"]+\/preview\/[^"]+" rel="next"/);
  const [kept] = await app.in(ade, () =>
    app.get(Database).query('SELECT count(*)::int AS rows FROM course_enrolments'),
  );
  expect(kept).toEqual({ rows: 0 });
});

test('nobody new begins a retired course; those under way go on; it can be opened again', async () => {
  const { ade, priya, noor } = await begun();
  await app.as(priya).post(`/courses/${slug}/enrolment`);
  await app.as(ade).post(`${at}/retirement`);
  expect((await app.as(ade).get('/authoring/courses')).body).toContain('Retired');
  expect((await app.as(noor).get('/courses')).body).not.toContain(slug);
  expect((await app.as(noor).post(`/courses/${slug}/enrolment`)).statusCode).toBe(404);
  expect(
    (await app.as(priya).post(`/courses/${slug}/lessons/giving-your-attention/completion`)).statusCode,
  ).toBe(303);
  await app.as(ade).post(`${at}/retirement/end`);
  expect((await app.as(noor).post(`/courses/${slug}/enrolment`)).statusCode).toBe(303);
});

test('a course of one’s own is published for the first time', async () => {
  const { ade, priya } = await app.cast();
  const path = '/authoring/courses/listening';
  await app.as(ade).post('/authoring/courses', { title: 'Listening' });
  await app.as(ade).post(`${path}/objectives/new`, { text: 'Hear more.', competencies: 'communication' });
  await app.as(ade).post(`${path}/modules`, { title: 'Beginnings' });
  await app.as(ade).post(`${path}/lessons`, { title: 'Silence', module: 'beginnings', kind: 'page' });
  await app.as(ade).post(`${path}/lessons/silence`, {
    ...(await formAt(ade, `${path}/lessons/silence`)),
    ...{ markdown: 'Wait.', objectives: 'hear-more' },
  });
  await app.as(ade).post(`${path}/about`, {
    ...(await formAt(ade, `${path}/about`)),
    ...{ summary: 'Hearing more.', supervisionPrompt: 'What was it like?' },
  });
  const form = await formAt(ade, `${path}/publication`);
  expect((await app.as(ade).post(`${path}/publication`, form)).headers.location).toBe(path);
  expect((await app.as(priya).get('/courses/listening')).body).toContain('Silence');
});

test('what Harbour published is not there for Northside', async () => {
  const { ade, nadia } = await begun();
  await publish(ade);
  for (const url of ['publication', 'versions', 'versions/1', 'preview', 'versions/1/preview'])
    expect({ url, status: (await app.as(nadia).get(`${at}/${url}`)).statusCode }).toEqual({
      url,
      status: 404,
    });
  for (const url of ['publication', 'retirement', 'retirement/end'])
    expect({ url, status: (await app.as(nadia).post(`${at}/${url}`, { version: 1 })).statusCode }).toEqual({
      url,
      status: 404,
    });
});
