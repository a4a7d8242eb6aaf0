import { Ledger } from '../../src/practice/signing/ledger.service';
import { EntriesQueries } from '../../src/practice/entries/entries.queries';
import { PracticeRecords } from '../../src/practice';
import { useApp } from '../support/use-app';
import { asked, forgetTries, proven, signing, sql, waitingForRuth } from './linking';
import { words } from './practising';

const app = useApp();
beforeEach(() => {
  app.clock.set('2026-05-07T10:00:00Z');
  return forgetTries(app);
});

/** Ruth has signed what Priya asked, and has the link in her copy. */
async function signedByRuth(count = 1) {
  const people = await waitingForRuth(app, count);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  await browser.post(`${path}/decision`, signing(people.ids));
  await app.settle();
  const copy = (await app.mailTo(people.ruth.email)).at(-1)?.text ?? '';
  const back = /\/sign\/[\w-]+\/repudiation/.exec(copy)?.[0] ?? 'none';
  const chain = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
  const rows = await sql<{ id: string }>(
    app,
    people.priya,
    'SELECT id FROM sign_offs WHERE trainee_id = $1 ORDER BY sequence',
    [people.priya.id],
  );
  return { ...people, back, chain, signatures: rows.map(({ id }) => id) };
}

const takingBack = (signature: string[], given: Record<string, string | undefined> = {}) => ({
  signature,
  kind: 'not-me',
  reason: 'I was on leave.',
  ...given,
});
const counted = async ({ priya }: Awaited<ReturnType<typeof signedByRuth>>) => {
  const { entries } = await app.in(priya, () => app.get(PracticeRecords).of(priya.id));
  return entries.map(({ repudiated }) => repudiated);
};
const subjects = async (email: string) => (await app.mailTo(email)).map(({ subject }) => subject);

test('a signature that was not hers is taken back: it does not count, and those concerned are told', async () => {
  const told = await signedByRuth(2);
  const { priya, ade, ids, back, signatures } = told;
  expect(words((await app.anyone().get(back)).body)).toContain('1 May 2026, 1 h 30 min');
  const answer = await app.anyone().post(back, takingBack([signatures[0] ?? '']));
  expect([answer.statusCode, answer.headers.location]).toEqual([303, back]);
  await app.settle();
  expect(await counted(told)).toEqual([true, false]);
  const changes = await app.in(priya, () => app.get(PracticeRecords).changesOf(ids));
  expect(changes).toMatchObject([{ entryId: ids[0], day: '2026-05-01', change: 'repudiated' }]);
  expect(await subjects(priya.email)).toContain('A signature of 1 May 2026 was taken back');
  expect(await subjects(ade.email)).toContain('A signature of 1 May 2026 was taken back');
  const entry = words((await app.as(priya).get(`/practice-entries/${ids[0]}`)).body);
  expect(entry).toContain('Ruth Adeyemi took this signature back on 7 May 2026 at 11:00: This was not me.');
  const totals = words((await app.as(priya).get('/practice-entries')).body);
  expect(totals).toContain('under a signature that was taken back: your manager looks into it');
});

test('the ledger keeps the signature, and what was said of it is a row of its own that nobody changes', async () => {
  const told = await signedByRuth();
  const { priya, back, signatures, chain } = told;
  await app.anyone().post(back, takingBack(signatures));
  expect(await app.in(priya, () => app.get(Ledger).chainOf(priya.id))).toEqual(chain);
  const rows = JSON.stringify(await sql(app, priya, 'SELECT t::text FROM signature_repudiations t'));
  expect(rows).toContain('not-me');
  expect(rows).not.toContain('on leave');
  for (const table of ['signature_repudiations', 'repudiation_resolutions'])
    for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET reason_sealed = ''`])
      await expect(sql(app, priya, statement)).rejects.toThrow('permission denied');
});

test('taking back twice, and at once, is once', async () => {
  const told = await signedByRuth();
  const { priya, back, signatures } = told;
  const take = () => app.anyone().post(back, takingBack(signatures));
  const answers = await Promise.all([take(), take(), take()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409, 409]);
  const late = await take();
  expect(words(late.body)).toContain('These signatures are taken back already.');
  expect(await sql(app, priya, 'SELECT 1 FROM signature_repudiations')).toHaveLength(1);
});

test.each([
  [{ kind: undefined }, 'Choose what happened.'],
  [{ reason: ' ' }, 'Say why, in a few words.'],
  [{ signature: undefined }, 'Tick the signatures that this is about.'],
])('without %p nothing is taken back, and what was typed stays', async (given, said) => {
  const told = await signedByRuth();
  const answer = await app.anyone().post(told.back, { ...takingBack(told.signatures), ...given });
  expect(answer.statusCode).toBe(422);
  expect(words(answer.body)).toContain(said);
  if (!('reason' in given)) expect(answer.body).toContain('I was on leave.</textarea>');
  expect(await counted(told)).toEqual([false]);
});

test('the time in which it can be taken back ends, and the link then says what any dead link says', async () => {
  const told = await signedByRuth();
  app.clock.advance({ days: 31 });
  const dead = await app.anyone().get(told.back);
  expect([dead.statusCode, words(dead.body).includes('This link opens nothing')]).toEqual([404, true]);
  expect((await app.anyone().post(told.back, takingBack(told.signatures))).statusCode).toBe(404);
  expect(await counted(told)).toEqual([false]);
});

test('nobody takes back what is another request’s', async () => {
  const told = await signedByRuth();
  const other = await signedByRuth();
  const answer = await app.anyone().post(told.back, takingBack(other.signatures));
  expect(answer.statusCode).toBe(409);
  expect(await counted(other)).toEqual([false]);
});

describe('a manager', () => {
  async function takenBack() {
    const told = await signedByRuth();
    await app.anyone().post(told.back, takingBack(told.signatures, { kind: 'mistake' }));
    await app.settle();
    const list = (await app.as(told.ade).get('/repudiations')).body;
    const path = /\/repudiations\/[0-9a-f-]{36}/.exec(list)?.[0] ?? 'none';
    return { ...told, path };
  }
  const finding = (outcome: string) => ({ outcome, reason: 'I spoke to Ruth.' });

  test('finds that it stands, and it counts again', async () => {
    const told = await takenBack();
    const page = words((await app.as(told.ade).get(told.path)).body);
    expect(page).toMatch(/I signed by mistake\. .*I was on leave\./);
    expect(page).not.toContain('silence');
    await app.as(told.ade).post(`${told.path}/resolution`, finding('stands'));
    expect(await counted(told)).toEqual([false]);
    await app.settle();
    expect(await subjects(told.priya.email)).toContain('The signature of 1 May 2026 was looked into');
    const entry = words((await app.as(told.priya).get(`/practice-entries/${told.ids[0]}`)).body);
    expect(entry).toContain('It was looked into, and stands.');
  });

  test('finds that it falls: it never counts, and is led to declaring it void', async () => {
    const told = await takenBack();
    await app.as(told.ade).post(`${told.path}/resolution`, finding('falls'));
    expect(await counted(told)).toEqual([true]);
    const { body } = await app.as(told.ade).get(told.path);
    expect(body).toContain(`/practice-entries/${told.ids[0]}/void`);
    expect(words(body)).toContain('It falls, found Ade Balogun on 7 May 2026');
  });

  test('finds it once, even when two do so at once', async () => {
    const told = await takenBack();
    const answers = await Promise.all(
      ['stands', 'falls'].map((outcome) =>
        app.as(told.ade).post(`${told.path}/resolution`, finding(outcome)),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    const told409 = answers.find(({ statusCode }) => statusCode === 409);
    expect(words(told409?.body ?? '')).toMatch(/It (stands|falls), found Ade Balogun/);
  });

  test('is the only one who sees it', async () => {
    const told = await takenBack();
    for (const person of [told.priya, told.sam])
      expect((await app.as(person).get(told.path)).statusCode).toBe(403);
    expect((await app.as(told.nadia).get(told.path)).statusCode).toBe(404);
  });

  test('sees what will be there as long as nothing is', async () => {
    const { ade } = await app.cast();
    expect(words((await app.as(ade).get('/repudiations')).body)).toContain(
      'Nobody has taken a signature back',
    );
  });
});

test('until it is found to stand, it counts nowhere: not in the week, a period, a printed log or an export', async () => {
  const told = await signedByRuth(2);
  const { priya, ade, back, signatures } = told;
  await app.anyone().post(back, takingBack([signatures[0] ?? '']));
  const file = await app.as(priya).post('/practice-exports/csv', { reflections: 'yes' });
  expect(file.body.match(/Signature taken back/g)).toHaveLength(1);
  app.clock.set('2026-06-02T10:00:00Z');
  const period = `/practice-periods/summary?trainee=${priya.id}&first=2026-05-01`;
  const summary = words((await app.as(ade).get(period)).body);
  expect(summary).toMatch(/Counted 1 h 30 min/);
  expect(summary).toMatch(/Counted altogether, to the end of this period 1 h 30 min/);
  expect(words((await app.as(ade).get('/practice-periods?first=2026-05-01')).body)).toMatch(
    /Priya Nair Counted 1 h 30 min/,
  );
  const days = { first: '2026-05-01', last: '2026-05-07' };
  const sums = await app.in(priya, () => app.get(EntriesQueries).daySums(priya.id, days));
  expect(sums.map(({ status }) => status).sort()).toEqual(['repudiated', 'signed']);
});

test('a manager does not decide about a signature under their own practice', async () => {
  const told = await signedByRuth();
  const { priya, ade, back, signatures } = told;
  await app.anyone().post(back, takingBack(signatures));
  const [row] = await sql<{ id: string }>(
    app,
    ade,
    'SELECT id FROM signature_repudiations WHERE trainee_id = $1',
    [priya.id],
  );
  await sql(app, ade, `UPDATE memberships SET roles = ARRAY['trainee', 'manager'] WHERE user_id = $1`, [
    priya.id,
  ]);
  const found = { outcome: 'stands', reason: 'She was there.' };
  const own = await app.as(priya).post(`/repudiations/${row?.id}/resolution`, found);
  expect([own.statusCode, words(own.body)]).toEqual([
    403,
    expect.stringContaining('Ask another manager') as string,
  ]);
  expect((await app.as(ade).post(`/repudiations/${row?.id}/resolution`, found)).statusCode).toBe(303);
});
