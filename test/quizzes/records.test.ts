import { QuizRecords, QuizService } from '../../src/quizzes';
import { InvalidInput } from '../../src/shared/errors';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { activeListening, single, small } from './quizzes';

const app = useApp();
const { make, start, take } = playing(app);
const records = (person: Somebody) => app.in(person, () => app.get(QuizRecords).of(person.id));

test('a quiz that nobody has taken is on record with nothing done', async () => {
  const { priya, nadia, ade } = await app.cast();
  const quiz = await make(ade, activeListening());
  await start(priya, quiz.id);
  expect(await records(priya)).toEqual([
    {
      quizId: quiz.id,
      slug: 'active-listening',
      title: 'Active listening quiz',
      passPercent: 80,
      attempts: 0,
      bestPercent: null,
      passedAt: null,
      nextAttemptAt: null,
    },
  ]);
  expect(await records(nadia)).toEqual([]);
});

test('a record holds the best result and when the next attempt may be made', async () => {
  const { priya, noor, ade } = await app.cast();
  const quiz = await make(ade, small());
  app.clock.set('2026-05-04T12:40:00Z');
  await take(priya, quiz.id, 2);
  await take(priya, quiz.id, 0);
  const next = new Date('2026-05-05T12:40:00Z');
  expect(await records(priya)).toMatchObject([
    { attempts: 2, bestPercent: 66, passedAt: null, nextAttemptAt: next },
  ]);
  app.clock.set('2026-05-05T12:40:00Z');
  expect(await records(priya)).toMatchObject([{ nextAttemptAt: null }]);
  await take(priya, quiz.id);
  expect(await records(priya)).toMatchObject([
    { attempts: 3, bestPercent: 100, passedAt: next, nextAttemptAt: null },
  ]);
  expect(await records(noor)).toMatchObject([{ attempts: 0, bestPercent: null }]);
});

test('a quiz is made once for its slug, even by two at once', async () => {
  const { ade, nadia } = await app.cast();
  const [one, other] = await Promise.all([make(ade, small()), make(ade, small({ title: 'Another title' }))]);
  expect(one.id).toBe(other.id);
  expect((await make(nadia, small())).id).not.toBe(one.id);
  expect(await records(ade)).toMatchObject([{ quizId: one.id }]);
});

test('a definition with a fault makes nothing and names the place', async () => {
  const { ade } = await app.cast();
  const refused = await make(ade, small({ draw: 9 })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InvalidInput);
  expect((refused as InvalidInput).errors).toEqual([
    { pointer: '/draw', detail: 'A quiz cannot ask more questions than it has.' },
  ]);
  expect(await records(ade)).toEqual([]);
});

test('a new version has the next number, keeps the slug, and cannot be made elsewhere', async () => {
  const { ade, nadia } = await app.cast();
  const quiz = await make(ade, small());
  const revise = (person: Somebody, slug: string) =>
    app.in(person, () =>
      app.get(QuizService).revise(quiz.id, small({ slug, title: 'Renewed', draw: 1, items: [single()] })),
    );
  expect((await revise(ade, 'small')).version).toBe(2);
  expect(await records(ade)).toMatchObject([{ title: 'Renewed' }]);
  await expect(revise(ade, 'other')).rejects.toBeInstanceOf(InvalidInput);
  await expect(revise(nadia, 'small')).rejects.toThrow('The address may be mistyped');
});
