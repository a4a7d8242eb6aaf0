import { randomUUID } from 'node:crypto';
import { RequestMethod } from '@nestjs/common';
import { fillWhenEmpty } from '../src/demonstration/demonstration.provider';
import { ImportStore } from '../src/practice/importing/import-store.service';
import { Config } from '../src/shared/config/config';
import { Database } from '../src/shared/database/database.service';
import { AccessCheck } from '../src/shared/http/access.check.provider';
import { Sealing } from '../src/shared/sealing/sealing.service';
import { Storage } from '../src/shared/storage/storage';
import { useApp } from './support/use-app';
import type { Visitor } from './support/visitor';

const app = useApp({ fresh: true });
/** Whose id stands in an address. A new kind of address is entered here, or the first test fails. */
const tables: [RegExp, string][] = [
  [/^(\/api\/v1)?\/practice-entries\/:id/, 'practice_entries'],
  [/^\/supervision-sessions\/:id/, 'supervision_sessions'],
  [/^\/observations\/:id/, 'practice_observations'],
  [/^\/wellbeing\/(check-ins|shared)\/:id/, 'wellbeing_check_ins'],
  [/^\/agreements\/:id/, 'supervision_agreements'],
  [/^\/supervisor-assignments\/:id/, 'supervisor_assignments'],
  [/^\/your-supervisors\/:id/, 'supervisor_assignments'],
  [/^\/absences\/:id/, 'supervisor_absences'],
  [/^\/supervisors\/(trainees\/)?:id/, '(SELECT user_id AS id FROM memberships) AS people'],
  [/^\/signing-requests\/:id/, 'signing_requests'],
  [/^\/repudiations\/:id/, 'signature_repudiations'],
  [/^\/practice-periods\/:id/, 'practice_period_closings'],
  [/^\/organisation\/keys\/:id/, 'organisation_keys'],
  [/^\/people\/:id/, '(SELECT user_id AS id FROM memberships) AS people'],
  [/^\/practice-imports\/:id/, 'practice_imports'],
  [/^\/quizzes\/:id/, 'quizzes'],
  [/^\/authoring\/quizzes\/imports\/:id/, 'quiz_imports'],
  [/^\/authoring\/quizzes\/:id/, 'quizzes'],
  [/^(\/supervision\/talking-points|\/reviews|\/attempts)\/:id/, 'quiz_attempts'],
  [/^(\/api\/v1)?\/certificates\/(mine\/)?:id/, 'certificates'],
  [/^\/certificates\/bulk\/:id/, 'bulk_runs'],
  [/^\/certificates\/watchers\/:id/, 'certificate_watches'],
  [/^(\/api\/v1)?\/watches\/:id/, 'certificate_watches'],
  [/^(\/api\/v1)?(\/organisation)?\/webhooks\/:id/, 'webhook_endpoints'],
  [/^\/organisation\/api-keys\/:id/, 'api_keys'],
  [/^\/candidacies\/:id/, 'candidacies'],
  [/^\/programmes\/:id/, 'programmes'],
  [/^\/share-links\/:id/, 'share_links'],
  [/^\/jobs\/failed\/:id/, 'failed_jobs'],
  [/^\/reflections\/:id/, 'lesson_works'],
  [/^\/cohorts\/:id/, 'cohorts'],
  [/^\/live-sessions\/:id/, 'live_sessions'],
];
const tableOf = (path: string) =>
  tables.find(([address]) => address.test(path))?.[1] ?? `no table for ${path}`;

const repudiation = randomUUID();
const shareLink = randomUUID();
const repudiationPlace = { table: 'signature_repudiations', id: repudiation, column: 'reason' };
const ids = new Map<string, string[]>();
const people = new Map<string, { id: string }>();
/** The first question of each quiz. */
const questions = new Map<string, string>();

beforeAll(async () => {
  await fillWhenEmpty(app.get(Config));
  const db = app.get(Database);
  const rows = await db.transaction(() =>
    db.query<{ email: string; id: string }>('SELECT email, id FROM users'),
  );
  for (const { email, id } of rows) people.set(email.split('@')[0] ?? '', { id });
  const { id: organisationId } = await harbour();
  await db.within({ organisationId }, () => db.transaction(() => gather(organisationId)));
});

async function harbour(): Promise<{ id: string }> {
  const db = app.get(Database);
  const [found] = await db.transaction(() =>
    db.query<{ id: string }>("SELECT id FROM organisations WHERE slug = 'harbour-peer-support'"),
  );
  return found ?? { id: 'no organisation' };
}

/** Some ids of each table; work that failed is made, since nothing does in the story. */
async function gather(organisationId: string): Promise<void> {
  const db = app.get(Database);
  await db.query(
    `INSERT INTO failed_jobs (organisation_id, event_id, event_name, subscriber, payload, reason, attempts, failed_at)
     VALUES ($1, gen_random_uuid(), 'a.b', 'A.b', '{}', 'For this test.', 5, now())`,
    [organisationId],
  );
  await db.query(
    `INSERT INTO quiz_imports (organisation_id, quiz_id, file_name, format, read_by, read_at)
     SELECT q.organisation_id, q.id, 'a.xml', 'moodle', m.user_id, now() FROM quizzes q
       JOIN memberships m ON m.organisation_id = q.organisation_id LIMIT 1`,
  );
  await db.query(
    `INSERT INTO supervisor_absences (id, organisation_id, supervisor_id, delegate_id, away_from, away_until, set_at)
     SELECT gen_random_uuid(), organisation_id, min(user_id::text)::uuid, max(user_id::text)::uuid, now(), now(), now()
       FROM memberships WHERE organisation_id = $1 GROUP BY organisation_id`,
    [organisationId],
  );
  const personId = people.get('priya')?.id ?? 'nobody';
  const sheet = { name: '', rows: ['Day', '2026-05-03'].map((cell, at) => ({ row: at + 1, cells: [cell] })) };
  await app.get(ImportStore).put({ organisationId, personId }, 'a.csv', [sheet]);
  await shareACertificate(organisationId);
  await shareWork(organisationId);
  await repudiate(organisationId);
  await closeAPeriod(organisationId);
  await doMuch(organisationId);
  await gatherPeople(organisationId);
  await employ(organisationId);
  await noteQuestions();
  for (const table of new Set(tables.map(([, name]) => name))) {
    const rows = await db.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 8`);
    ids.set(
      table,
      rows.map(({ id }) => id),
    );
  }
}

async function noteQuestions(): Promise<void> {
  const rows = await app
    .get(Database)
    .query<{ id: string; key: string }>("SELECT quiz_id id, items #>> '{0,key}' key FROM quiz_versions");
  for (const { id, key } of rows) questions.set(id, key);
}

/** A signature by link that its signer took back. */
async function repudiate(organisationId: string): Promise<void> {
  await app.get(Database).query(
    `WITH signed AS (SELECT * FROM sign_offs WHERE organisation_id = $1 AND kind = 'entry' LIMIT 1),
          asked AS (
       INSERT INTO signing_requests (id, organisation_id, trainee_id, supervisor_id, asked_by_id, automatic, email,
                                     with_reflections, entries, digest, token_hash, asked_at, expires_at)
       SELECT gen_random_uuid(), organisation_id, trainee_id, signer_id, trainee_id, false, 'a@b.example', false, 1, '',
              '', now(), now() FROM signed RETURNING *)
     INSERT INTO signature_repudiations (id, organisation_id, sign_off_id, request_id, entry_id, trainee_id, signer_id,
                                         kind, reason_sealed, repudiated_at)
     SELECT $2, s.organisation_id, s.id, asked.id, s.entry_id, s.trainee_id, s.signer_id, 'mistake', $3, now()
       FROM signed s, asked`,
    [organisationId, repudiation, app.get(Sealing).seal('For this test.', repudiationPlace)],
  );
}

/** What an organisation that employs has: a key, an address of a program, somebody on its list. */
async function employ(organisationId: string): Promise<void> {
  await app.get(Database).query(
    `WITH key AS (
       INSERT INTO api_keys (id, organisation_id, name, prefix, hash, scopes, made_by, made_at)
       SELECT gen_random_uuid(), organisation_id, 'A key', 'cairn_000000000000', sha256(''), '{watch}', user_id, now()
         FROM memberships WHERE organisation_id = $1 LIMIT 1)
     , webhook AS (
       INSERT INTO webhook_endpoints (id, organisation_id, url, secret_sealed, made_at)
       VALUES (gen_random_uuid(), $1, 'https://a.example/', '', now()))
     INSERT INTO certificate_watches (organisation_id, issuer_id, certificate_id, asked_at)
     SELECT $1, organisation_id, id, now() FROM certificates WHERE organisation_id = $1
     ON CONFLICT DO NOTHING`,
    [organisationId],
  );
}

/** A cohort with a meeting. */
async function gatherPeople(organisationId: string): Promise<void> {
  await app.get(Database).query(
    `WITH made AS (
       INSERT INTO cohorts (organisation_id, course_id, version_id, name, starts_on, ends_on, created_at)
       SELECT organisation_id, course_id, id, 'Evenings', now(), now(), now() FROM course_versions
        WHERE organisation_id = $1 LIMIT 1 RETURNING *)
     INSERT INTO live_sessions (organisation_id, course_id, cohort_id, lesson, starts_at, minutes, place,
                                facilitator_id, created_at, changed_at)
     SELECT made.organisation_id, made.course_id, made.id, 'meet', now(), 60, 'Room', m.user_id, now(), now()
       FROM made JOIN memberships m ON m.organisation_id = made.organisation_id LIMIT 1`,
    [organisationId],
  );
}

/** Something done to many certificates. */
async function doMuch(organisationId: string): Promise<void> {
  await app.get(Database).query(
    `INSERT INTO bulk_runs (id, organisation_id, form_key, kind, asked_for, asked_by, asked_at, state, turn, moved_at,
                            finished_at)
     SELECT gen_random_uuid(), organisation_id, gen_random_uuid(), 'export', '{}', user_id, now(), 'finished', 1, now(),
            now() FROM memberships WHERE organisation_id = $1 LIMIT 1`,
    [organisationId],
  );
}

/** A month of somebody's that is closed. */
async function closeAPeriod(organisationId: string): Promise<void> {
  await app.get(Database).query(
    `INSERT INTO practice_period_closings (id, organisation_id, trainee_id, kind, first_day, last_day, summary,
       summary_sha256, statement, closed_by, closed_at, key_id, signature)
     SELECT gen_random_uuid(), e.organisation_id, e.trainee_id, 'month', '2020-01-01', '2020-01-31', '{}',
       encode(sha256('{}'), 'hex'), 'I close it.', e.supervisor_id, now(), k.id, '' FROM practice_entries e
       JOIN organisation_keys k ON k.organisation_id = e.organisation_id WHERE e.organisation_id = $1 LIMIT 1`,
    [organisationId],
  );
}

/** A link to a part of a certificate. */
async function shareACertificate(organisationId: string): Promise<void> {
  const place = { table: 'share_links', id: shareLink, column: 'label' };
  await app.get(Database).query(
    `INSERT INTO share_links (id, organisation_id, trainee_id, certificate_id, form_key, token_hash, label_sealed,
                              purpose_shown, shows, made_at, ends_on)
     SELECT $2, organisation_id, trainee_id, id, gen_random_uuid(), '', $3, false, '{}', now(), now()
       FROM certificates WHERE organisation_id = $1 LIMIT 1`,
    [organisationId, shareLink, app.get(Sealing).seal('For this test.', place)],
  );
}

/** Something that a trainee handed in, for every supervisor to read one. */
async function shareWork(organisationId: string): Promise<void> {
  const key = `tasks/${organisationId}/plan.txt`;
  await app.get(Storage).put(key, Buffer.from('A plan.'));
  await app.get(Database).query(
    `INSERT INTO lesson_works (organisation_id, enrolment_id, trainee_id, lesson, status, file, supervisor_id,
                               changed_at, shared_at)
     SELECT e.organisation_id, e.id, e.trainee_id, 'plan-' || m.user_id, 'shared', $2, m.user_id, now(), now()
       FROM (SELECT * FROM course_enrolments WHERE organisation_id = $1 LIMIT 1) e
       JOIN memberships m ON m.organisation_id = e.organisation_id AND 'supervisor' = ANY(m.roles)`,
    [organisationId, JSON.stringify({ key, name: 'plan.txt', type: 'text/plain', bytes: 7 })],
  );
}

const routes = () =>
  app
    .get(AccessCheck)
    .routes()
    .filter(({ path, access }) => path.includes(':id') && access?.kind !== 'public');
const at = (path: string, id: string) =>
  path
    .replace(':id', id)
    .replace(':key', questions.get(id) ?? '1')
    .replace(/:\w+/g, '1');
const somebody = (key: string) => people.get(key) ?? { id: 'nobody' };

test('every address with an id says whose it is, and there is one', () => {
  expect(routes().length).toBeGreaterThan(10);
  expect(routes().filter(({ path }) => (ids.get(tableOf(path)) ?? []).length === 0)).toEqual([]);
});

test('Northside gets 404 at every address with an id of Harbour', async () => {
  const seen: string[] = [];
  const nadia = app.as(somebody('nadia'));
  for (const { path, method } of routes()) {
    const url = at(path, ids.get(tableOf(path))?.[0] ?? 'none');
    const response = await asked(nadia, method, url);
    // NOTE: 422 is an empty form refused before anything is looked up.
    if (![404, 422].includes(response.statusCode))
      seen.push(`${RequestMethod[method]} ${path}: ${response.statusCode}`);
    if (response.statusCode === 422 && method === RequestMethod.GET) seen.push(path);
  }
  expect(seen).toEqual([]);
});

test('the same addresses do answer Harbour’s own people', async () => {
  const silent: string[] = [];
  for (const { path } of routes().filter(({ method }) => method === RequestMethod.GET)) {
    if (!(await answersSomebody(path))) silent.push(path);
  }
  expect(silent).toEqual([]);
});

const asked = (visitor: Visitor, method: RequestMethod, url: string) => {
  if (method === RequestMethod.GET) return visitor.get(url);
  if (method === RequestMethod.POST) return visitor.post(url);
  return visitor.send(method === RequestMethod.PUT ? 'PUT' : 'DELETE', url);
};

async function answersSomebody(path: string): Promise<boolean> {
  for (const id of ids.get(tableOf(path)) ?? []) {
    for (const key of ['noor', 'rowan', 'priya', 'sam', 'ade']) {
      if ((await app.as(somebody(key)).get(at(path, id))).statusCode < 400) return true;
    }
  }
  return false;
}
