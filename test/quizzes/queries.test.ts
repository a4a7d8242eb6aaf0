import { DataSource, type Logger } from 'typeorm';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { activeListening } from './quizzes';

const app = useApp();
const { answer, make, start, take } = playing(app);

/** How many statements are sent to the database while this is done. */
async function costOf(work: () => Promise<{ statusCode: number }>): Promise<number> {
  const source = app.get(DataSource);
  const { logger } = source;
  let asked = 0;
  source.logger = { logQuery: () => void asked++ } as unknown as Logger;
  const { statusCode } = await work();
  source.logger = logger;
  expect(statusCode).toBeLessThan(400);
  return asked;
}

/** Lets so many people take the quiz: a member, an attempt and its answers each. */
const fill = (person: Somebody, quizId: string, people: number) =>
  app.in(person, () =>
    app.get(Database).query(
      `WITH made AS (
         INSERT INTO users (email, name, created_at)
         SELECT gen_random_uuid() || '@example.org', 'Somebody', now() FROM generate_series(1, $3::int) RETURNING id),
       joined AS (
         INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
         SELECT $1, id, '{trainee}', now() FROM made RETURNING user_id),
       taken AS (
         INSERT INTO quiz_attempts (organisation_id, quiz_id, version_id, trainee_id, seed, item_keys, started_at,
                                    submitted_at, points, percent, passed)
         SELECT $1, v.quiz_id, v.id, j.user_id, 1, ARRAY[v.items->0->>'key'], now(), now(), 0, 0, false
           FROM joined j, quiz_versions v WHERE v.organisation_id = $1 AND v.quiz_id = $2
         RETURNING id, item_keys)
       INSERT INTO quiz_answers (organisation_id, attempt_id, item_key, answer, answered_at, points)
       SELECT $1, id, item_keys[1], '{a}', now(), 0 FROM taken`,
      [person.organisationId, quizId, people],
    ),
  );

test('quiz, question, answer and result cost the same after 10 attempts and after 10,000', async () => {
  const { ade, priya, noor } = await app.cast();
  const quiz = await make(ade, activeListening());
  await fill(ade, quiz.id, 10);
  const id = await start(priya, quiz.id);
  const done = await take(noor, quiz.id, 3);
  const question = `/attempts/${id}/questions/1`;
  const look = async () => ({
    quiz: await costOf(() => app.as(priya).get(`/quizzes/${quiz.id}`)),
    question: await costOf(() => app.as(priya).get(question)),
    kept: await costOf(() => app.as(priya).put(question, { answer: [] })),
    overview: await costOf(() => app.as(priya).get(`/attempts/${id}`)),
    timeLeft: await costOf(() => app.as(priya).get(`/attempts/${id}/time-left`)),
    result: await costOf(() => app.as(noor).get(`/attempts/${done}`)),
    accommodations: await costOf(() => app.as(ade).get(`/quizzes/${quiz.id}/accommodations`)),
  });
  await answer(priya, id, 1);
  await look();
  const before = await look();
  await fill(ade, quiz.id, 9_990);
  await app.takeStock();
  expect(await look()).toEqual(before);
  expect(Math.max(before.quiz, before.question, before.kept)).toBeLessThanOrEqual(15);
}, 60_000);
