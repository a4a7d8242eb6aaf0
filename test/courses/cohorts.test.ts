import { parse } from 'node-html-parser';
import { mayJoin, placesLeft } from '../../src/courses/cohorts/cohort-rules';
import { useApp } from '../support/use-app';
import { gathering } from './gathering';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const { add, gather } = gathering(app);
const path = '/courses/boundaries';
const document = course([lesson('one'), lesson('two', { opens: { afterDays: 7 } })]);

type Joinable = Parameters<typeof mayJoin>[0];
const open: Joinable = {
  joining: 'open',
  joinUntil: '2026-05-10',
  endsOn: '2026-06-01',
  capacity: 3,
  members: 2,
};

test.each<[Partial<Joinable>, string, boolean]>([
  [{}, '2026-05-10', true],
  [{}, '2026-05-11', false],
  [{ joinUntil: null }, '2026-06-01', true],
  [{ joinUntil: null }, '2026-06-02', false],
  [{ joinUntil: '2026-07-01' }, '2026-06-02', false],
  [{ joining: 'closed' }, '2026-05-01', false],
  [{ members: 3 }, '2026-05-01', false],
  [{ members: 300, capacity: null }, '2026-05-01', true],
])('a cohort with %j may be joined on %s: %s', (changes, today, may) => {
  expect(mayJoin({ ...open, ...changes }, today)).toBe(may);
});

test('places are never less than none', () => {
  expect([placesLeft({ capacity: 2, members: 3 }), placesLeft({ capacity: null, members: 3 })]).toEqual([
    0,
    null,
  ]);
});

test('Ade makes a cohort, and what is wrong with one is said beside its field', async () => {
  const { ade, priya } = await app.cast();
  const { courseId } = await teach(ade, 'boundaries', document);
  expect((await app.as(ade).get('/cohorts')).body).toContain('Your cohorts will be listed here.');
  const id = await gather(ade, courseId, { capacity: '12' });
  expect((await app.as(ade).get('/cohorts')).body).toContain(`href="/cohorts/${id}"`);
  expect((await app.as(ade).get(`/cohorts/${id}`)).body).toContain('0 of 12 places taken');
  const words = { courseId, name: 'Evenings', startsOn: '2026-05-04', endsOn: '2026-05-01' };
  const late = await app.as(ade).post('/cohorts', words);
  expect([late.statusCode, late.body.includes('The last day lies before the first.')]).toEqual([422, true]);
  const same = await app.as(ade).post('/cohorts', { ...words, endsOn: '2026-06-01' });
  expect([same.statusCode, same.body.includes('a cohort of that name already')]).toEqual([422, true]);
  expect((await app.as(priya).get('/cohorts')).statusCode).toBe(403);
});

test('trainees join an open cohort while there is room, and the last place is given once', async () => {
  const { ade, priya, noor, rowan } = await app.cast();
  app.clock.set('2026-05-04T08:00:00Z');
  const { courseId } = await teach(ade, 'boundaries', document);
  const cohortId = await gather(ade, courseId, { joining: 'open', capacity: '1' });
  expect((await app.as(priya).get(path)).body).toContain('Join this cohort');
  const joined = await Promise.all(
    [priya, noor].map((person) => app.as(person).post(`${path}/cohort`, { cohortId })),
  );
  expect(joined.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  expect((await app.as(rowan).get(path)).body).not.toContain('Join this cohort');
});

test('a cohort decides on the version and on the days, for whoever begins in it', async () => {
  const { ade, priya, noor } = await app.cast();
  app.clock.set('2026-04-20T08:00:00Z');
  const { courseId } = await teach(ade, 'boundaries', document);
  const id = await gather(ade, courseId);
  await add(ade, id, priya);
  await app.as(priya).post(`${path}/enrolment`);
  await app.as(noor).post(`${path}/enrolment`);
  expect((await app.as(priya).get(path)).body).toContain('Opens on 11 May 2026');
  expect((await app.as(noor).get(path)).body).toContain('Opens on 27 April 2026');
  expect((await app.as(priya).get(path)).body).toContain('Evenings, 4 May 2026 to 29 June 2026');
});

test('somebody new is invited, somebody known is added, and nobody is in two cohorts of a course', async () => {
  const { ade, priya, sam, noor } = await app.cast();
  const { courseId } = await teach(ade, 'boundaries', document);
  const id = await gather(ade, courseId);
  const other = await gather(ade, courseId, { name: 'Mornings' });
  const kim = { name: 'Kim Doe', email: `kim.${ade.id}@example.org` };
  await add(ade, id, kim);
  await add(ade, id, priya);
  await app.settle();
  expect(await app.mailTo(kim.email)).toHaveLength(1);
  expect(await app.mailTo(priya.email)).toHaveLength(0);
  const { body } = await app.as(ade).get(`/cohorts/${id}`);
  expect([body.includes('Kim Doe'), body.includes(priya.email)]).toEqual([true, true]);
  expect((await add(ade, other, priya)).body).toContain('They are in a cohort of this course already.');
  expect((await add(ade, other, sam)).body).toContain('are no trainee');
  await app.as(ade).post(`/cohorts/${id}/people/end`, { traineeId: priya.id });
  expect((await add(ade, other, priya)).statusCode).toBe(303);
  expect((await app.as(noor).get(`/cohorts/${id}`)).statusCode).toBe(403);
});

test('a manager of Northside finds neither the cohort nor its people', async () => {
  const { ade, nadia, priya } = await app.cast();
  const { courseId } = await teach(ade, 'boundaries', document);
  const id = await gather(ade, courseId);
  await add(ade, id, priya);
  const answers = [
    await app.as(nadia).get(`/cohorts/${id}`),
    await add(nadia, id, nadia),
    await app.as(nadia).post(`/cohorts/${id}/people/end`, { traineeId: priya.id }),
    await app.as(nadia).post(`${path}/cohort`, { cohortId: id }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
});

test('Ade sees where everybody of a cohort is, as their own version counts it', async () => {
  const { ade, priya, noor, rowan } = await app.cast();
  const lessons = [lesson('one'), lesson('two'), lesson('more', { optional: true })];
  const { courseId } = await teach(ade, 'boundaries', course(lessons));
  app.clock.set('2026-05-04T08:00:00Z');
  for (const name of ['one', 'more']) await app.as(priya).post(`${path}/lessons/${name}/completion`);
  app.clock.set('2026-05-19T08:00:00Z');
  await app.as(noor).post(`${path}/lessons/two/completion`);
  const id = await gather(ade, courseId);
  for (const person of [priya, noor, rowan]) await add(ade, id, person);
  const rows = parse((await app.as(ade).get(`/cohorts/${id}`)).body)
    .querySelectorAll('tbody tr')
    .map((row) => row.structuredText.replace(/\s+/g, ' '));
  expect(rows).toEqual([
    expect.stringMatching(/Noor.*Under way.*1 of 2.*About one/),
    expect.stringMatching(/Priya.*Quiet for two weeks.*1 of 2.*About two/),
    expect.stringMatching(/Rowan.*Not begun yet/),
  ]);
});
