import { randomUUID } from 'node:crypto';
import { PracticeEntryService } from '../../src/practice';
import { QuizService } from '../../src/quizzes';
import { CoursesWorker } from '../../src/courses/courses.worker';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { small } from '../quizzes/quizzes';
import { playing } from '../quizzes/playing';
import { lessonPath, path, studying } from './studying';

const app = useApp();
const { adopt, enrol, study } = studying(app);
const { take } = playing(app);

const clockStrikes = async (instant: string, { organisationId }: Somebody) => {
  app.clock.set(instant);
  await app.runNow(CoursesWorker, 'remindQuietTrainees', organisationId);
};
const nudgesTo = async ({ email }: Somebody) =>
  (await app.mailTo(email)).filter(({ subject }) => subject.includes('Active listening'));

/** Harbour with the course; Priya has done two lessons on the sixth of May and nothing since. */
async function quietPriya() {
  const { ade, priya, noor, ...others } = await app.cast();
  app.clock.set('2026-05-06T10:00:00Z');
  await adopt(ade);
  await study(priya, 1);
  app.clock.advance({ minutes: 9 });
  await study(priya, 2);
  return { ade, priya, noor, ...others };
}

test('after a quiet week Priya hears where her place is, and how to hear no more', async () => {
  const { priya, noor } = await quietPriya();
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  await app.settle();
  const [mail, ...more] = await nudgesTo(priya);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Your place in “Active listening” is kept');
  expect(mail?.text).toContain('2 of 6 lessons of “Active listening” are behind you');
  expect(mail?.text).toContain('“Noticing strengths”. It takes about 6 min.');
  expect(mail?.text).toContain('choose “Stop reminders”');
  expect(mail?.text.match(/https?:/g)).toHaveLength(1);
  expect(mail?.text).toContain(lessonPath(3));
  expect(`${mail?.subject} ${mail?.text}`).not.toContain('!');
  expect(await nudgesTo(noor)).toEqual([]);
});

test.each([
  ['the week is not over', '2026-05-13T08:00:00Z'],
  ['it is before nine', '2026-05-14T07:00:00Z'],
  ['it is after noon', '2026-05-14T11:00:00Z'],
  ['she has been away for a month', '2026-06-10T08:00:00Z'],
])('nobody is written to while %s', async (_, instant) => {
  const { priya } = await quietPriya();
  await clockStrikes(instant, priya);
  await app.settle();
  expect(await nudgesTo(priya)).toEqual([]);
});

test('one quiet spell gets one letter; the next one gets another', async () => {
  const { priya } = await quietPriya();
  for (const day of ['14', '15', '16', '20']) {
    for (const hour of ['08', '09', '10']) await clockStrikes(`2026-05-${day}T${hour}:00:00Z`, priya);
    await app.settle();
  }
  expect(await nudgesTo(priya)).toHaveLength(1);
  await study(priya, 3);
  await clockStrikes('2026-05-28T08:00:00Z', priya);
  await app.settle();
  expect(await nudgesTo(priya)).toHaveLength(2);
});

test('the letter is withdrawn when she comes back before it is sent', async () => {
  const { priya } = await quietPriya();
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  app.clock.advance({ minutes: 1 });
  await study(priya, 3);
  await app.settle();
  expect(await nudgesTo(priya)).toEqual([]);
});

test('whoever stops reminders gets none, not even one under way', async () => {
  const { priya } = await quietPriya();
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  const { headers } = await app.as(priya).post(`${path}/reminders/end`);
  expect(headers.location).toBe(path);
  expect((await app.as(priya).get(path)).body).toContain('You get no reminders about this course.');
  await app.settle();
  await clockStrikes('2026-05-15T08:00:00Z', priya);
  await app.settle();
  expect(await nudgesTo(priya)).toEqual([]);
});

test('whoever wants reminders again gets them again', async () => {
  const { priya } = await quietPriya();
  await app.as(priya).post(`${path}/reminders/end`);
  await app.as(priya).post(`${path}/reminders`);
  expect((await app.as(priya).get(path)).body).toContain('Stop reminders');
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  await app.settle();
  expect(await nudgesTo(priya)).toHaveLength(1);
});

test('whoever has taken a quiz this week has not been idle', async () => {
  const { ade, priya } = await quietPriya();
  const quiz = await app.in(ade, () => app.get(QuizService).create(small()));
  app.clock.set('2026-05-12T10:00:00Z');
  await take(priya, quiz.id);
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  await app.settle();
  expect(await nudgesTo(priya)).toEqual([]);
  await clockStrikes('2026-05-20T08:00:00Z', priya);
  await app.settle();
  expect(await nudgesTo(priya)).toHaveLength(1);
});

test('whoever has written down practice this week has not been idle', async () => {
  const { priya, sam } = await quietPriya();
  app.clock.set('2026-05-12T10:00:00Z');
  const words = {
    ...{ day: '2026-05-11', minutes: 45, activityKind: 'one-to-one', setting: 'community' },
    ...{ startsAt: null, shares: [{ domain: 'active-listening', minutes: 45 }], competencies: [] },
    ...{ role: 'lead' as const, paid: false, observed: false, supervisorId: sam.id, reflection: null },
  };
  await app.in(priya, () =>
    app.get(PracticeEntryService).create(app.actor(priya), { formKey: randomUUID(), words, send: false }),
  );
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  await app.settle();
  expect(await nudgesTo(priya)).toEqual([]);
});

test('whoever has begun and done no lesson hears of the first', async () => {
  const { ade, noor } = await app.cast();
  app.clock.set('2026-05-06T10:00:00Z');
  await adopt(ade);
  await enrol(noor);
  await clockStrikes('2026-05-14T08:00:00Z', noor);
  await app.settle();
  const [mail] = await nudgesTo(noor);
  expect(mail?.text).toContain('“Active listening” is open for you');
  expect(mail?.text).toContain(lessonPath(1));
});

test('nobody is reminded of a course that is completed, or after they have left', async () => {
  const { priya, noor } = await quietPriya();
  app.clock.set('2026-05-06T11:00:00Z');
  await study(priya, 3, 4, 5, 6);
  await study(noor, 1);
  await app.in(noor, () =>
    app.get(Database).query('UPDATE memberships SET ended_at = now() WHERE user_id = $1', [noor.id]),
  );
  await clockStrikes('2026-05-14T08:00:00Z', priya);
  await app.settle();
  expect([await nudgesTo(priya), await nudgesTo(noor)]).toEqual([[], []]);
});
