import { randomUUID } from 'node:crypto';
import { PracticeRecords } from '../../src/practice';
import { LedgerFile } from '../../src/practice/proving/ledger-file.schemas';
import { verifyFile } from '../../src/practice/proving/verify-file';
import { sha256 } from '../../src/practice/signing/chain';
import { Ledger } from '../../src/practice/signing/ledger.service';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, practice, signed, words } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const sql = <Row = Record<string, unknown>>(person: Somebody, text: string, values: unknown[] = []) =>
  app.in(person, () => app.get(Database).query<Row>(text, values));
const chainOf = (person: Somebody) => app.in(person, () => app.get(Ledger).chainOf(person.id));
const recordsOf = (person: Somebody) =>
  app.in(person, async () => (await app.get(PracticeRecords).of(person.id)).entries);
const ledgerOf = async (person: Somebody) =>
  LedgerFile.parse(JSON.parse((await app.as(person).get('/practice-entries/ledger.json')).body));
const page = async (person: Somebody, path: string) => words((await app.as(person).get(path)).body);

const reason = 'I wrote an hour and a half; it was two.';
const amendment = (supervisor: Somebody, given: Record<string, string> = {}) => ({
  ...practice(supervisor, { hours: '2', minutes: '0' }),
  reason,
  ...given,
});

/** Sends an amendment of an entry; gives its id. */
async function amended(trainee: Somebody, supervisor: Somebody, id: string, given = {}): Promise<string> {
  const form = amendment(supervisor, given);
  const response = await app.as(trainee).post(`/practice-entries/${id}/amendment`, form);
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}
const sign = (supervisor: Somebody, id: string) =>
  app.as(supervisor).put(`/api/v1/practice-entries/${id}/sign-off`);
const voided = (person: Somebody, id: string, given = {}) =>
  app
    .as(person)
    .post(`/practice-entries/${id}/void`, { reason: 'It was written down twice.', version: 1, ...given });

describe('an amendment', () => {
  test('begins with what was signed, and asks why', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const { body } = await app.as(priya).get(`/practice-entries/${id}/amendment`);
    expect(body).toContain('I left more silence than last time.</textarea>');
    const without = await app
      .as(priya)
      .post(`/practice-entries/${id}/amendment`, amendment(sam, { reason: ' ' }));
    expect([without.statusCode, words(without.body)]).toEqual([
      422,
      expect.stringContaining('Say why, in a few words.') as string,
    ]);
    expect(without.body).toMatch(/name="hours" type="number" value="2"/);
  });

  test('stands under the original once it is signed, and one of them counts at any time', async () => {
    const { priya, sam, jo } = await app.cast();
    const id = await signed(app, priya, sam);
    const later = await amended(priya, jo, id, { day: '2026-05-02' });
    expect((await recordsOf(priya)).map((one) => [one.id, one.minutes])).toEqual([[id, 90]]);
    expect(await page(priya, '/practice-entries')).toMatch(/Active listening .{0,40}1 h 30 min .{0,40}0 min/);
    expect(await page(priya, `/practice-entries/${id}`)).toContain('An amendment of it is under way');
    expect((await sign(jo, later)).statusCode).toBe(200);
    expect((await recordsOf(priya)).map((one) => [one.id, one.minutes])).toEqual([[later, 120]]);
    expect(await page(priya, '/practice-entries')).toMatch(/Active listening .{0,40}2 h .{0,40}0 min/);
    const under = await page(priya, `/practice-entries/${later}`);
    expect(under).toMatch(
      /Why it was amended I wrote an hour and a half.*What was signed on 3 May 2026.*Day .{0,30}3 May 2026 .{0,30}2 May 2026.*Time .{0,30}1 h 30 min .{0,30}2 h/,
    );
    expect(under).toMatch(/Supervisor .{0,30}Sam Okafor .{0,30}Jo Lindqvist.*Signed by Sam Okafor/);
    expect(await page(sam, `/practice-entries/${id}`)).toContain(
      'An amendment stands in the place of this entry',
    );
  });

  test('names in the ledger what it amends and the fingerprint of the reason, and nothing in clear', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const later = await amended(priya, sam, id);
    await sign(sam, later);
    const [, link] = await chainOf(priya);
    expect(JSON.parse(link?.signed ?? '')).toMatchObject({
      entry: later,
      amends: id,
      reasonSha256: sha256(reason),
    });
    const [row] = await sql<{ all: string }>(
      priya,
      `SELECT e::text AS all FROM practice_entries e WHERE id = $1`,
      [later],
    );
    expect(row?.all).not.toContain('an hour and a half');
    expect(verifyFile(await ledgerOf(priya))).toMatchObject({
      faults: [],
      standing: 1,
      amended: 1,
      voided: 0,
    });
  });

  test('is told to whoever has to know, without a word of what was written', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    await sign(sam, await amended(priya, sam, id));
    const events = await sql(
      priya,
      `SELECT payload FROM outbox_events WHERE organisation_id = $1 AND name = 'practice.entry-amended'`,
      [priya.organisationId],
    );
    expect(events).toEqual([{ payload: { entryId: id, traineeId: priya.id } }]);
  });

  test('is amended again: a chain, of which the last one counts', async () => {
    const { priya, sam } = await app.cast();
    const first = await signed(app, priya, sam);
    const second = await amended(priya, sam, first);
    await sign(sam, second);
    const again = await app.as(priya).post(`/practice-entries/${first}/amendment`, amendment(sam));
    expect(again.statusCode).toBe(409);
    const third = await amended(priya, sam, second, { hours: '3' });
    await sign(sam, third);
    expect((await recordsOf(priya)).map(({ id, minutes }) => [id, minutes])).toEqual([[third, 180]]);
    expect((await page(priya, `/practice-entries/${third}`)).match(/Read what was signed/g)).toHaveLength(2);
    expect(verifyFile(await ledgerOf(priya))).toMatchObject({ faults: [], standing: 1, amended: 2 });
  });

  test('there is one at a time, and the same form makes one', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const form = amendment(sam);
    const send = (given = {}) =>
      app.as(priya).post(`/practice-entries/${id}/amendment`, { ...form, ...given });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    const other = await send({ formKey: randomUUID() });
    expect([other.statusCode, words(other.body)]).toEqual([
      409,
      expect.stringContaining('There is an amendment of this entry already.') as string,
    ]);
  });

  test('kept as a draft it is changed at its own place, and deleted it leaves the original as it was', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const draft = await amended(priya, sam, id, { then: 'keep' });
    const edit = await app.as(priya).get(`/practice-entries/${draft}/edit`);
    expect(edit.headers.location).toBe(`/practice-entries/${id}/amendment`);
    const { body } = await app.as(priya).get(`/practice-entries/${id}/amendment`);
    expect(body).toContain(`${reason}</textarea>`);
    const version = hidden(body, 'version');
    expect(await amended(priya, sam, id, { version, reason: 'It was three.', then: 'keep' })).toBe(draft);
    expect(await page(priya, `/practice-entries/${draft}`)).toContain('It was three.');
    await app.as(priya).post(`/practice-entries/${draft}/deletion`);
    expect(await page(priya, `/practice-entries/${id}`)).toContain('Signed. It stays as it is.');
    await amended(priya, sam, id);
  });

  test('a reason that could tell who somebody is is asked about', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const form = amendment(sam, { reason: 'It was with Grace Tanaka, call 07700 900123.' });
    const response = await app.as(priya).post(`/practice-entries/${id}/amendment`, form);
    expect([response.statusCode, response.body.includes('remedy-0')]).toEqual([422, true]);
  });

  test('of somebody else’s entry, or of one that is not signed, there is none', async () => {
    const { priya, noor, sam, nadia } = await app.cast();
    const id = await signed(app, priya, sam);
    const by = async (person: Somebody) =>
      (await app.as(person).post(`/practice-entries/${id}/amendment`, amendment(sam))).statusCode;
    expect([await by(noor), await by(nadia)]).toEqual([404, 404]);
    const open = await app.as(priya).post('/practice-entries', practice(sam));
    const form = await app.as(priya).post(`${open.headers.location}/amendment`, amendment(sam));
    expect([form.statusCode, words(form.body)]).toEqual([
      409,
      expect.stringContaining('This entry is not signed yet') as string,
    ]);
  });

  test('its supervisor asks for it, and the trainee is told where to look', async () => {
    const { priya, sam, jo } = await app.cast();
    const id = await signed(app, priya, sam);
    app.clock.advance({ minutes: 5 });
    const ask = (person: Somebody) =>
      app.as(person).post(`/practice-entries/${id}/amendment-request`, { question: 'Was it really May?' });
    expect([(await ask(jo)).statusCode, (await ask(sam)).statusCode]).toEqual([404, 303]);
    expect(await page(priya, `/practice-entries/${id}`)).toMatch(
      /Sam Okafor asks you to look at this again: Was it really May\?/,
    );
    await app.settle();
    const [mail] = await app.mailTo(priya.email);
    expect(mail?.text).toContain(`/practice-entries/${id}`);
    expect(mail?.text).not.toContain('really');
  });
});

describe('a void', () => {
  test('is declared by whoever signed, stays readable, and counts no more', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    expect(await page(sam, `/practice-entries/${id}/void`)).toContain('This cannot be undone.');
    expect((await voided(sam, id)).statusCode).toBe(303);
    expect(await recordsOf(priya)).toMatchObject([{ id, status: 'voided' }]);
    const read = await page(priya, `/practice-entries/${id}`);
    expect(read).toMatch(
      /Void since 3 May 2026.*declared by Sam Okafor, because: It was written down twice\./,
    );
    expect(read).toContain('Signed by Sam Okafor');
    expect(await page(priya, '/practice-entries')).toMatch(
      /Active listening .{0,20}0 min .{0,40}0 min .{0,40}1 h 30 min declared void/,
    );
    await app.settle();
    expect((await app.mailTo(priya.email))[0]?.text).toContain('was declared void');
  });

  test('is a link of its own in the trainee’s chain, and the exported ledger says what stands', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    await signed(app, priya, sam);
    await voided(sam, id);
    const [first, , link] = await chainOf(priya);
    expect(JSON.parse(link?.signed ?? '')).toMatchObject({
      kind: 'void',
      entry: id,
      signOff: first?.hash,
      reasonSha256: sha256('It was written down twice.'),
    });
    const file = await ledgerOf(priya);
    expect(verifyFile(file)).toMatchObject({ faults: [], links: 3, standing: 1, voided: 1 });
    const [chain] = file.chains;
    chain!.links[2]!.signed = chain!.links[2]!.signed.replace('"void"', '"entry"');
    expect(verifyFile(file).faults).toMatchObject([{ sequence: 3, because: 'hash' }]);
  });

  test('is declared by a manager as well, who reads no reflection', async () => {
    const { priya, sam, ade } = await app.cast();
    const id = await signed(app, priya, sam);
    const seen = await page(ade, `/practice-entries/${id}/void`);
    expect(seen).toContain('Priya Nair');
    expect(seen).not.toContain('silence');
    await voided(ade, id);
    expect(await page(sam, `/practice-entries/${id}`)).toContain('declared by Ade Balogun');
  });

  test.each<[string, (people: Record<'jo' | 'noor' | 'nadia' | 'sam', Somebody>) => Somebody, number]>([
    ['another supervisor', ({ jo }) => jo, 403],
    ['somebody of another organisation', ({ nadia }) => nadia, 404],
    ['a trainee', ({ noor }) => noor, 403],
  ])('is not declared by %s', async (_, whom, status) => {
    const people = await app.cast();
    const id = await signed(app, people.priya, people.sam);
    expect((await voided(whom(people), id)).statusCode).toBe(status);
    expect(await recordsOf(people.priya)).toMatchObject([{ status: 'signed' }]);
  });

  test('is declared once, and needs a reason', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    expect((await voided(sam, id, { reason: '' })).statusCode).toBe(422);
    const answers = await Promise.all([voided(sam, id), voided(sam, id)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    expect(await chainOf(priya)).toHaveLength(2);
  });

  test('takes the ground from an amendment that waits: it cannot be signed any more', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const later = await amended(priya, sam, id);
    await voided(sam, id);
    const answer = await sign(sam, later);
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      409,
      'What this amends does not stand any more: it is void, or amended already. It cannot be signed.',
    ]);
  });

  test('and the signature of an amendment at once: exactly one of them happens', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    const later = await amended(priya, sam, id);
    const answers = await Promise.all([voided(sam, id), sign(sam, later)]);
    const went = answers.filter(({ statusCode }) => statusCode < 400);
    expect(went).toHaveLength(1);
    expect(verifyFile(await ledgerOf(priya))).toMatchObject({ faults: [], links: 2 });
    expect((await recordsOf(priya)).filter(({ status }) => status === 'signed').length).toBeLessThanOrEqual(
      1,
    );
  });
});

describe('the database', () => {
  test.each([
    [`UPDATE practice_entries SET status = 'amended' WHERE id = $1`],
    [`UPDATE practice_entries SET status = 'voided' WHERE id = $1`],
    [`UPDATE practice_entries SET status = 'voided', minutes = 600 WHERE id = $1`],
  ])('lets no signed entry stop counting without a link in the ledger: %s', async (statement) => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    await expect(sql(priya, statement, [id])).rejects.toThrow('A signed practice entry does not change');
  });

  test('lets nothing that is void or amended come back', async () => {
    const { priya, sam } = await app.cast();
    const id = await signed(app, priya, sam);
    await voided(sam, id);
    await expect(
      sql(priya, `UPDATE practice_entries SET status = 'signed' WHERE id = $1`, [id]),
    ).rejects.toThrow('does not change');
    await expect(sql(priya, 'UPDATE practice_voids SET voided_at = now()')).rejects.toThrow(
      'permission denied',
    );
  });
});
