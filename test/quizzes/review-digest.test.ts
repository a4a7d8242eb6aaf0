import { reviewersAmong, waitingFor } from '../../src/quizzes/reviewing/reviewers';
import { ReviewingWorker } from '../../src/quizzes/reviewing/reviewing.worker';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { essay } from './question-types/written';
import { small } from './quizzes';

const app = useApp();
const { make, start, submit } = playing(app);
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const written = 'When it helps the other person, and only as much as it does.';

/** A text of somebody's that waits for its review. */
async function waits(author: Somebody, person: Somebody): Promise<string> {
  const quiz = await make(author, small({ draw: 1, items: [essay()] }));
  const id = await start(person, quiz.id);
  await app.as(person).post(`/attempts/${id}/questions/1`, { answer: written });
  await submit(person, id);
  return id;
}

/** Sets the clock and lets the hourly work run. */
async function at(iso: string, { organisationId }: Somebody): Promise<void> {
  app.clock.set(iso);
  await app.runNow(ReviewingWorker, 'remindReviewers', organisationId);
}

const mailTo = async ({ email }: Somebody) => (await app.mailTo(email)).map(({ subject }) => subject);
const told = '1 quiz attempt waits for a review';

test('reviewers hear at eight of what has waited for more than three days, and managers do not', async () => {
  const { priya, sam, jo, ade } = await app.cast();
  await waits(ade, priya);
  await at('2026-05-06T07:00:00Z', sam);
  await app.settle();
  expect(await mailTo(sam)).toEqual([]);
  await at('2026-05-07T07:00:00Z', sam);
  await app.settle();
  expect([await mailTo(sam), await mailTo(jo), await mailTo(ade)]).toEqual([[told], [told], []]);
  const [mail] = await app.mailTo(sam.email);
  expect(mail?.text).toContain('/reviews');
  expect(JSON.stringify(mail)).not.toMatch(/Priya|it helps the other/);
});

test('once a day at most, and again the next day while something waits', async () => {
  const { priya, noor, sam, ade } = await app.cast();
  await waits(ade, priya);
  await waits(ade, noor);
  for (const hour of ['07', '08', '09', '15']) await at(`2026-05-07T${hour}:00:00Z`, sam);
  await app.settle();
  expect(await mailTo(sam)).toEqual(['2 quiz attempts wait for a review']);
  await at('2026-05-08T07:00:00Z', sam);
  await app.settle();
  expect(await mailTo(sam)).toHaveLength(2);
});

test('nothing is sent when it was reviewed before the letter goes out', async () => {
  const { priya, sam, ade } = await app.cast();
  const id = await waits(ade, priya);
  await at('2026-05-07T07:00:00Z', sam);
  const done = await app.as(sam).post(`/reviews/${id}`, {
    'level-1-a': '1',
    'level-1-b': '1',
    'comment-1': 'You think of them first.',
  });
  expect(done.statusCode).toBe(303);
  await app.settle();
  expect(await mailTo(sam)).toEqual([]);
});

test('nobody is reminded of their own', async () => {
  const { sam, jo, ade } = await app.cast();
  await app.in(sam, () =>
    app
      .get(Database)
      .query(`UPDATE memberships SET roles = '{trainee,supervisor}' WHERE user_id = $1`, [sam.id]),
  );
  await waits(ade, { ...sam, actor: { ...sam.actor, roles: ['trainee', 'supervisor'] } });
  await at('2026-05-07T07:00:00Z', sam);
  await app.settle();
  expect([await mailTo(sam), await mailTo(jo)]).toEqual([[], [told]]);
});

test('managers are asked where nobody else reviews', async () => {
  const { priya, sam, jo, ade } = await app.cast();
  await waits(ade, priya);
  await app.in(sam, () =>
    app
      .get(Database)
      .query(`UPDATE memberships SET ended_at = now() WHERE user_id = ANY($1)`, [[sam.id, jo.id]]),
  );
  await at('2026-05-07T07:00:00Z', ade);
  await app.settle();
  expect([await mailTo(sam), await mailTo(ade)]).toEqual([[], [told]]);
});

test.each([
  ['nothing', [], 0],
  [
    'everything of others',
    [
      { traineeId: 'a', attempts: 2 },
      { traineeId: 'b', attempts: 1 },
    ],
    3,
  ],
  [
    'nothing of their own',
    [
      { traineeId: 'me', attempts: 2 },
      { traineeId: 'b', attempts: 1 },
    ],
    1,
  ],
])('a reviewer is waited for by %s', (_, waiting, expected) => {
  expect(waitingFor(waiting, 'me')).toBe(expected);
});

test('somebody with two roles is one reviewer', () => {
  const [sam, jo, ade] = [{ id: 'sam' }, { id: 'jo' }, { id: 'ade' }];
  expect(reviewersAmong([[sam, jo, sam], [ade]])).toEqual([sam, jo]);
  expect(reviewersAmong([[], [ade]])).toEqual([ade]);
  expect(reviewersAmong([[], []])).toEqual([]);
});
