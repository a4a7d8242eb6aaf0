import { AttemptService } from '../../src/quizzes';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { single, small } from './quizzes';

const app = useApp();
const { make, start, take } = playing(app);
const lesson = 'reflecting-back';

const failing = async (failures: number) => {
  const { priya, noor, ade } = await app.cast();
  const rules = { draw: 1, items: [single()], attempts: 9, remedial: { after: 2, lesson } };
  const quiz = await make(ade, small(rules));
  for (let times = 0; times < failures; times += 1) await take(priya, quiz.id, 0);
  return { priya, noor, quiz };
};

const done = (person: Somebody, quizId: string, which = lesson) =>
  app.in(person, () => app.get(AttemptService).remedied(person.id, quizId, which));

test('after two failures there is a lesson to go through, and the quiz leads to it', async () => {
  const { priya, quiz } = await failing(2);
  const { body } = await app.as(priya).get(`/quizzes/${quiz.id}`);
  expect(body).toContain('Before the next attempt there is a lesson to go through.');
  expect(body).toContain('href="/courses/small/lessons/reflecting-back"');
  expect(body).not.toContain('Start the quiz');
  const refused = await app.as(priya).post(`/quizzes/${quiz.id}/attempts`);
  expect([refused.statusCode, refused.body.includes('Go through the lesson')]).toEqual([409, true]);
});

test('the lesson opens the quiz again, for this person, until the next two failures', async () => {
  const { priya, quiz } = await failing(2);
  app.clock.advance({ minutes: 1 });
  expect(await done(priya, quiz.id)).toBe(true);
  app.clock.advance({ minutes: 1 });
  await take(priya, quiz.id, 0);
  app.clock.advance({ minutes: 1 });
  expect(await start(priya, quiz.id)).toMatch(/^[0-9a-f-]{36}$/);
});

test('another lesson, the same one before it is asked for, and the same one again count for nothing', async () => {
  const { priya, noor, quiz } = await failing(1);
  expect(await done(priya, quiz.id)).toBe(false);
  await take(priya, quiz.id, 0);
  app.clock.advance({ minutes: 1 });
  expect(await done(noor, quiz.id)).toBe(false);
  expect(await done(priya, quiz.id, 'another-lesson')).toBe(false);
  expect((await app.as(priya).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(409);
  expect([await done(priya, quiz.id), await done(priya, quiz.id)]).toEqual([true, false]);
});
