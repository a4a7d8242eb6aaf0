import { AttemptSubmitted, QuizService } from '../../src/quizzes';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { activeListening, single, small } from './quizzes';

const app = useApp();
const { answer, make, sitting, start, submit, take } = playing(app);

test('two clicks on start at once begin one attempt', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, activeListening());
  const ids = await Promise.all(Array.from({ length: 5 }, () => start(priya, quiz.id)));
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(ids).size).toBe(1);
});

test('two submissions at once give one result, told once', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small())).id);
  await answer(priya, id);
  const answers = await Promise.all([submit(priya, id), submit(priya, id), submit(priya, id)]);
  expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(
    answers.map(() => [303, `/attempts/${id}`]),
  );
  const told = await app.in(priya, () =>
    app.get(Database).query(`SELECT details FROM audit_entries WHERE subject = $1`, [`quiz-attempt:${id}`]),
  );
  expect(told).toEqual([{ details: expect.objectContaining({ percent: 100, passed: true }) }]);
  const events = await app.in(priya, () =>
    app
      .get(Database)
      .query(`SELECT payload FROM outbox_events WHERE name = $1 AND payload->>'attemptId' = $2`, [
        AttemptSubmitted.name,
        id,
      ]),
  );
  expect(events).toEqual([
    { payload: { attemptId: id, quizId: expect.any(String), traineeId: priya.id, passed: true } },
  ]);
});

test('an answer that comes after submission is refused, and the result stands', async () => {
  const { priya, ade } = await app.cast();
  const id = await take(priya, (await make(ade, small({ draw: 1, items: [single()] }))).id);
  const late = await app.as(priya).post(`/attempts/${id}/questions/1`, { answer: 'b' });
  expect(late.statusCode).toBe(409);
  expect((await sitting(priya, id)).questions[0]).toMatchObject({ answer: ['a'], points: 1 });
});

test('an answer and the submission at the same moment leave the two in step', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [single()] }))).id);
  await Promise.all([app.as(priya).post(`/attempts/${id}/questions/1`, { answer: 'a' }), submit(priya, id)]);
  const { attempt, questions } = await sitting(priya, id);
  expect([[], ['a']]).toContainEqual(questions[0]?.answer);
  expect(attempt.points).toBe(questions[0]?.answer.length);
});

test('after two attempts that do not pass there is a pause of a day, then two more', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, activeListening());
  app.clock.set('2026-05-04T12:40:00Z');
  await take(priya, quiz.id, 2);
  const second = await take(priya, quiz.id, 3);
  app.clock.advance({ hours: 23 });
  const refused = await app.as(priya).post(`/quizzes/${quiz.id}/attempts`);
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('5 May 2026');
  const { body } = await app.as(priya).get(`/quizzes/${quiz.id}`);
  expect(body).toMatch(/You can start again from 5 May 2026( at|,) 13:40 \(in 1 hour\)|in 60 minutes/);
  expect(body).not.toContain('Start the quiz');
  expect((await app.as(priya).get(`/attempts/${second}`)).body).toContain('You can try again from');
  app.clock.advance({ hours: 1 });
  await take(priya, quiz.id, 1);
  expect((await app.as(priya).get(`/quizzes/${quiz.id}`)).body).toContain('Start the quiz');
});

test('somebody who did not pass is told how many attempts are left', async () => {
  const { priya, ade } = await app.cast();
  const id = await take(priya, (await make(ade, activeListening())).id, 5);
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toContain('Not passed yet');
  expect(body).toContain('You have 1 more attempt before a pause.');
  expect(body).toContain('Try again');
});

test('a quiz that is passed is not taken again', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small());
  await take(priya, quiz.id);
  expect((await app.as(priya).get(`/quizzes/${quiz.id}`)).body).toContain('You passed this quiz');
  expect((await app.as(priya).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(409);
});

test('an attempt under way stays with the version it began', async () => {
  const { priya, noor, ade } = await app.cast();
  const quiz = await make(ade, small());
  const id = await start(priya, quiz.id);
  await app.in(ade, () =>
    app
      .get(QuizService)
      .revise(quiz.id, small({ title: 'A new quiz', passPercent: 100, draw: 1, items: [single('new')] })),
  );
  await answer(priya, id, 2);
  expect((await sitting(priya, id)).questions).toHaveLength(3);
  expect((await sitting(noor, await start(noor, quiz.id))).questions.map(({ item }) => item.key)).toEqual([
    'new',
  ]);
});

test('an attempt belongs to one trainee and to nobody else', async () => {
  const { priya, noor, nadia, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small())).id);
  for (const other of [noor, nadia]) {
    expect((await app.as(other).get(`/attempts/${id}`)).statusCode).toBe(404);
    expect((await app.as(other).get(`/attempts/${id}/questions/1`)).statusCode).toBe(404);
    expect((await app.as(other).post(`/attempts/${id}/questions/1`, { answer: 'a' })).statusCode).toBe(404);
    expect((await app.as(other).put(`/attempts/${id}/questions/1`, { answer: 'a' })).statusCode).toBe(404);
    expect((await submit(other, id)).statusCode).toBe(404);
  }
  expect((await sitting(priya, id)).attempt.submittedAt).toBeNull();
});

test("another organisation's quiz is not found, nor is a question that is not there", async () => {
  const { priya, nadia, ade } = await app.cast();
  const quiz = await make(ade, small());
  expect((await app.as(nadia).get(`/quizzes/${quiz.id}`)).statusCode).toBe(404);
  expect((await app.as(nadia).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(404);
  const id = await start(priya, quiz.id);
  const found = await Promise.all(
    ['0', '4', '1.5', 'one', '-1'].map((number) => app.as(priya).get(`/attempts/${id}/questions/${number}`)),
  );
  expect(found.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
});

test('quizzes are taken by trainees', async () => {
  const { sam, ade } = await app.cast();
  const quiz = await make(ade, small());
  expect((await app.as(sam).get(`/quizzes/${quiz.id}`)).statusCode).toBe(403);
  expect((await app.anyone().get(`/quizzes/${quiz.id}`)).statusCode).not.toBe(200);
});
