import { fillWhenEmpty } from '../../../src/demonstration/demonstration.provider';
import { type Actor, ActorQueries } from '../../../src/organisations';
import { QuizService, type WrittenQuiz } from '../../../src/quizzes';
import { definitionOf } from '../../../src/quizzes/definition-of';
import { Config } from '../../../src/shared/config/config';
import { Database } from '../../../src/shared/database/database.service';
import { useApp } from '../../support/use-app';

const app = useApp({ fresh: true });

const actorOf = async (name: string): Promise<Actor> => {
  const db = app.get(Database);
  const [user] = await db.transaction(() =>
    db.query<{ id: string }>('SELECT id FROM users WHERE email LIKE $1', [`${name}@%`]),
  );
  return (await app.get(ActorQueries).of(user?.id ?? '')) as Actor;
};

/** The same quiz, with another option right in every question of one choice. */
const turned = (written: WrittenQuiz): WrittenQuiz => ({
  ...written,
  items: written.items.map((item) => {
    if (item.type !== 'single-choice') return item;
    const other = item.options.findIndex(({ correct, critical }) => !correct && !critical);
    return { ...item, options: item.options.map((one, at) => ({ ...one, correct: at === other })) };
  }),
});

test('a certificate that was issued stays as it is when the results behind it fall', async () => {
  await fillWhenEmpty(app.get(Config));
  const [ade, rowan] = [await actorOf('ade'), await actorOf('rowan')];
  const db = app.get(Database);
  const ask = <Row extends object>(sql: string, parameters: unknown[]) =>
    db.within(ade, () => db.transaction(() => db.query<Row>(sql, parameters)));
  const certificates = () => ask('SELECT * FROM certificates WHERE trainee_id = $1', [rowan.personId]);
  const passed = () =>
    ask<{ n: number }>(
      'SELECT count(*)::int AS n FROM quiz_attempts WHERE trainee_id = $1 AND quiz_id = $2 AND passed',
      [rowan.personId, quizId],
    );
  const [{ quizId, slug } = { quizId: '', slug: '' }] = await ask<{ quizId: string; slug: string }>(
    `SELECT DISTINCT q.id AS "quizId", q.slug FROM quizzes q JOIN quiz_attempts a ON a.quiz_id = q.id
      WHERE a.trainee_id = $1 AND a.passed ORDER BY q.slug LIMIT 1`,
    [rowan.personId],
  );
  const before = await certificates();
  expect(before).toHaveLength(1);
  expect(await passed()).toEqual([{ n: 1 }]);

  await db.within(ade, () =>
    db.transaction(async () => {
      const quizzes = app.get(QuizService);
      await quizzes.revise(quizId, turned(definitionOf(slug, await quizzes.currentVersion(quizId))));
    }),
  );
  const wish = { version: 2, which: 'all', reason: 'The key was wrong.' };
  const page = `/authoring/quizzes/${quizId}/regrading`;
  expect((await app.as({ id: ade.personId }).get(page)).body).toContain(
    'Certificates that were issued stay as they are.',
  );
  expect((await app.as({ id: ade.personId }).post(page, wish)).statusCode).toBe(303);
  await app.settle();
  await app.settle();

  expect(await passed()).toEqual([{ n: 0 }]);
  expect(await certificates()).toEqual(before);
});
