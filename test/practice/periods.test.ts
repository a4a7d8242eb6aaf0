import { PracticePolicies } from '../../src/practice/policy/practice-policies.service';
import { Database } from '../../src/shared/database/database.service';
import { verifyText } from '../../src/shared/signing/ed25519';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, practice, signed, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-06-02T10:00:00Z'));

const MAY = '2026-05-01';
const sql = <Row = Record<string, unknown>>(person: Somebody, text: string, values: unknown[] = []) =>
  app.in(person, () => app.get(Database).query<Row>(text, values));
const page = async (person: Somebody, path: string) => words((await app.as(person).get(path)).body);
const summary = (trainee: Somebody, first = MAY) =>
  `/practice-periods/summary?trainee=${trainee.id}&first=${first}`;
const close = (by: Somebody, trainees: Somebody[], given: Record<string, string> = {}) =>
  app
    .as(by)
    .post('/practice-periods/closings', { first: MAY, trainee: trainees.map(({ id }) => id), ...given });
const reopen = async (by: Somebody, reason: string) => {
  const [closing] = await sql<{ id: string }>(
    by,
    'SELECT id FROM practice_period_closings ORDER BY closed_at DESC LIMIT 1',
  );
  return app.as(by).post(`/practice-periods/${closing?.id}/reopening`, { reason });
};
const closed = 'Sam Okafor closed May 2026 on 2 June 2026, so nothing in it changes.';

test('a supervisor sees what stands, closes a month, and the trainee sees so', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-31' });
  await signed(app, priya, sam, { day: '2026-04-30' });
  const { body } = await app.as(sam).get(summary(priya));
  expect(words(body)).toMatch(
    /Counted 1 h 30 min By activity One to one 1 h 30 min By domain Active listening 1 h 30 min/,
  );
  expect(words(body)).toMatch(/Counted altogether, to the end of this period 3 h/);
  const answer = await close(sam, [priya], { seen: hidden(body, 'seen') });
  expect(answer.statusCode).toBe(303);
  expect(await page(priya, '/practice-periods/own')).toMatch(
    /Sam Okafor closed May 2026.*Fingerprint of what stood then: [0-9a-f]{16}/,
  );
  const [row] = await sql<{ summary: string; signature: string; key: string }>(
    sam,
    'SELECT c.summary, c.signature, k.public_key AS key FROM practice_period_closings c JOIN organisation_keys k ON k.id = c.key_id',
  );
  expect(verifyText(row?.key ?? '', row?.summary ?? '', row?.signature ?? '')).toBe(true);
  expect(JSON.parse(row?.summary ?? '')).toMatchObject({ head: { sequence: 2 }, summary: { minutes: 90 } });
});

test('in a closed period nothing is added, changed, amended or void, and it is said who closed it', async () => {
  const { priya, sam } = await app.cast();
  const id = await signed(app, priya, sam, { day: '2026-05-03' });
  const draft = await written(app, priya, sam, { day: '2026-05-04', then: 'keep' });
  expect((await close(sam, [priya])).statusCode).toBe(303);
  const amendment = { ...practice(sam, { day: '2026-06-01' }), reason: 'The wrong month.' };
  const tries = [
    () => app.as(priya).post('/practice-entries', practice(sam, { day: '2026-05-31' })),
    () =>
      app.as(priya).post(`/practice-entries/${draft}`, practice(sam, { day: '2026-05-05', version: '1' })),
    () => app.as(priya).post(`/practice-entries/${draft}/submission`),
    () => app.as(priya).post(`/practice-entries/${id}/amendment`, amendment),
    () => app.as(priya).get(`/practice-entries/${id}/amendment`),
    () => app.as(sam).post(`/practice-entries/${id}/void`, { reason: 'Twice.' }),
  ];
  for (const attempt of tries) {
    const answer = await attempt();
    expect([answer.statusCode, words(answer.body)]).toEqual([409, expect.stringContaining(closed) as string]);
  }
  const away = await app
    .as(priya)
    .post(`/practice-entries/${draft}`, practice(sam, { day: '2026-06-01', version: '1' }));
  expect(away.statusCode).toBe(303);
});

test('while something waits it stays open, and an amendment from elsewhere waits as well', async () => {
  const { priya, noor, sam } = await app.cast();
  const id = await signed(app, priya, sam, { day: '2026-05-03' });
  await signed(app, noor, sam, { day: '2026-05-03' });
  await app.as(priya).post(`/practice-entries/${id}/amendment`, {
    ...practice(sam, { day: '2026-06-01' }),
    reason: 'It was in June.',
  });
  const answer = await close(sam, [priya, noor]);
  expect([answer.statusCode, words(answer.body)]).toEqual([
    409,
    expect.stringContaining('Priya Nair: One entry of this period waits') as string,
  ]);
  expect(await page(noor, '/practice-periods/own')).toContain('Sam Okafor closed May 2026');
  expect(await page(priya, '/practice-periods/own')).toContain('No period of yours is closed');
});

test('what changed since it was read is not closed', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-03' });
  const seen = hidden((await app.as(sam).get(summary(priya))).body, 'seen');
  await signed(app, priya, sam, { day: '2026-05-04' });
  const answer = await close(sam, [priya], { seen });
  expect(words(answer.body)).toContain('Something in this period changed after you opened it.');
});

test('it is opened again with a reason that stays for ever, and closed again', async () => {
  const { priya, sam, jo, ade } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-03' });
  await close(sam, [priya]);
  expect((await reopen(sam, ' ')).statusCode).toBe(422);
  expect((await reopen(jo, 'I would like to.')).statusCode).toBe(403);
  expect((await reopen(ade, 'An entry was left out.')).statusCode).toBe(303);
  expect((await reopen(ade, 'Once more.')).statusCode).toBe(409);
  expect(await page(priya, '/practice-periods/own')).toMatch(
    /Ade Balogun opened May 2026 again .*An entry was left out\./,
  );
  await signed(app, priya, sam, { day: '2026-05-05' });
  app.clock.advance({ minutes: 1 });
  expect((await close(sam, [priya])).statusCode).toBe(303);
  expect((await page(sam, summary(priya))).match(/closed May 2026/g)).toHaveLength(2);
  const [row] = await sql<{ all: string }>(ade, 'SELECT r::text AS all FROM practice_period_reopenings r');
  expect(row?.all).not.toContain('left out');
});

test('the organisation’s day decides when a month is over: 1 June has begun in London, not in UTC', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-31' });
  app.clock.set('2026-05-31T22:30:00Z');
  expect(words((await close(sam, [priya])).body)).toContain('This period is not over yet.');
  app.clock.set('2026-05-31T23:30:00Z');
  expect((await close(sam, [priya])).statusCode).toBe(303);
});

test('where weeks are closed, Sunday is in and Monday is out', async () => {
  const { priya, sam } = await app.cast();
  await app.in(sam, () => app.get(PracticePolicies).adopt({ period: 'week' }));
  await signed(app, priya, sam, { day: '2026-05-24' });
  expect((await close(sam, [priya], { first: '2026-05-18' })).statusCode).toBe(303);
  const log = (day: string) => app.as(priya).post('/practice-entries', practice(sam, { day }));
  const [sunday, monday] = [await log('2026-05-24'), await log('2026-05-25')];
  expect([sunday.statusCode, monday.statusCode]).toEqual([409, 303]);
  expect(words(sunday.body)).toContain('closed the week from 18 May 2026 to 24 May 2026');
});

test('closing and sending at once: never both', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-03' });
  const [closing, sent] = await Promise.all([
    close(sam, [priya]),
    app.as(priya).post('/practice-entries', practice(sam, { day: '2026-05-20' })),
  ]);
  expect([closing.statusCode, sent.statusCode].sort()).toEqual([303, 409]);
});

test('closing and signing at once: the signature is in it, or it is not closed', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-03' });
  const id = await written(app, priya, sam, { day: '2026-05-04' });
  const [closing, sign] = await Promise.all([
    close(sam, [priya]),
    app.as(sam).put(`/api/v1/practice-entries/${id}/sign-off`),
  ]);
  expect(sign.statusCode).toBe(200);
  const [row] = await sql<{ summary: string }>(
    sam,
    'SELECT summary FROM practice_period_closings WHERE trainee_id = $1',
    [priya.id],
  );
  if (closing.statusCode === 303)
    expect(JSON.parse(row?.summary ?? '')).toMatchObject({ summary: { minutes: 180 } });
  else expect([closing.statusCode, row]).toEqual([409, undefined]);
});

test('the database keeps what is closed, and closings as they were', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-03' });
  const draft = await written(app, priya, sam, { day: '2026-05-04', then: 'keep' });
  await close(sam, [priya]);
  await expect(
    sql(priya, `UPDATE practice_entries SET version = 2, minutes = 9 WHERE id = $1`, [draft]),
  ).rejects.toThrow('A closed period of practice does not change');
  for (const statement of [
    `UPDATE practice_period_closings SET summary = '{}'`,
    'DELETE FROM practice_period_closings',
  ])
    await expect(sql(priya, statement)).rejects.toThrow('permission denied');
});

test('nobody else closes it, and another organisation sees nothing of it', async () => {
  const { priya, noor, sam, jo, nadia } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-03' });
  expect(await page(jo, `/practice-periods?first=${MAY}`)).toContain('No practice in this period');
  expect(words((await close(jo, [priya])).body)).toContain('Only somebody who signs practice of this period');
  expect((await close(noor, [priya])).statusCode).toBe(403);
  expect((await app.as(nadia).get(summary(priya))).statusCode).toBe(404);
  expect((await close(nadia, [priya])).statusCode).toBe(409);
  expect(await page(sam, `/practice-periods?first=${MAY}`)).toMatch(/Priya Nair.*1 h 30 min.*Open/);
});
