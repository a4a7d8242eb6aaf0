import { SignOffService } from '../../src/practice';
import { PracticeWorker } from '../../src/practice/practice.worker';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { practice, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

/** Sets the clock, lets the hourly work run and everything that follows from it. */
async function at(iso: string, { organisationId }: Somebody): Promise<void> {
  app.clock.set(iso);
  await app.runNow(PracticeWorker, 'remindSupervisors', organisationId);
}
const mailTo = async ({ email }: Somebody) => (await app.mailTo(email)).map(({ subject }) => subject);

test('a supervisor hears at eight of what has waited for more than three days', async () => {
  const { priya, sam, jo } = await app.cast();
  await written(app, priya, sam);
  await written(app, priya, jo, { then: 'keep' });
  await at('2026-05-06T07:00:00Z', sam);
  await app.settle();
  expect(await mailTo(sam)).toEqual([]);
  await at('2026-05-07T07:00:00Z', sam);
  await app.settle();
  expect(await mailTo(sam)).toEqual(['One practice entry is waiting for you']);
  expect(await mailTo(jo)).toEqual([]);
});

test('once a day at most, and again the next day while something waits', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam);
  await written(app, priya, sam);
  for (const hour of ['07', '08', '09', '15']) await at(`2026-05-07T${hour}:00:00Z`, sam);
  await app.settle();
  expect(await mailTo(sam)).toEqual(['2 practice entries are waiting for you']);
  await at('2026-05-08T07:00:00Z', sam);
  await app.settle();
  expect(await mailTo(sam)).toHaveLength(2);
});

test('nothing is sent when it is not true any more at the moment of sending', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  await at('2026-05-07T07:00:00Z', sam);
  await app.in(sam, () => app.get(SignOffService).signOff(app.actor(sam), { id, version: null }));
  await app.settle();
  expect(await mailTo(sam)).toEqual([]);
  const states = await app.in(sam, () =>
    app.get(Database).query('SELECT status FROM messages WHERE organisation_id = $1', [sam.organisationId]),
  );
  expect(states).toEqual([{ status: 'withdrawn' }]);
});

test('a digest names nobody and says nothing of what was written', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, { reflection: 'We spoke about sleep.' });
  await at('2026-05-07T07:00:00Z', sam);
  await app.settle();
  const [mail] = await app.mailTo(sam.email);
  expect(mail?.text).toContain(`Hello Sam Okafor,`);
  expect(mail?.text).toContain('/practice-entries/waiting');
  expect(JSON.stringify(mail)).not.toMatch(/Priya|sleep/);
});

test('somebody who supervises no more is not written to', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam);
  await app.in(sam, () =>
    app.get(Database).query(`UPDATE memberships SET ended_at = now() WHERE user_id = $1`, [sam.id]),
  );
  await at('2026-05-07T07:00:00Z', sam);
  await app.settle();
  expect(await mailTo(sam)).toEqual([]);
});

test('a trainee hears that their supervisor asks something, without the question', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  await app.as(sam).post(`/practice-entries/${id}/return`, { question: 'How did it end?' });
  await app.settle();
  const [mail, ...more] = await app.mailTo(priya.email);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('A question about your practice on 3 May 2026');
  expect(mail?.text).toContain(`/practice-entries/${id}`);
  expect(JSON.stringify(mail)).not.toMatch(/How did it end|Sam/);
});

test('a question that was answered in the meantime is not announced; a second one is', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const ask = () => app.as(sam).post(`/practice-entries/${id}/return`, { question: 'When?' });
  await ask();
  app.clock.advance({ minutes: 1 });
  await app.as(priya).post(`/practice-entries/${id}`, practice(sam, { minutes: '31' }));
  await app.settle();
  expect(await mailTo(priya)).toEqual([]);
  await ask();
  await app.settle();
  expect(await mailTo(priya)).toHaveLength(1);
});

test('a trainee is asked to confirm a session, and the supervisor hears when they ask instead', async () => {
  const { priya, sam } = await app.cast();
  const recorded = await app.as(sam).post('/supervision-sessions', {
    traineeIds: priya.id,
    day: '2026-05-02',
    hours: '1',
    format: 'individual',
    place: 'video',
    topics: 'Endings.',
  });
  await app.settle();
  expect(await mailTo(priya)).toEqual(['Please confirm your supervision on 2 May 2026']);
  await app.as(priya).post(`${recorded.headers.location}/dispute`, { question: 'Was it not half an hour?' });
  await app.settle();
  expect(await mailTo(sam)).toEqual(['A question about the supervision session on 2 May 2026']);
  expect(JSON.stringify([...(await app.mailTo(sam.email)), ...(await app.mailTo(priya.email))])).not.toMatch(
    /Endings|half an hour/,
  );
});
