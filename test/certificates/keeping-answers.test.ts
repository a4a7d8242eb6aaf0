import { RevocationService } from '../../src/certificates/register/revocation.service';
import { KeyCare, OrganisationKeys } from '../../src/organisations';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { behindItsBack } from '../support/postgres';
import { useApp } from '../support/use-app';
import { issuing } from './certificates';

jest.setTimeout(40_000);

/** How long it may take to connect and to put the first page together, in milliseconds, on a busy machine. */
const TO_BEGIN = 20_000;

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const verdictOf = async (code: string) =>
  (await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/json' } })).json<{
    verdict: string;
  }>().verdict;

/** Changes the standing in the register so that nobody is told: what is true is then no longer what is signed. */
const change = (code: string, standing: string) =>
  behindItsBack(app.get(Config).databaseUrl, 'UPDATE register_entries SET standing = $2 WHERE code = $1', [
    code,
    standing,
  ]);

const tell = (code: string) =>
  app
    .get(Database)
    .transaction(() => app.get(Database).query(`SELECT pg_notify('register_changed', $1)`, [code]));

/** Asks until something is so, for so many milliseconds at the most. */
async function soon(isSo: () => Promise<boolean>, most = 1_000): Promise<void> {
  const from = performance.now();
  while (!(await isSo())) {
    if (performance.now() - from > most) throw new Error(`It is not so after ${most} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Whether an answer is given without asking the register again; where it is not, what was answered is let go. */
async function isKept(code: string): Promise<boolean> {
  await verdictOf(code);
  await change(code, 'revoked');
  const kept = (await verdictOf(code)) === 'valid';
  await change(code, 'active');
  if (!kept) app.clock.advance({ minutes: 1 });
  return kept;
}

test('an answer is given again without asking, until a change is told', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await soon(() => isKept(code), TO_BEGIN);
  expect(await verdictOf(code)).toBe('valid');
  await change(code, 'revoked');
  expect(await verdictOf(code)).toBe('valid');
  await tell(code);
  await soon(async () => (await verdictOf(code)) === 'not-valid');
});

test('nor longer than the minute in which it was given', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await soon(() => isKept(code), TO_BEGIN);
  expect(await verdictOf(code)).toBe('valid');
  await change(code, 'revoked');
  app.clock.advance({ minutes: 1 });
  expect(await verdictOf(code)).toBe('not-valid');
});

test('a name that was altered in the register itself is found by the next who asks', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  expect(await verdictOf(code)).toBe('valid');
  await behindItsBack(
    app.get(Config).databaseUrl,
    `UPDATE register_entries SET document = document || '{"holder": "Somebody Else"}' WHERE code = $1`,
    [code],
  );
  app.clock.advance({ minutes: 1 });
  expect(await verdictOf(code)).toBe('not-valid');
});

test('a revocation is seen at once where it was made', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  await soon(() => isKept(code), TO_BEGIN);
  expect(await verdictOf(code)).toBe('valid');
  const revocation = { reasonCode: 'other', privateReason: 'A reason.' } as const;
  await app.in(ade, () => app.get(RevocationService).revoke(app.actor(ade), id, revocation));
  expect(await verdictOf(code)).toBe('not-valid');
});

test('without a connection that listens nothing is kept, until there is one again', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await soon(() => isKept(code), TO_BEGIN);
  expect(await verdictOf(code)).toBe('valid');
  await change(code, 'revoked');
  expect(await verdictOf(code)).toBe('valid');
  await behindItsBack(
    app.get(Config).databaseUrl,
    `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
      WHERE application_name = 'cairn register watch' AND datname = current_database()`,
  );
  expect(await verdictOf(code)).toBe('not-valid');
  await change(code, 'active');
  await soon(() => isKept(code), TO_BEGIN);
});

test('a new key is learned with the first entry it signed, and a revoked one is believed no longer', async () => {
  const { rowan, ade } = await app.cast();
  const before = await issue(rowan);
  await soon(() => isKept(before.code), TO_BEGIN);
  const [keys, care] = [app.get(OrganisationKeys), app.get(KeyCare)];
  const { keyId } = await app.in(ade, () => keys.signer());
  await app.in(ade, () => care.rotate(app.actor(ade), keyId));
  const { code } = await issue(rowan);
  expect([await verdictOf(before.code), await verdictOf(code)]).toEqual(['valid', 'valid']);
  await app.in(ade, () => care.revoke(app.actor(ade), keyId));
  await soon(async () => (await verdictOf(before.code)) === 'not-valid');
  expect(await verdictOf(code)).toBe('valid');
});

test('a status list is kept until it is signed anew', async () => {
  const { rowan, harbour } = await app.cast();
  const { code } = await issue(rowan);
  await soon(() => isKept(code), TO_BEGIN);
  const etag = async () => (await app.anyone().get(`/orgs/${harbour.slug}/status/revocation-1`)).headers.etag;
  const first = await etag();
  const sign = 'UPDATE status_list_credentials SET version = version + 1 WHERE organisation_id = $1';
  await behindItsBack(app.get(Config).databaseUrl, sign, [rowan.organisationId]);
  expect(await etag()).toBe(first);
  await app.in(rowan, () => app.get(Database).query(sign, [rowan.organisationId]));
  await soon(async () => (await etag()) !== first);
});
