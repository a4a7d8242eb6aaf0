import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { CertificatesWorker } from '../../src/certificates/certificates.worker';
import type { IdentityObject } from '../../src/certificates/credentials/identity';
import { decodeCompact } from '../../src/certificates/compact/compact';
import { NameChoosing } from '../../src/certificates/holding/name-choosing.service';
import { decodeBits } from '../../src/certificates/status/bitstring.provider';
import { Corrections } from '../../src/certificates/lifecycle/corrections.service';
import { Rendering } from '../../src/certificates/rendering/rendering.service';
import { KeptMails } from '../../src/notifications';
import { Database } from '../../src/shared/database/database.service';
import { Storage } from '../../src/shared/storage/storage';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

/** Outside of whatever transaction is at hand. */
const apart = AsyncLocalStorage.snapshot();
const SECRET = 'The complaint of 2 May is looked into';
const why = { privateReason: SECRET };
const page = async (code: string) => words((await app.anyone().get(`/v/${code}`)).body);
const letters = async (who: Somebody) =>
  (await app.get(KeptMails).list({ to: who.email })).map(({ subject }) => subject);
const query = <T>(who: Somebody, sql: string, parameters: unknown[] = []) =>
  app.in(who, () => app.get(Database).query<T>(sql, parameters));

/** Whether the bit of a certificate is set, as anybody reads it. */
async function isMarked(slug: string, purpose: string, index: number | null): Promise<boolean> {
  const { body } = await app.anyone().get(`/orgs/${slug}/status/${purpose}-1`);
  const { credentialSubject } = JSON.parse(body) as { credentialSubject: { encodedList: string } };
  const byte = decodeBits(credentialSubject.encodedList)?.[(index ?? 0) >> 3] ?? 0;
  return (byte & (0x80 >> ((index ?? 0) & 7))) !== 0;
}

test('suspended and reinstated: the link, the list and the letters follow at once', async () => {
  const { rowan, ade, harbour } = await app.cast();
  const { id, code, statusIndex } = await issue(rowan);
  const path = `/certificates/${id}/suspension`;
  expect(words((await app.as(ade).get(path)).body)).toContain('You can let it count again later.');
  const suspend = { ...why, reasonCode: 'under-review', publicWords: 'A question is being looked into.' };
  const both = await Promise.all([app.as(ade).post(path, suspend), app.as(ade).post(path, suspend)]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
  expect(await page(code)).toContain(
    'Not valid Harbour has suspended it. It does not count while it is suspended. They say: “A question is being looked into.”',
  );
  expect(await page(code)).not.toContain(SECRET);
  expect(await page(`${code}/certificate`)).toMatch(/Not valid on .* Harbour has suspended it/);
  expect(await isMarked(harbour.slug, 'suspension', statusIndex)).toBe(true);
  expect(await isMarked(harbour.slug, 'revocation', statusIndex)).toBe(false);
  const reinstate = `/certificates/${id}/reinstatement`;
  expect((await app.as(ade).get(path)).headers.location).toBe(`/certificates/${id}`);
  expect((await app.as(ade).post(reinstate, why)).headers.location).toBe(`/certificates/${id}`);
  expect((await app.as(ade).post(reinstate, why)).statusCode).toBe(422);
  expect(await page(code)).toMatch(
    /Valid Rowan Ellis holds this certificate today.*Issued.*Suspended.*Reinstated/,
  );
  expect(await page(`${code}/certificate`)).not.toMatch(/Not valid|suspended/);
  expect(await isMarked(harbour.slug, 'suspension', statusIndex)).toBe(false);
  await app.as(ade).post(path, suspend);
  await app.settle();
  const subjects = await letters(rowan);
  expect(
    subjects.filter((one) => one === 'Your certificate does not count for now: Peer Supporter'),
  ).toHaveLength(2);
  expect(subjects).toContain('Your certificate counts again: Peer Supporter');
  const shown = words((await app.as(ade).get(`/certificates/${id}`)).body);
  expect(shown).toContain(`Only your organisation: ${SECRET}`);
});

test('a form that lacks something keeps what was typed; nobody reinstates or renews their own', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  const refused = await app.as(ade).post(`/certificates/${id}/suspension`, { publicWords: 'A question.' });
  expect([refused.statusCode, words(refused.body)]).toEqual([
    422,
    expect.stringContaining('Choose the reason'),
  ]);
  expect(parse(refused.body).querySelector('[name=publicWords]')?.getAttribute('value')).toBe('A question.');
  expect(await page(code)).toContain('Valid Rowan');
  const own = await issue(ade);
  await app.as(ade).post(`/certificates/${own.id}/suspension`, { ...why, reasonCode: 'other' });
  expect((await app.as(ade).post(`/certificates/${own.id}/reinstatement`, why)).statusCode).toBe(403);
});

test('a corrected name is a new version at the same link; what bears the old one is out of date', async () => {
  const { rowan, ade, harbour } = await app.cast();
  await app.in(rowan, () => app.get(NameChoosing).choose(app.actor(rowan), true));
  const before = await issue(rowan);
  await app.settle();
  const first = await app.anyone().get(`/v/${before.code}/certificate.pdf`);
  expect(first.statusCode).toBe(200);
  const path = `/certificates/${before.id}/correction`;
  const correction = { ...why, name: ' Rowan  Ellis-Ward ', version: '1' };
  const both = await Promise.all([app.as(ade).post(path, correction), app.as(ade).post(path, correction)]);
  expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  const late = await app.as(ade).post(path, { ...correction, name: 'Rowan E.' });
  expect(words(late.body)).toContain('Somebody else has corrected this certificate meanwhile.');
  const shown = await page(before.code);
  expect(shown).toContain('Valid Rowan Ellis-Ward holds this certificate today.');
  expect(shown).toContain('The name was corrected');
  expect((await app.anyone().get(`/v/${before.code}/certificate.pdf`)).statusCode).not.toBe(304);
  const versions = await query<{ version: number; credential: string; status_index: number }>(
    ade,
    'SELECT * FROM certificate_credentials WHERE code = $1 ORDER BY version',
    [before.code],
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  const issuedTo = versions.map(({ credential }) => {
    const { credentialSubject } = JSON.parse(credential) as {
      credentialSubject: { identifier: IdentityObject[] };
    };
    return credentialSubject.identifier.find(({ hashed }) => !hashed)?.identityHash;
  });
  expect(issuedTo).toEqual(['Rowan Ellis', 'Rowan Ellis-Ward']);
  for (const [at, marked] of [true, false].entries()) {
    expect(await isMarked(harbour.slug, 'revocation', versions[at]?.status_index ?? 0)).toBe(marked);
  }
  await app.settle();
  const second = await app.anyone().get(`/v/${before.code}/certificate.pdf`);
  expect(second.statusCode).toBe(200);
  expect(second.headers.etag).not.toBe(first.headers.etag);
  expect(await letters(rowan)).toContain('Your certificate was corrected: Peer Supporter');
  const kept = await query<{ snapshot: { holder: { name: string } } }>(
    ade,
    'SELECT snapshot FROM certificate_versions',
  );
  expect(kept.map(({ snapshot }) => snapshot.holder.name)).toEqual(['Rowan Ellis']);
  const [now] = await query<{ code: string }>(
    ade,
    "SELECT snapshot->>'secondCode' AS code FROM certificates WHERE id = $1",
    [before.id],
  );
  expect(decodeCompact(now?.code ?? '')?.facts).toMatchObject({
    holder: 'Rowan Ellis-Ward',
    status: { list: 1, index: versions[1]?.status_index },
  });
});

test('no file with the old name is left, not even one that was being made meanwhile', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code, organisationId } = await issue(rowan);
  await app.settle();
  await app.anyone().get(`/v/${code}/certificate-accessible.pdf`);
  await app.settle();
  const file = (ending = '') => app.get(Storage).get(`certificates/${organisationId}/${id}${ending}.pdf`);
  const correct = (version: number) => {
    const correction = { name: `Rowan Ward ${version}`, version, privateReason: SECRET };
    return app.in(ade, async () => {
      await app.get(Corrections).correct(app.actor(ade), id, correction);
      if (version === 1) return;
      await query(ade, `DELETE FROM outbox_events WHERE name = 'certificates.corrected'`);
      late = apart(() => app.get(Database).within({ organisationId }, () => app.get(Rendering).render(id)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
  };
  let late = Promise.resolve();
  expect(await file('-accessible')).not.toBeNull();
  await correct(1);
  await app.settle();
  expect(await file('-accessible')).toBeNull();
  const first = await file();
  await correct(2);
  await late;
  await app.settle();
  expect((await file())?.equals(first ?? Buffer.alloc(0))).toBe(false);
});

test('a next term that is awarded, its renewal by hand and a correction at once are all done', async () => {
  const { rowan, ade } = await app.cast();
  for (let time = 0; time < 4; time++) {
    const programmeId = randomUUID();
    const { id, code } = await issue(rowan, { programmeId });
    const correction = { ...why, name: `Rowan ${time}`, version: '1' };
    const next = { programmeId, term: 2, validFrom: '2028-05-01', validUntil: '2030-04-30' };
    const [, ...answers] = await Promise.all([
      issue(rowan, next),
      app.as(ade).post(`/certificates/${id}/correction`, correction),
      app.as(ade).post(`/certificates/${id}/renewal`, { term: '2' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await page(code)).toContain(`Valid Rowan ${time} holds this certificate today.`);
  }
});

test('renewed early, the next term begins on the day after the end, with a link of its own', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code, seriesId } = await issue(rowan, { graceDays: 30 });
  app.clock.set('2028-03-12T10:00:00Z');
  const path = `/certificates/${id}/renewal`;
  expect(words((await app.as(ade).get(path)).body)).toContain('The new term: 1 May 2028 to 30 April 2030');
  const both = await Promise.all([1, 2].map(() => app.as(ade).post(path, { term: '2' })));
  expect(new Set(both.map(({ headers }) => headers.location)).size).toBe(1);
  const terms = await query<{ code: string; valid_from: string; valid_until: string; grace_days: number }>(
    ade,
    `SELECT code, valid_from::text, valid_until::text, grace_days FROM certificates
      WHERE series_id = $1 AND term = 2`,
    [seriesId],
  );
  expect(terms).toEqual([
    { code: expect.any(String), valid_from: '2028-05-01', valid_until: '2030-04-30', grace_days: 30 },
  ]);
  expect((await app.as(ade).get(path)).headers.location).toBe(`/certificates/${id}`);
  expect(await page(code)).toContain('Valid Rowan Ellis');
  app.clock.set('2028-05-01T10:00:00Z');
  expect(await page(code)).toContain('Not valid A newer certificate took its place on 1 May 2028.');
  const next = terms[0]?.code ?? '';
  expect(await page(next)).toMatch(/Valid Rowan Ellis.*Valid since 1 May 2028 Last renewed on 12 March 2028/);
  const { body } = await app.anyone().get(`/v/${next}`, { headers: { accept: 'application/json' } });
  expect(JSON.parse(body)).toMatchObject({ term: 2, renewedOn: '2028-03-12' });
  expect(await page(code)).not.toContain('Last renewed');
});

test('replaced by another certificate of the same person, it leads there, for good', async () => {
  const { rowan, priya, ade, harbour } = await app.cast();
  const [old, other, stranger] = [await issue(rowan), await issue(rowan), await issue(priya)];
  const over = await issue(rowan, { validUntil: '2026-05-02' });
  const path = `/certificates/${old.id}/replacement`;
  for (const [code, said] of [
    [stranger.code, 'There is no other certificate of this person with this code.'],
    [old.code, 'There is no other certificate of this person with this code.'],
    [over.code, 'The certificate with this code does not stand itself'],
    ['7K3M', 'Type the code of the other certificate, or paste its link.'],
  ] as const) {
    expect(words((await app.as(ade).post(path, { ...why, code })).body)).toContain(said);
  }
  const link = `https://cairn.example/v/${other.code.toLowerCase()}`;
  const both = await Promise.all([1, 2].map(() => app.as(ade).post(path, { ...why, code: link })));
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
  expect(await page(old.code)).toContain('Not valid A newer certificate took its place on 3 May 2026.');
  expect((await app.anyone().get(`/v/${old.code}`)).body).toContain(`href="/v/${other.code}"`);
  expect(await isMarked(harbour.slug, 'revocation', old.statusIndex)).toBe(true);
  expect(words((await app.as(ade).get('/certificates/register')).body)).toContain('Replaced by a newer one');
});

test('a page and the list of what was taken back say the same, before and after the day of a replacement', async () => {
  const { rowan, priya, ade, harbour } = await app.cast();
  const programmeId = randomUUID();
  const replaced = await issue(rowan);
  const renewed = await issue(priya, { programmeId, validUntil: null });
  const june = { validFrom: '2026-06-01' };
  const other = await issue(rowan, june);
  await app.as(ade).post(`/certificates/${replaced.id}/replacement`, { ...why, code: other.code });
  await issue(priya, { programmeId, term: 2, ...june });
  for (const [now, gone] of [
    ['2026-05-03T10:00:00Z', false],
    ['2026-05-31T22:59:00Z', false],
    ['2026-05-31T23:00:00Z', true],
    ['2026-06-01T10:00:00Z', true],
  ] as const) {
    app.clock.set(now);
    await app.runNow(CertificatesWorker, 'renewStatusLists', ade.organisationId);
    for (const { code, statusIndex } of [replaced, renewed]) {
      expect(await page(code)).toContain(gone ? 'took its place on 1 June 2026' : 'Valid');
      expect(await isMarked(harbour.slug, 'revocation', statusIndex)).toBe(gone);
    }
  }
});

test('of a next term and another certificate in its place, the one that begins first takes it', async () => {
  const { rowan, ade } = await app.cast();
  const programmeId = randomUUID();
  const { id, code } = await issue(rowan, { programmeId });
  await issue(rowan, { programmeId, term: 2, validFrom: '2026-05-05', validUntil: '2028-05-31' });
  const other = await issue(rowan, { validFrom: '2026-05-20', validUntil: null });
  const replaced = await app.as(ade).post(`/certificates/${id}/replacement`, { ...why, code: other.code });
  expect(replaced.statusCode).toBe(303);
  app.clock.set('2026-05-06T10:00:00Z');
  expect(await page(code)).toContain('A newer certificate took its place on 5 May 2026.');
  expect(words((await app.as(ade).get(`/certificates/${id}`)).body)).toContain('Replaced by a newer one');
});

test('a next term that has begun ends the one before at once', async () => {
  const { rowan, harbour } = await app.cast();
  const programmeId = randomUUID();
  const { code, statusIndex } = await issue(rowan, { programmeId });
  await issue(rowan, { programmeId, term: 2, validFrom: '2026-05-03', validUntil: '2028-05-02' });
  expect(await page(code)).toContain('Not valid A newer certificate took its place on 3 May 2026.');
  expect(await isMarked(harbour.slug, 'revocation', statusIndex)).toBe(true);
});

test('two who put each certificate in the place of the other at once leave one of them standing', async () => {
  const { rowan, ade } = await app.cast();
  const pairs = await Promise.all(
    [1, 2, 3].map(async () => [await issue(rowan), await issue(rowan)] as const),
  );
  for (const [one, other] of pairs) {
    const both = await Promise.all(
      [
        [one.id, other.code],
        [other.id, one.code],
      ].map(([id = '', code]) => app.as(ade).post(`/certificates/${id}/replacement`, { ...why, code })),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
  }
});

test('a person who is removed is nowhere in the tables of certificates; the paper can still be compared', async () => {
  const { rowan, ade, sam } = await app.cast();
  const programmeId = randomUUID();
  const first = await issue(rowan, { programmeId, wording: { statement: '{{name}} has done it.' } });
  const second = await issue(rowan, {
    programmeId,
    term: 2,
    validFrom: '2028-05-01',
    validUntil: '2030-04-30',
  });
  await app
    .as(ade)
    .post(`/certificates/${first.id}/correction`, { ...why, name: 'Rowan Ward', version: '1' });
  await app.settle();
  const path = `/certificates/${second.id}/erasure`;
  expect((await app.as(sam).get(path)).statusCode).toBe(403);
  expect(words((await app.as(ade).get(path)).body)).toContain('from all 2 certificates they hold here');
  const wrong = await app.as(ade).post(path, { name: 'Rowan' });
  expect(words(wrong.body)).toContain('This is not the name that is written above. Nothing was removed.');
  expect((await app.as(ade).post(path, { name: 'Rowan Ellis' })).statusCode).toBe(303);
  expect((await app.as(ade).post(path, { name: 'Rowan Ellis' })).headers.location).toBe(
    `/certificates/${second.id}`,
  );
  await app.settle();
  const tables = await query<{ table: string }>(
    ade,
    `SELECT table_name AS table FROM information_schema.tables
      WHERE table_schema = 'public' AND (table_name LIKE 'certificate%' OR table_name = 'register_entries')`,
  );
  expect(tables.length).toBeGreaterThan(6);
  for (const { table } of tables) {
    const rows = await query<{ text: string }>(
      ade,
      `SELECT to_jsonb(r)::text AS text FROM ${table} r WHERE organisation_id = current_organisation()`,
    );
    for (const { text } of rows) expect(text).not.toMatch(/Rowan|Ellis|Ward|rowan\./);
  }
  const shown = await page(first.code);
  expect(shown).toContain('Valid A person who asked to be removed holds this certificate today.');
  expect(shown).toContain('The holder asked to be removed');
  expect((await app.anyone().get(`/v/${first.code}/certificate.pdf`)).statusCode).toBe(404);
  expect((await app.as(ade).get(`/certificates/${first.id}`)).body).not.toContain('certificate.pdf');
  const key = `certificates/${ade.organisationId}/${first.id}.pdf`;
  expect(await app.get(Storage).get(key)).toBeNull();
  const compare = async (name: string) =>
    words((await app.anyone().post(`/v/${first.code}/paper`, { name })).body);
  expect(await compare('rowan  ward')).toContain('This is the name it was issued with.');
  for (let guess = 0; guess < 4; guess++)
    expect(await compare(`Rowan ${guess}`)).toContain('This is not the name it was issued with.');
  const guess = await app.anyone().post(`/v/${first.code}/paper`, { name: 'Rowan Ward' });
  expect([guess.statusCode, words(guess.body)]).toEqual([429, expect.not.stringContaining('the name')]);
  const removed = (await app.mailTo(rowan.email)).filter(({ subject }) =>
    subject.startsWith('You were removed'),
  );
  expect(removed).toHaveLength(1);
  for (const { code } of [first, second]) expect(removed[0]?.text).toContain(`${app.url}/v/${code}`);
  await app.as(ade).post(`/certificates/${first.id}/suspension`, { ...why, reasonCode: 'other' });
  expect(await page(first.code)).toContain('Not valid Harbour has suspended it.');
});

test('a paper is compared only where somebody was removed', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  expect((await app.anyone().get(`/v/${code}/paper`)).statusCode).toBe(404);
  expect((await app.anyone().post(`/v/${code}/paper`, { name: 'Rowan Ellis' })).statusCode).toBe(404);
});

test('certificates from before get their credential later, once', async () => {
  const { rowan, priya, ade, harbour } = await app.cast();
  const [first, second] = [await issue(rowan), await issue(priya)];
  const because = { ...why, reasonCode: 'conduct' };
  await app.as(ade).put(`/api/v1/certificates/${second.id}/revocation`, because);
  await query(
    ade,
    `UPDATE certificates SET status_list = NULL, status_index = NULL, evidence_digest = NULL, version = 2,
    snapshot = snapshot - 'achievement'`,
  );
  await query(ade, 'UPDATE register_entries SET signature = NULL, key_id = NULL');
  for (let time = 0; time < 2; time++) {
    await app.runNow(CertificatesWorker, 'giveCredentials', ade.organisationId);
  }
  const rows = await query<{ code: string; index: number }>(
    ade,
    'SELECT code, status_index AS index FROM certificate_credentials WHERE organisation_id = $1 AND version = 2',
    [ade.organisationId],
  );
  expect(rows.map(({ code }) => code).sort()).toEqual([first.code, second.code].sort());
  const revoked = rows.find(({ code }) => code === second.code);
  expect(await isMarked(harbour.slug, 'revocation', revoked?.index ?? 0)).toBe(true);
  expect(
    await query(ade, 'SELECT FROM register_entries WHERE organisation_id = $1 AND signature IS NULL', [
      ade.organisationId,
    ]),
  ).toEqual([]);
});

test('status lists are signed anew before they end', async () => {
  const { rowan, ade, harbour } = await app.cast();
  await issue(rowan);
  const list = async () =>
    (await app.anyone().get(`/orgs/${harbour.slug}/status/revocation-1`)).json<{ validUntil: string }>()
      .validUntil;
  expect(await list()).toBe('2026-05-10T10:00:00.000Z');
  app.clock.advance({ days: 1 });
  await app.runNow(CertificatesWorker, 'renewStatusLists', ade.organisationId);
  expect(await list()).toBe('2026-05-10T10:00:00.000Z');
  app.clock.advance({ days: 2 });
  await app.runNow(CertificatesWorker, 'renewStatusLists', ade.organisationId);
  expect(await list()).toBe('2026-05-13T10:00:00.000Z');
});
