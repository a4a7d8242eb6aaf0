import { randomUUID } from 'node:crypto';
import { SignOffService } from '../../src/practice';
import { Ledger } from '../../src/practice/signing/ledger.service';
import { verifyChain } from '../../src/practice/signing/chain';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, next, practice, queriesOf, signed, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const sql = (person: Somebody, text: string, values: unknown[] = []) =>
  app.in(person, () => app.get(Database).query(text, values));
const chainOf = (person: Somebody) => app.in(person, () => app.get(Ledger).chainOf(person.id));
const eventsOf = (person: Somebody, name: string) =>
  sql(person, 'SELECT payload FROM outbox_events WHERE organisation_id = $1 AND name = $2', [
    person.organisationId,
    name,
  ]);

test('what waits is listed, the longest first, with what was written', async () => {
  const { priya, noor, sam, jo } = await app.cast();
  await written(app, priya, sam, { day: '2026-05-02', observed: 'yes' });
  app.clock.advance({ hours: 1 });
  await written(app, noor, sam, { reflection: 'A short one.' });
  await written(app, noor, jo);
  await written(app, noor, sam, { then: 'keep' });
  const page = words((await app.as(sam).get('/practice-entries/waiting')).body);
  expect(page).toMatch(
    /Priya Nair, 2 May 2026, 1 h 30 min.*You sat in.*Noor Haddad, 3 May 2026.*A short one\./,
  );
  expect(page.match(/Noor Haddad, 3 May 2026/g)).toHaveLength(3);
  expect(page).toContain('I, Sam Okafor, am the supervisor named in this practice.');
});

test('a supervisor finds one person’s entries by a part of their name', async () => {
  const { priya, noor, sam } = await app.cast();
  await written(app, priya, sam);
  await written(app, noor, sam);
  const page = words((await app.as(sam).get('/practice-entries/waiting?search=NOOR')).body);
  expect(page).toContain('Noor Haddad, 3 May 2026');
  expect(page).not.toContain('Priya Nair, 3 May 2026');
  const none = words((await app.as(sam).get('/practice-entries/waiting?search=robin')).body);
  expect(none).toContain('Nothing that waits fits this');
});

test('an empty queue says what will be here', async () => {
  const { sam } = await app.cast();
  expect(words((await app.as(sam).get('/practice-entries/waiting')).body)).toContain(
    'Nothing is waiting for you',
  );
});

test('a long queue goes on by cursor and costs the same queries as a short one', async () => {
  const { priya, sam, jo } = await app.cast();
  await written(app, priya, jo);
  for (let minutes = 1; minutes <= 27; minutes += 1) {
    const day = minutes < 26 ? '2026-04-28' : '2026-04-20';
    await written(app, priya, sam, { hours: '', minutes, day });
  }
  const short = await queriesOf(() => app.as(jo).get('/practice-entries/waiting'));
  expect(await queriesOf(() => app.as(sam).get('/practice-entries/waiting'))).toBe(short);
  const first = (await app.as(sam).get('/practice-entries/waiting')).body;
  const rest = (await app.as(sam).get(next(first))).body;
  const boxes = (html: string) =>
    [...html.matchAll(/name="entry" value="([^"]*)"/g)].map(([, value]) => value);
  expect([boxes(first).length, boxes(rest).length]).toEqual([2, 25]);
  expect(new Set([...boxes(first), ...boxes(rest)]).size).toBe(27);
});

test('the supervisor reads an entry with the whole statement, signs it, and the trainee sees so', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const { body } = await app.as(sam).get(`/practice-entries/${id}`);
  expect(words(body)).toContain(
    'I sign it off for Harbour, and I know that it cannot be changed afterwards.',
  );
  const response = await app
    .as(sam)
    .post(`/practice-entries/${id}/sign-off`, { version: hidden(body, 'version') });
  expect([response.statusCode, response.headers.location]).toEqual([303, '/practice-entries/waiting']);
  const page = words((await app.as(priya).get(`/practice-entries/${id}`)).body);
  expect(page).toContain('Signed. It stays as it is.');
  expect(page).toContain('Signed by Sam Okafor');
  expect(page).toMatch(/Number 1 in this person’s ledger. Fingerprint [0-9a-f]{16}\./);
});

test('signing is told to whoever has to know, once, without a word of what was written', async () => {
  const { priya, sam } = await app.cast();
  const id = await signed(app, priya, sam);
  expect(await eventsOf(priya, 'practice.entry-signed')).toEqual([
    { payload: { entryId: id, traineeId: priya.id } },
  ]);
  const audit = await sql(
    priya,
    `SELECT person_id, details FROM audit_entries WHERE what = 'practice.entry-signed'`,
  );
  expect(audit).toEqual([{ person_id: sam.id, details: { version: 1 } }]);
});

test('a program signs as well', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const response = await app.as(sam).put(`/api/v1/practice-entries/${id}/sign-off`, { version: 1 });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({
    id,
    status: 'signed',
    minutes: 90,
    signedAt: '2026-05-03T18:00:00.000Z',
  });
});

test('two signatures at once: one signs, the other is told', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const sign = () => app.as(sam).put(`/api/v1/practice-entries/${id}/sign-off`);
  const answers = await Promise.all([sign(), sign(), sign()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  const told = answers.find(({ statusCode }) => statusCode === 409)!;
  expect(told.json()).toMatchObject({ detail: 'This entry is already signed.' });
  expect(await chainOf(priya)).toHaveLength(1);
});

test('signing and taking back at once: one of them happens', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const answers = await Promise.all([
    app.as(sam).post(`/practice-entries/${id}/sign-off`),
    app.as(priya).post(`/practice-entries/${id}/withdrawal`),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
});

test('nobody signs their own practice', async () => {
  const { sam, priya } = await app.cast();
  const id = await written(app, priya, sam);
  const own = { ...app.actor(priya), roles: ['trainee' as const, 'supervisor' as const] };
  await expect(
    app.in(priya, () => app.get(SignOffService).signOff(own, { id, version: null })),
  ).rejects.toThrow('You cannot sign your own practice');
});

test('only the supervisor an entry names signs it', async () => {
  const { priya, sam, jo, noor, nadia } = await app.cast();
  const id = await written(app, priya, sam);
  const by = async (person: Somebody) =>
    (await app.as(person).put(`/api/v1/practice-entries/${id}/sign-off`)).statusCode;
  expect([await by(jo), await by(noor), await by(priya), await by(nadia)]).toEqual([403, 403, 403, 404]);
  const told = await app.as(jo).put(`/api/v1/practice-entries/${id}/sign-off`);
  expect(told.json<{ detail: string }>().detail).toBe(
    'Only the supervisor this entry names can sign it or send it back.',
  );
});

test('nobody signs what was changed after they read it', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  await app.as(priya).post(`/practice-entries/${id}/withdrawal`);
  await app.as(priya).post(`/practice-entries/${id}`, practice(sam, { hours: '8' }));
  const response = await app.as(sam).post(`/practice-entries/${id}/sign-off`, { version: 1 });
  expect(response.statusCode).toBe(409);
  expect(words(response.body)).toContain(
    'This entry was changed after you opened it. Read it again before you sign it.',
  );
});

test('several are signed at once, each told apart', async () => {
  const { priya, noor, sam, jo } = await app.cast();
  const good = [
    await written(app, priya, sam),
    await written(app, noor, sam),
    await written(app, priya, sam),
  ];
  const done = await signed(app, priya, sam);
  const others = await written(app, priya, jo);
  const changed = await written(app, noor, sam);
  const entry = [...good.map((id) => `${id}.1`), `${done}.1`, others, `${changed}.7`, randomUUID()];
  const response = await app.as(sam).post('/practice-entries/sign-offs', { entry });
  expect(response.statusCode).toBe(200);
  const page = words(response.body);
  expect(page).toContain('3 of 7 entries are signed.');
  for (const said of [
    'This entry is already signed.',
    'Only the supervisor this entry names',
    'changed after you opened it',
    'An entry that is no longer there',
  ])
    expect(page).toContain(said);
  expect((await chainOf(priya)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect((await chainOf(noor)).map(({ entryId }) => entryId)).toEqual([good[1]]);
});

test('when all can be signed, all are, and the queue says how many', async () => {
  const { priya, sam } = await app.cast();
  const entry = [await written(app, priya, sam), await written(app, priya, sam)];
  const response = await app.as(sam).post('/practice-entries/sign-offs', { entry });
  expect([response.statusCode, response.headers.location]).toEqual([303, '/practice-entries/waiting']);
  const twice = await app.as(sam).post('/practice-entries/sign-offs', { entry });
  expect(twice.statusCode).toBe(409);
  expect(words(twice.body)).toContain('None of these entries was signed.');
});

test('the same entries signed twice at once are signed once', async () => {
  const { priya, noor, sam } = await app.cast();
  const entry = [
    await written(app, priya, sam),
    await written(app, noor, sam),
    await written(app, priya, sam),
  ];
  const sign = (ids: string[]) => app.as(sam).post('/practice-entries/sign-offs', { entry: ids });
  const answers = await Promise.all([sign(entry), sign([...entry].reverse()), sign(entry)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409, 409]);
  expect([(await chainOf(priya)).length, (await chainOf(noor)).length]).toEqual([2, 1]);
});

test.each([{}, { entry: 'nonsense' }])('ticking nothing (%p) is said', async (form) => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam);
  const response = await app.as(sam).post('/practice-entries/sign-offs', form);
  expect(response.statusCode).toBe(422);
  expect(words(response.body)).toContain('Tick the entries you want to sign, or type a question about one.');
});

test('an entry is sent back with a question, answered, and signed', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  await app.as(sam).post(`/practice-entries/${id}/return`, { question: 'How did it end?', version: 1 });
  const asked = words((await app.as(priya).get(`/practice-entries/${id}`)).body);
  expect(asked).toContain('Sam Okafor asks:');
  expect(asked).toContain('How did it end?');
  expect((await app.as(sam).put(`/api/v1/practice-entries/${id}/sign-off`)).statusCode).toBe(409);
  const version = hidden((await app.as(priya).get(`/practice-entries/${id}/edit`)).body, 'version');
  await app
    .as(priya)
    .post(`/practice-entries/${id}`, practice(sam, { version, reflection: 'We said goodbye.' }));
  expect((await app.as(sam).put(`/api/v1/practice-entries/${id}/sign-off`, { version: 2 })).statusCode).toBe(
    200,
  );
  const page = words((await app.as(priya).get(`/practice-entries/${id}`)).body);
  expect(page).toMatch(/Written down .*Sam Okafor asked a question .*How did it end\?.*Sent to .*Signed by/);
});

test('a question has to be asked, and what was typed is kept', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const empty = await app.as(sam).post(`/practice-entries/${id}/return`, { question: '  ', version: 1 });
  expect(empty.statusCode).toBe(422);
  expect(words(empty.body)).toContain('Write your question first.');
  const late = await app.as(sam).post(`/practice-entries/${id}/return`, { question: 'When?', version: 9 });
  expect([late.statusCode, late.body.includes('When?</textarea>')]).toEqual([409, true]);
});

test('a question cannot be read in the database', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  await app.as(sam).post(`/practice-entries/${id}/return`, { question: 'How did it end?' });
  const rows = await sql(priya, 'SELECT * FROM practice_returns WHERE entry_id = $1', [id]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('end');
});

describe('the ledger', () => {
  test('holds what was signed, chained, and verifies', async () => {
    const { priya, sam } = await app.cast();
    for (const minutes of [10, 20, 30]) await signed(app, priya, sam, { hours: '', minutes });
    const chain = await chainOf(priya);
    expect(chain.map(({ signed: json }) => (JSON.parse(json) as { minutes: number }).minutes)).toEqual([
      10, 20, 30,
    ]);
    expect(chain[0]?.signed).not.toContain('silence');
    expect(chain[1]?.previousHash).toBe(chain[0]?.hash);
    expect(await app.in(priya, () => app.get(Ledger).verify(priya.id))).toEqual({
      holds: true,
      head: chain[2]?.hash,
    });
  });

  test('a row that somebody altered behind our back is named', async () => {
    const { priya, sam } = await app.cast();
    for (const minutes of [10, 20, 30]) await signed(app, priya, sam, { hours: '', minutes });
    const chain = await chainOf(priya);
    const tampered = chain.map((row) =>
      row.sequence === 2 ? { ...row, signed: row.signed.replace('20', '200') } : row,
    );
    expect(verifyChain(tampered)).toEqual({ holds: false, sequence: 2, because: 'hash' });
  });

  test.each(["UPDATE sign_offs SET statement = ''", 'DELETE FROM sign_offs', 'TRUNCATE sign_offs'])(
    'the application may not: %s',
    async (statement) => {
      const { priya, sam } = await app.cast();
      await signed(app, priya, sam);
      await expect(sql(priya, statement)).rejects.toThrow('permission denied');
    },
  );

  test.each([
    'UPDATE practice_entries SET minutes = 600 WHERE id = $1',
    'DELETE FROM practice_entries WHERE id = $1',
  ])('a signed entry refuses: %s', async (statement) => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    await expect(sql(priya, statement, [id])).rejects.toThrow('A signed practice entry does not change');
  });

  test('an entry is not signed without a row in the ledger', async () => {
    const { priya, sam } = await app.cast();
    const id = await written(app, priya, sam);
    const forge = sql(
      priya,
      `UPDATE practice_entries SET status = 'signed', signed_at = now() WHERE id = $1`,
      [id],
    );
    await expect(forge).rejects.toThrow('A practice entry is signed in the ledger first');
  });

  test('signatures of one trainee by two supervisors at once make one chain', async () => {
    const { priya, sam, jo } = await app.cast();
    const mine = await Promise.all(
      [sam, jo, sam, jo, sam].map((by) => written(app, priya, by).then((id) => [by, id] as const)),
    );
    await Promise.all(mine.map(([by, id]) => app.as(by).put(`/api/v1/practice-entries/${id}/sign-off`)));
    expect(await chainOf(priya)).toHaveLength(5);
    expect(await app.in(priya, () => app.get(Ledger).verify(priya.id))).toMatchObject({ holds: true });
  });

  test('is seen by its own organisation only', async () => {
    const { priya, sam, nadia } = await app.cast();
    await signed(app, priya, sam);
    expect(await app.in(nadia, () => app.get(Ledger).chainOf(priya.id))).toEqual([]);
  });
});
