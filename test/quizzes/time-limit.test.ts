import { Database } from '../../src/shared/database/database.service';
import { AttemptSubmitted } from '../../src/quizzes';
import { TimeKeeper } from '../../src/quizzes/attempts/time-keeper.service';
import { QuizzesWorker } from '../../src/quizzes/quizzes.worker';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { single, small } from './quizzes';

const app = useApp();
const { answer, make, sitting, start } = playing(app);
const noon = '2026-05-04T12:00:00Z';
const at = (time: string) => new Date(`2026-05-04T${time}Z`);

const begin = async (rules: Parameters<typeof small>[0] = { minutes: 30 }) => {
  app.clock.set(noon);
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small({ draw: 1, items: [single()], ...rules }));
  const id = await start(priya, quiz.id);
  return { priya, ade, quiz, id, path: `/attempts/${id}/questions/1` };
};

test('the quiz says how long there is, and the question until when', async () => {
  const { priya, quiz, path } = await begin();
  app.clock.advance({ minutes: 6 });
  expect((await app.as(priya).get(`/quizzes/${quiz.id}`)).body).toContain(
    'You have 30 min from the moment you start.',
  );
  const { body } = await app.as(priya).get(path);
  expect(body).toContain('24 min left');
  expect(body).toContain('datetime="2026-05-04T12:30:00.000Z"');
  expect(body).toMatch(/Answers are taken until 4 May 2026(,| at) 13:30/);
  expect(body).toContain(`hx-get="${path.replace('questions/1', 'time-left')}"`);
});

test.each([
  ['12:24:59', '5 min left', ''],
  ['12:25:00', '5 min left', 'Five minutes or less are left.'],
  ['12:29:00', '1 min left', 'One minute or less is left.'],
  ['12:29:30', 'Less than a minute left', 'One minute or less is left.'],
  ['12:30:00', 'The time is over.', 'The time is over.'],
])('at %s the page says %s and speaks up when it should', async (time, shown, spoken) => {
  const { priya, id } = await begin();
  app.clock.set(`2026-05-04T${time}Z`);
  const { body } = await app.as(priya).get(`/attempts/${id}/time-left`);
  expect(body).toContain(shown);
  expect(/role="status">([^<]*)</.exec(body)?.[1]).toContain(spoken);
  if (!spoken) expect(body).toContain('role="status"></p>');
});

test('the closing time ends an attempt before its own time is over', async () => {
  const { priya, id } = await begin({ minutes: 30, sitBy: '2026-05-04T12:10:00Z' });
  expect((await sitting(priya, id)).attempt.deadline).toEqual(at('12:10:00'));
});

test('what was on its way at the deadline is taken, for five seconds', async () => {
  const { priya, id, path } = await begin();
  app.clock.set('2026-05-04T12:30:05Z');
  expect((await app.as(priya).post(path, { answer: 'a' })).headers.location).toBe(`/attempts/${id}`);
  expect((await sitting(priya, id)).questions[0]?.answer).toEqual(['a']);
});

test('an answer that comes too late is refused with the reason, and what was kept is submitted', async () => {
  const { priya, id, path } = await begin();
  await app.as(priya).post(path, { answer: 'a' });
  app.clock.set('2026-05-04T12:30:06Z');
  const late = await app.as(priya).post(path, { answer: 'b' });
  expect([late.statusCode, late.headers.location]).toEqual([303, `/attempts/${id}`]);
  expect(kept(late.headers['set-cookie'])).toMatchObject({ key: 'quizzes.errors.late' });
  const { attempt, questions } = await sitting(priya, id);
  expect(attempt).toMatchObject({ submittedAt: at('12:30:00'), passed: true });
  expect(questions[0]).toMatchObject({ answer: ['a'], points: 1 });
});

/** What the next page will say. */
const kept = (cookie: unknown): unknown =>
  JSON.parse(Buffer.from(String(cookie).split('=')[1]?.split(';')[0] ?? '', 'base64url').toString());

test('a script that comes too late is told so, and nothing of the page changes', async () => {
  const { priya, id, path } = await begin();
  app.clock.set('2026-05-04T12:30:06Z');
  const late = await app.as(priya).put(path, { answer: 'a' });
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('class="unsaved"');
  expect((await sitting(priya, id)).questions[0]?.answer).toEqual([]);
});

test('a page opened after the deadline says so and leads to the result', async () => {
  const { priya, id, path } = await begin();
  app.clock.set('2026-05-04T12:31:00Z');
  expect((await app.as(priya).get(path)).headers.location).toBe(`/attempts/${id}`);
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toContain('See your result');
  expect(body).not.toContain('One clear look');
  await app.as(priya).post(`/attempts/${id}/submission`);
  expect((await app.as(priya).get(`/attempts/${id}`)).body).toContain('You scored 0%');
  expect((await sitting(priya, id)).attempt.submittedAt).toEqual(at('12:30:00'));
});

const clockComes = (person: Somebody) =>
  app.runNow(QuizzesWorker, 'handInWhatIsOutOfTime', person.organisationId);

test('the clock hands in what nobody comes back to, each once, and leaves the rest alone', async () => {
  const { priya, ade, id } = await begin();
  const untimed = await start(
    priya,
    (await make(ade, small({ slug: 'untimed', draw: 1, items: [single()] }))).id,
  );
  await answer(priya, id);
  app.clock.set('2026-05-04T12:30:05Z');
  await clockComes(priya);
  expect((await sitting(priya, id)).attempt.submittedAt).toBeNull();
  app.clock.set('2026-05-04T12:30:06Z');
  await Promise.all([clockComes(priya), clockComes(priya)]);
  expect((await sitting(priya, id)).attempt).toMatchObject({ submittedAt: at('12:30:00'), percent: 100 });
  expect((await sitting(priya, untimed)).attempt.submittedAt).toBeNull();
  expect((await app.as(priya).post(`/attempts/${id}/questions/1`, { answer: 'b' })).statusCode).toBe(409);
  expect(await told(priya, id)).toBe(1);
});

const told = (person: Somebody, id: string) =>
  app.in(person, async () => {
    const sql = `SELECT FROM outbox_events WHERE name = $1 AND payload->>'attemptId' = $2`;
    return (await app.get(Database).query(sql, [AttemptSubmitted.name, id])).length;
  });

/** As many more quizzes, each with an attempt as this one. */
const copies = (person: Somebody, id: string, count: number) =>
  app.in(person, () =>
    app.get(Database).query(
      `WITH q AS (INSERT INTO quizzes (organisation_id, slug, created_at)
                  SELECT $1, 'copy-' || n, now() FROM generate_series(1, $3::int) n RETURNING id),
            v AS (INSERT INTO quiz_versions (organisation_id, quiz_id, number, title, draw, pass_percent, attempts,
                                             pause_hours, items, created_at)
                  SELECT $1, q.id, 1, v.title, v.draw, v.pass_percent, v.attempts, v.pause_hours, v.items, now()
                    FROM q, quiz_attempts a JOIN quiz_versions v ON v.id = a.version_id WHERE a.id = $2
                  RETURNING id, quiz_id)
       INSERT INTO quiz_attempts (organisation_id, quiz_id, version_id, trainee_id, seed, item_keys, started_at, deadline)
       SELECT $1, v.quiz_id, v.id, a.trainee_id, a.seed, a.item_keys, a.started_at, a.deadline
         FROM v, quiz_attempts a WHERE a.id = $2`,
      [person.organisationId, id, count],
    ),
  );

test('more than one batch is handed in when the clock comes', async () => {
  const { priya, id } = await begin();
  await copies(priya, id, 60);
  app.clock.set('2026-05-04T12:31:00Z');
  expect(await app.in(priya, () => app.get(TimeKeeper).sweep())).toBe(61);
  expect(await app.in(priya, () => app.get(TimeKeeper).sweep())).toBe(0);
});

test('after the time is over nothing is under way, and the next attempt is a new one', async () => {
  const { priya, quiz, id } = await begin();
  app.clock.set('2026-05-04T12:31:00Z');
  expect(await start(priya, quiz.id)).toBe(id);
  await clockComes(priya);
  expect(await start(priya, quiz.id)).not.toBe(id);
});

test('a quiz without a limit says so and shows no clock', async () => {
  const { priya, quiz, path } = await begin({});
  expect((await app.as(priya).get(`/quizzes/${quiz.id}`)).body).toContain('There is no time limit.');
  expect((await app.as(priya).get(path)).body).not.toContain('time-left');
});

test('a quiz that has closed cannot be started, and says when it closed', async () => {
  const { priya, quiz } = await begin({ sitBy: '2026-05-04T12:10:00Z', attempts: 5 });
  app.clock.set('2026-05-04T12:11:00Z');
  await clockComes(priya);
  const refused = await app.as(priya).post(`/quizzes/${quiz.id}/attempts`);
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toMatch(/This quiz closed on 4 May 2026(,| at) 13:10/);
  const { body } = await app.as(priya).get(`/quizzes/${quiz.id}`);
  expect(body).toContain('This quiz closed on');
  expect(body).not.toContain('Start the quiz');
});
