import { QuizRecords } from '../../src/quizzes';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { single, small } from './quizzes';

const app = useApp();
const { make, sitting, start, take } = playing(app);
const reason = 'She reads with a screen reader.';

const begin = async (rules: Parameters<typeof small>[0] = { minutes: 30 }) => {
  app.clock.set('2026-05-04T12:00:00Z');
  const people = await app.cast();
  const { ade, priya } = people;
  const quiz = await make(ade, small({ draw: 1, items: [single()], ...rules }));
  const path = `/quizzes/${quiz.id}/accommodations`;
  const give = (form: Record<string, string>) =>
    app.as(ade).post(path, { traineeId: priya.id, reason, ...form });
  return { ...people, quiz, path, give };
};

const deadline = async (person: Somebody, quizId: string) =>
  (await sitting(person, await start(person, quizId))).attempt.deadline;

test('extra time is given to one person and nobody else, and moves the closing time as well', async () => {
  const { priya, noor, quiz, give } = await begin({ minutes: 30, sitBy: '2026-05-04T12:20:00Z' });
  expect((await give({ extraPercent: '50' })).statusCode).toBe(303);
  expect(await deadline(priya, quiz.id)).toEqual(new Date('2026-05-04T12:35:00Z'));
  expect(await deadline(noor, quiz.id)).toEqual(new Date('2026-05-04T12:20:00Z'));
});

test('the trainee sees what applies to them, and not why', async () => {
  const { priya, noor, quiz, give } = await begin();
  await give({ extraMinutes: '15', extraAttempts: '1', closesAt: '2026-05-10T18:00' });
  const { body } = await app.as(priya).get(`/quizzes/${quiz.id}`);
  expect(body).toContain('You have 45 min: 15 min more than usual.');
  expect(body).toContain('You have 1 attempt more before a pause.');
  expect(body).toMatch(/For you the quiz closes on 10 May 2026(,| at) 18:00/);
  expect(body).not.toContain('screen reader');
  expect((await app.as(noor).get(`/quizzes/${quiz.id}`)).body).not.toContain('more than usual');
});

test('the reason is sealed, and is in no record of who did what', async () => {
  const { ade, path, give } = await begin();
  await give({ extraPercent: '25' });
  expect((await app.as(ade).get(path)).body).toContain(reason);
  const kept = await app.in(ade, () =>
    app.get(Database).query(
      `SELECT a::text AS row FROM quiz_accommodations a WHERE organisation_id = $1
       UNION ALL SELECT e::text FROM audit_entries e WHERE organisation_id = $1 AND what LIKE 'quizzes.accommodation%'`,
      [ade.organisationId],
    ),
  );
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain('screen reader');
});

test('extra attempts come before the pause', async () => {
  const { priya, quiz, give } = await begin({ attempts: 1, pauseHours: 24 });
  await take(priya, quiz.id, 0);
  expect((await app.as(priya).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(409);
  const next = async () => (await app.in(priya, () => app.get(QuizRecords).of(priya.id)))[0]?.nextAttemptAt;
  expect(await next()).toEqual(new Date('2026-05-05T12:00:00Z'));
  await give({ extraAttempts: '1' });
  expect(await next()).toBeNull();
  await take(priya, quiz.id, 0);
  expect((await app.as(priya).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(409);
});

test('a window of their own stands in place of the quiz’s', async () => {
  const { priya, noor, quiz, give } = await begin({ sitBy: '2026-05-04T13:00:00Z' });
  await give({ opensAt: '2026-05-05T10:00', closesAt: '2026-05-05T12:00' });
  const early = await app.as(priya).post(`/quizzes/${quiz.id}/attempts`);
  expect(early.body).toMatch(/You can start this quiz from 5 May 2026(,| at) 10:00/);
  app.clock.set('2026-05-05T10:00:00Z');
  expect(await deadline(priya, quiz.id)).toEqual(new Date('2026-05-05T11:00:00Z'));
  expect((await app.as(noor).post(`/quizzes/${quiz.id}/attempts`)).statusCode).toBe(409);
});

test('what is given anew takes the place of what was given before; ended is ended', async () => {
  const { ade, priya, noor, quiz, path, give } = await begin();
  await give({ extraMinutes: '10' });
  await give({ extraMinutes: '20' });
  await give({ traineeId: noor.id, extraMinutes: '5' });
  const { body } = await app.as(ade).get(path);
  expect(body.match(/In force/g)).toHaveLength(2);
  const [, ends = ''] = new RegExp(`20 minutes more[^]*?action="(${path}/[0-9a-f-]+/end)"`).exec(body) ?? [];
  expect((await app.as(ade).post(ends)).statusCode).toBe(303);
  expect((await app.as(ade).post(ends)).statusCode).toBe(303);
  expect(await deadline(priya, quiz.id)).toEqual(new Date('2026-05-04T12:30:00Z'));
  expect(await deadline(noor, quiz.id)).toEqual(new Date('2026-05-04T12:35:00Z'));
});

test.each([
  ['nothing', {}, 'Give at least one thing'],
  ['percent and minutes', { extraPercent: '25', extraMinutes: '5' }, 'in percent or in minutes'],
  [
    'a window that ends before it begins',
    { opensAt: '2026-05-06T10:00', closesAt: '2026-05-06T09:00' },
    'before it closes',
  ],
  ['a window that is over', { closesAt: '2026-05-03T09:00' }, 'This time is over already'],
  ['no number', { extraMinutes: 'ten' }, 'Write a whole number from 1 to 1440.'],
  ['too much', { extraPercent: '999' }, 'Write a whole number from 1 to 400.'],
  ['no reason', { extraMinutes: '5', reason: ' ' }, 'Write why, in a few words.'],
  ['nobody', { extraMinutes: '5', traineeId: '' }, 'Choose the person this is for.'],
])('%s is refused with the reason, and what was typed is kept', async (_, form, why) => {
  const { give } = await begin();
  const refused = await give(form);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain(why);
  const [[name = '', typed = ''] = []] = Object.entries(form).filter(([, value]) => value.trim());
  if (name !== '') expect(refused.body).toMatch(new RegExp(`name="${name}"[^>]*value="${typed}"`));
});

test('percent of no limit are refused, and so is somebody of another organisation', async () => {
  const { nadia, give } = await begin({});
  expect((await give({ extraPercent: '25' })).body).toContain('This quiz has no time limit');
  expect((await give({ extraMinutes: '5', traineeId: nadia.id })).statusCode).toBe(422);
});

test('accommodations are for managers, and for those of the organisation', async () => {
  const { ade, priya, sam, nadia, path, give } = await begin();
  await give({ extraMinutes: '5' });
  for (const person of [priya, sam]) expect((await app.as(person).get(path)).statusCode).toBe(403);
  expect((await app.as(nadia).get(path)).statusCode).toBe(404);
  const [, ends = ''] =
    /action="(\/quizzes\/[0-9a-f-]+\/accommodations\/[0-9a-f-]+\/end)"/.exec(
      (await app.as(ade).get(path)).body,
    ) ?? [];
  expect((await app.as(nadia).post(ends)).statusCode).toBe(404);
  expect((await app.as(ade).post(ends.replace(/quizzes\/[0-9a-f]{8}/, 'quizzes/00000000'))).statusCode).toBe(
    404,
  );
});

test('a long list goes on where it ended', async () => {
  const { ade, path, give } = await begin();
  for (let minutes = 1; minutes <= 28; minutes += 1) await give({ extraMinutes: String(minutes) });
  const first = (await app.as(ade).get(path)).body;
  const [, next = ''] = /href="([^"]*\?after[^"]*)"/.exec(first) ?? [];
  const second = (await app.as(ade).get(next.replace('&#x3D;', '='))).body;
  const rows = (body: string) => body.match(/screen reader/g)?.length;
  expect([rows(first), rows(second)]).toEqual([25, 3]);
});
