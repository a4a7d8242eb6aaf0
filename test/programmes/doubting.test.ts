import { randomUUID } from 'node:crypto';
import { fillWhenEmpty } from '../../src/demonstration/demonstration.provider';
import { Outbox } from '../../src/jobs';
import { type Actor, ActorQueries } from '../../src/organisations';
import { EntryVoided } from '../../src/practice';
import type { Standing } from '../../src/programmes/rules/assess';
import { evidenceIn } from '../../src/programmes/rules/evidence';
import type { Finding } from '../../src/programmes/rules/finding';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { words } from '../practice/practising';
import { useApp } from '../support/use-app';

const app = useApp({ fresh: true });
const actors = new Map<string, Actor>();
const actor = (name: string) => actors.get(name) as Actor;
const as = (name: string) => app.as({ id: actor(name).personId });
const inHarbour = <T>(work: () => Promise<T>) => {
  const { organisationId, personId } = actor('ade');
  return app.get(Database).within({ organisationId, personId }, () => app.get(Database).transaction(work));
};
const query = <Row>(sql: string, parameters: unknown[] = []) =>
  inHarbour(() => app.get(Database).query<Row>(sql, parameters));

let certificate: { id: string; code: string };
let evidence: string[];

beforeAll(async () => {
  await fillWhenEmpty(app.get(Config));
  const db = app.get(Database);
  const users = await db.transaction(() =>
    db.query<{ id: string; email: string }>('SELECT id, email FROM users'),
  );
  for (const { id, email } of users)
    actors.set(email.split('@')[0] ?? '', (await app.get(ActorQueries).of(id)) as Actor);
  const rowan = actor('rowan').personId;
  const [found] = await query<{ id: string; code: string }>(
    'SELECT id, code FROM certificates WHERE trainee_id = $1',
    [rowan],
  );
  const [award] = await query<{ standing: Standing }>(
    'SELECT a.standing FROM awards a JOIN candidacies c ON c.id = a.candidacy_id WHERE c.trainee_id = $1',
    [rowan],
  );
  certificate = found!;
  evidence = evidenceIn(award!.standing.findings, 'practice-entry');
});

const page = async (path = `/certificates/${certificate.id}`) => words((await as('ade').get(path)).body);
const verdict = async () => words((await app.anyone().get(`/v/${certificate.code}`)).body).slice(0, 400);
const letters = async () =>
  (await app.mailTo('ade@harbour.example')).filter(({ subject }) => subject.includes('up for review'));
const voidOne = async (id: string) =>
  as('sam').post(`/practice-entries/${id}/void`, { reason: 'It was written down twice.' });

/** Amends one of Rowan's entries by a minute and has it signed; gives the amendment's id. */
async function amend(id: string): Promise<string> {
  const { body } = await as('rowan').get(`/practice-entries/${id}/amendment`);
  const typed = [...body.matchAll(/<option value="([^"]*)" selected/g)].map(([, value]) => value);
  const values = new Map(
    [...body.matchAll(/name="(\w+)" type="(?:date|number)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const [activityKind, setting, domain] = typed;
  const response = await as('rowan').post(`/practice-entries/${id}/amendment`, {
    formKey: randomUUID(),
    ...{ day: values.get('day'), minutes: '61', activityKind, setting, domain },
    ...{ supervisorId: actor('sam').personId, reason: 'It was a minute longer.', then: 'send' },
  });
  expect(response.statusCode).toBe(303);
  const later = String(response.headers.location).split('/').pop() ?? '';
  expect((await as('sam').put(`/api/v1/practice-entries/${later}/sign-off`)).statusCode).toBe(200);
  return later;
}

test('an amendment after the certificate: it is flagged, told once, and nothing that is public changes', async () => {
  const before = await verdict();
  expect(await page()).not.toContain('For review');
  const later = await amend(evidence[0]!);
  await voidOne(evidence[1]!);
  await app.settle();
  expect(await page()).toMatch(
    /For review .*Practice of .* was amended on .* Practice of .* was declared void on /,
  );
  expect(await page('/certificates/register?review=open')).toMatch(
    /Rowan Ellis.*For review: practice behind it was changed/,
  );
  expect(await letters()).toHaveLength(1);
  expect((await verdict()).replace(/\d\d:\d\d/g, '')).toBe(before.replace(/\d\d:\d\d/g, ''));
  await voidOne(later);
  await app.settle();
  expect(await letters()).toHaveLength(1);
  expect((await page()).match(/was declared void on/g)?.length).toBeGreaterThanOrEqual(2);
});

test('a manager says why it stands; told again of the same, it is not asked about again', async () => {
  const decide = (reason: string) => as('ade').post(`/certificates/${certificate.id}/review`, { reason });
  const without = await decide(' ');
  expect([without.statusCode, words(without.body)]).toEqual([
    422,
    expect.stringContaining('Say why it stands.') as string,
  ]);
  expect((await decide('There were hours to spare.')).statusCode).toBe(303);
  expect((await decide('There were hours to spare.')).statusCode).toBe(409);
  const event = { entryId: evidence[1]!, traineeId: actor('rowan').personId };
  await inHarbour(() => app.get(Outbox).publish(EntryVoided, event));
  await app.settle();
  const shown = await page();
  expect(shown).toMatch(/Up for review.*Found to stand.*There were hours to spare\./);
  expect(shown).not.toContain('What you decide');
  expect(await page('/certificates/register?review=open')).toContain('No certificate is up for review');
  const kept = await query<{ what: string; person_id: string | null }>(
    `SELECT what, person_id FROM audit_entries WHERE subject = $1 AND what IN ('certificates.flagged', 'certificates.stands') ORDER BY id`,
    [`certificate:${certificate.id}`],
  );
  expect(kept.at(-1)).toEqual({ what: 'certificates.stands', person_id: actor('ade').personId });
  const [row] = await query<{ all: string }>('SELECT r::text AS all FROM certificate_reviews r');
  expect(row?.all).not.toContain('to spare');
});

test('something else is changed: it is asked about again, and revoked', async () => {
  await voidOne(evidence[2]!);
  await app.settle();
  expect(await page()).toContain('What you decide');
  expect(await letters()).toHaveLength(2);
  await as('ade').post(`/certificates/${certificate.id}/revocation`, {
    reasonCode: 'requirements-not-met',
    privateReason: 'Too many hours were void.',
  });
  const shown = await page();
  expect(shown).not.toContain('What you decide');
  expect(shown).toContain('Too many hours were void.');
  expect(await page('/certificates/register?review=open')).toContain('No certificate is up for review');
  await voidOne(evidence[3]!);
  await app.settle();
  expect(await letters()).toHaveLength(2);
});

test('another organisation neither sees nor decides', async () => {
  const nadia = app.as({ id: actor('nadia').personId });
  const answer = await nadia.post(`/certificates/${certificate.id}/review`, { reason: 'It is fine.' });
  expect(answer.statusCode).toBe(404);
  expect(
    (await as('sam').post(`/certificates/${certificate.id}/review`, { reason: 'Fine.' })).statusCode,
  ).toBe(403);
});

test('what an award rests on is found in the parts of its findings, each once', () => {
  const one = (id: string, kind = 'practice-entry') => ({ kind, id, day: null, minutes: 30 });
  const finding = (counted: object[], parts: object[] = []) => ({ counted, parts, notCounted: [one('not')] });
  const findings = [
    finding([one('a'), one('s', 'supervision-session')], [finding([one('b')]), finding([one('a')])]),
  ] as unknown as Finding[];
  expect(evidenceIn(findings, 'practice-entry')).toEqual(['a', 'b']);
});
