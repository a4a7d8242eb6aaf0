import { AttemptService } from '../../src/quizzes';
import { playing } from '../quizzes/playing';
import { single, small } from '../quizzes/quizzes';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const { make } = playing(app);
const path = '/courses/boundaries';
const at = `${path}/lessons/check`;

/** A course whose one lesson is a quiz of two questions, and that quiz. */
async function check(ade: Somebody, kind: 'quiz' | 'scenario' = 'quiz') {
  const items = [single('first'), single('second')];
  const quiz = await make(ade, small({ slug: 'borders', draw: 2, attempts: 9, pauseHours: 0, items }));
  await teach(
    ade,
    'boundaries',
    course([lesson<'quiz'>('check', { kind: kind as 'quiz', quiz: 'borders' })]),
  );
  return quiz.id;
}

/** Takes the quiz with so many right answers, and lets follow what follows. */
async function take(person: Somebody, quizId: string, right: number) {
  await playing(app).take(person, quizId, right);
  await app.settle();
}

test('a quiz in a course is done when it is passed, by itself, and completes the course', async () => {
  const { ade, priya } = await app.cast();
  const quizId = await check(ade);
  await app.as(priya).post(`${path}/enrolment`);
  expect((await app.as(priya).get(at)).body).toContain('Start the quiz');
  await take(priya, quizId, 0);
  const failed = (await app.as(priya).get(at)).body;
  expect(failed).toContain('Try the quiz again');
  expect(failed).toContain('Not passed');
  expect((await app.as(priya).get(path)).body).toContain('0 of 1 lesson done');
  await take(priya, quizId, 2);
  expect((await app.as(priya).get(path)).body).toContain('1 of 1 lesson done');
  expect((await app.as(priya).get(at)).body).toContain('100%');
});

test('a quiz lesson is neither ticked nor unticked by hand', async () => {
  const { ade, priya } = await app.cast();
  const quizId = await check(ade);
  await app.as(priya).post(`${path}/enrolment`);
  const ticked = await app.as(priya).post(`${at}/completion`);
  expect([ticked.statusCode, ticked.body.includes('cannot be ticked by hand')]).toEqual([409, true]);
  await take(priya, quizId, 2);
  expect((await app.as(priya).post(`${at}/completion/end`)).statusCode).toBe(409);
  expect((await app.as(priya).get(at)).body).not.toContain('Mark as not done');
});

test('an attempt that is open is gone on with', async () => {
  const { ade, priya } = await app.cast();
  const quizId = await check(ade);
  const { id } = await app.in(priya, () => app.get(AttemptService).start(app.actor(priya), quizId));
  const { body } = await app.as(priya).get(at);
  expect(body).toContain('Continue the quiz');
  expect(body).toContain(`href="/attempts/${id}"`);
});

test('who passed before they began counts the result themselves', async () => {
  const { ade, priya, noor } = await app.cast();
  const quizId = await check(ade, 'scenario');
  await take(priya, quizId, 2);
  expect((await app.as(priya).get(path)).body).toContain('Start the course');
  expect((await app.as(priya).get(at)).body).toContain('Count this result');
  expect((await app.as(priya).post(`${at}/completion`)).statusCode).toBe(303);
  expect((await app.as(priya).get(path)).body).toContain('1 of 1 lesson done');
  expect((await app.as(noor).get(at)).body).toContain('Start the conversation');
});

test('a quiz that is not there yet is said so', async () => {
  const { ade, priya } = await app.cast();
  await teach(ade, 'boundaries', course([lesson<'quiz'>('check', { kind: 'quiz', quiz: 'unheard-of' })]));
  expect((await app.as(priya).get(at)).body).toContain('This quiz is not set up yet.');
});
