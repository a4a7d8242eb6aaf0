import { CourseRecords } from '../../src/courses';
import { useApp } from '../support/use-app';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const at = (name: string) => `/courses/boundaries/lessons/${name}`;

test('what has to be completed first is said with a link, and nobody gets round it', async () => {
  const { ade, priya } = await app.cast();
  await teach(ade, 'listening', course([lesson('ears')], { title: 'Listening' }));
  await teach(ade, 'boundaries', course([lesson('one')], { prerequisites: ['listening'] }));
  const { body } = await app.as(priya).get('/courses/boundaries');
  expect(body).toContain('Before this course comes “Listening”');
  expect(body).toContain('href="/courses/listening"');
  expect(body).not.toContain('Start the course');
  expect((await app.as(priya).get(at('one'))).statusCode).toBe(403);
  for (const path of ['/courses/boundaries/enrolment', `${at('one')}/completion`, `${at('one')}/opening`])
    expect((await app.as(priya).post(path)).statusCode).toBe(409);
  await app.as(priya).post('/courses/listening/lessons/ears/completion');
  expect((await app.as(priya).get('/courses/boundaries')).body).toContain('Start the course');
  expect((await app.as(priya).post('/courses/boundaries/enrolment')).headers.location).toBe(at('one'));
});

test('nobody waits for a course that the organisation does not teach', async () => {
  const { ade, priya } = await app.cast();
  await teach(ade, 'boundaries', course([lesson('one')], { prerequisites: ['juggling'] }));
  expect((await app.as(priya).post('/courses/boundaries/enrolment')).statusCode).toBe(303);
});

test('a lesson opens when its days are over where the organisation is, and not before', async () => {
  const { ade, priya } = await app.cast();
  app.clock.set('2026-05-04T21:30:00Z');
  await teach(ade, 'boundaries', course([lesson('one'), lesson('two', { opens: { afterDays: 2 } })]));
  expect((await app.as(priya).get('/courses/boundaries')).body).toContain('Opens 2 days after you begin');
  await app.as(priya).post('/courses/boundaries/enrolment');
  expect((await app.as(priya).get('/courses/boundaries')).body).toContain('Opens on 6 May 2026');
  app.clock.set('2026-05-05T22:30:00Z');
  const closed = await app.as(priya).get(at('two'));
  expect([closed.statusCode, closed.body.includes('All there is to say about two')]).toEqual([403, false]);
  expect((await app.as(priya).post(`${at('two')}/completion`)).statusCode).toBe(409);
  app.clock.set('2026-05-05T23:30:00Z');
  expect((await app.as(priya).get(at('two'))).body).toContain('All there is to say about two');
  expect((await app.as(priya).post(`${at('two')}/completion`)).statusCode).toBe(303);
});

test('a least time runs on the server, from when the lesson is begun', async () => {
  const { ade, priya } = await app.cast();
  app.clock.set('2026-05-04T13:00:00Z');
  await teach(ade, 'boundaries', course([lesson('one', { minimumMinutes: 5 })]));
  expect((await app.as(priya).get(at('one'))).body).not.toContain('All there is to say about one');
  expect((await app.as(priya).post(`${at('one')}/completion`)).statusCode).toBe(409);
  await app.as(priya).post(`${at('one')}/opening`);
  app.clock.set('2026-05-04T13:04:00Z');
  await app.as(priya).post(`${at('one')}/opening`);
  const { body } = await app.as(priya).get(at('one'));
  expect(body).toContain('You can mark this done from 14:05.');
  expect(body).toContain('All there is to say about one');
  expect((await app.as(priya).post(`${at('one')}/completion`)).body).toContain('from 14:05');
  app.clock.set('2026-05-04T13:05:00Z');
  expect((await app.as(priya).post(`${at('one')}/completion`)).statusCode).toBe(303);
});

test('a lesson that may be left out is not waited for', async () => {
  const { ade, priya } = await app.cast();
  const hours = [{ domain: 'ethics', minutes: 90 }];
  await teach(ade, 'boundaries', course([lesson('one'), lesson('two', { optional: true })], { hours }));
  const record = () => app.in(priya, () => app.get(CourseRecords).of(priya.id));
  expect(await record()).toMatchObject([{ trainingMinutes: hours, completedAt: null }]);
  await app.as(priya).post(`${at('one')}/completion`);
  expect(await record()).toMatchObject([{ lessonsDone: 1, lessons: 1, completedAt: expect.any(Date) }]);
  expect((await app.as(priya).get('/courses/boundaries')).body).toContain('· optional');
});

test('one goes on with the lesson one had open last', async () => {
  const { ade, priya } = await app.cast();
  await teach(ade, 'boundaries', course(['one', 'two', 'three'].map((name) => lesson(name))));
  expect((await app.as(priya).post(`${at('three')}/visit`)).statusCode).toBe(204);
  expect((await app.as(priya).get('/courses/boundaries')).body).toContain('Start the course');
  await app.as(priya).post('/courses/boundaries/enrolment');
  await app.as(priya).post(`${at('three')}/visit`);
  expect((await app.as(priya).get('/courses')).body).toContain('Continue: About three');
  await app.as(priya).post(`${at('three')}/completion`);
  expect((await app.as(priya).get('/courses')).body).toContain('Continue: About one');
});
