import { AttemptAwaitsReview, AttemptSubmitted } from '../../src/quizzes';
import { Settlement } from '../../src/quizzes/attempts/settlement.service';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { decision, essay, reply } from './question-types/written';
import { single, small } from './quizzes';

const app = useApp();
const { make, sitting, start, submit } = playing(app);
const text = 'When it helps the other person and only then.';

type Items = ReturnType<typeof small>['items'];

/** An attempt in which each item is answered as said, submitted. */
async function handIn(items: Items, answers: Record<string, string>) {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small({ draw: items.length, items, passPercent: 50 }));
  const id = await start(priya, quiz.id);
  for (const { number, item } of (await sitting(priya, id)).questions) {
    const answer = answers[item.key];
    if (answer) await app.as(priya).post(`/attempts/${id}/questions/${number}`, { answer });
  }
  await submit(priya, id);
  const told = (name: string) =>
    app.in(priya, () =>
      app
        .get(Database)
        .query(`SELECT payload FROM outbox_events WHERE name = $1 AND payload->>'attemptId' = $2`, [
          name,
          id,
        ]),
    );
  return { priya, ade, quiz, id, told, attempt: async () => (await sitting(priya, id)).attempt };
}

const settle = (person: Somebody, id: string, marks: [string, number][] = []) =>
  app.in(person, () => app.get(Settlement).settle(id, new Map(marks)));

test('a text leaves the result open, and the trainee is told why', async () => {
  const { priya, quiz, id, told, attempt } = await handIn([essay(), single()], {
    'own-story': text,
    single: 'a',
  });
  expect(await attempt()).toMatchObject({ submittedAt: expect.any(Date), percent: null, passed: null });
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toContain('The result comes when everything is marked.');
  expect(body).toContain('Being marked');
  expect((await app.as(priya).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(409);
  expect([await told(AttemptAwaitsReview.name), await told(AttemptSubmitted.name)]).toEqual([
    [expect.anything()],
    [],
  ]);
});

test('the marks bring the result, told once', async () => {
  const { priya, id, told, attempt } = await handIn([essay(), single()], { 'own-story': text, single: 'b' });
  await settle(priya, id);
  expect(await attempt()).toMatchObject({ passed: null });
  await settle(priya, id, [['own-story', 1]]);
  await settle(priya, id, [['own-story', 0]]);
  expect(await attempt()).toMatchObject({ points: 1, percent: 50, passed: true });
  expect(await told(AttemptSubmitted.name)).toEqual([{ payload: expect.objectContaining({ passed: true }) }]);
});

test('marks may come one by one', async () => {
  const second = { ...essay(), key: 'second' };
  const { priya, id, attempt } = await handIn([essay(), second], { 'own-story': text, second: text });
  await settle(priya, id, [['second', 0.5]]);
  expect(await attempt()).toMatchObject({ passed: null });
  await settle(priya, id, [['own-story', 0.25]]);
  expect(await attempt()).toMatchObject({ percent: 37, passed: false });
});

test('a text that was not written needs nobody to mark it', async () => {
  const { attempt } = await handIn([essay(), single()], { single: 'a' });
  expect(await attempt()).toMatchObject({ percent: 50, passed: true });
});

test('an attempt that is still open is not settled', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small())).id);
  await settle(priya, id, [['single', 1]]);
  expect((await sitting(priya, id)).attempt).toMatchObject({ submittedAt: null, passed: null });
});

const because = 'Keeping a sign of risk to yourself breaks the duty to act.';

test('one critical answer fails the attempt whatever its total, and the result says why', async () => {
  const { priya, id, attempt } = await handIn([decision(), single(), reply()], {
    'lost-job': 'keep',
    single: 'a',
    evenings: 'd',
  });
  expect(await attempt()).toMatchObject({ percent: 66, passed: false, failedBecause: [because] });
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  const { questions } = await sitting(priya, id);
  const number = questions.find(({ item }) => item.key === 'lost-job')?.number;
  expect(body).toContain('One answer fails this attempt, whatever the total');
  expect(body).toContain(`Question ${number}: ${because}`);
  expect(body).toContain('Your choice: Fails the attempt');
});

test('two reasons are both said, and a wrong answer that is not critical fails nothing by itself', async () => {
  const items = [
    decision(),
    reply(),
    { ...single(), key: 'c' },
    { ...single(), key: 'd' },
    { ...single(), key: 'e' },
  ];
  const right = { c: 'a', d: 'a', e: 'a' };
  const both = await handIn(items, { ...right, 'lost-job': 'keep', evenings: 'c' });
  expect((await both.attempt()).failedBecause).toHaveLength(2);
  const { body } = await app.as(both.priya).get(`/attempts/${both.id}`);
  expect(body).toContain('2 answers fail this attempt, whatever the total');
  const wrong = await handIn(items, { ...right, 'lost-job': 'act' });
  expect(await wrong.attempt()).toMatchObject({ passed: true, failedBecause: [] });
});

test('a critical answer fails the attempt after the marks as before them', async () => {
  const { priya, id, attempt } = await handIn([decision(), essay()], {
    'lost-job': 'keep',
    'own-story': text,
  });
  expect((await app.as(priya).get(`/attempts/${id}`)).body).toContain(because);
  await settle(priya, id, [['own-story', 1]]);
  expect(await attempt()).toMatchObject({ percent: 50, passed: false });
});
