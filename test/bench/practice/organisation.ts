import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { newToken, tokenHash } from '../../../src/identity/tokens';

/** An organisation with people, made through nothing but SQL. */
export type Practising = { id: string; trainees: string[]; supervisors: string[]; managerId: string };

/** Makes an organisation of so many trainees and supervisors. */
export async function organisationOf(
  client: Client,
  slug: string,
  { trainees, supervisors }: { trainees: number; supervisors: number },
): Promise<Practising> {
  const id = randomUUID();
  const people = (size: number) => Array.from({ length: size }, () => randomUUID());
  const made = { id, trainees: people(trainees), supervisors: people(supervisors), managerId: randomUUID() };
  await client.query(
    `INSERT INTO organisations (id, slug, name, time_zone, created_at) VALUES ($1, $2, 'Practice', 'Europe/London', now())`,
    [id, slug],
  );
  for (const [role, ids] of [
    ['trainee', made.trainees],
    ['supervisor', made.supervisors],
    ['manager', [made.managerId]],
  ] as const) {
    await client.query(
      `INSERT INTO users (id, email, name, created_at)
       SELECT id, id || '@example.org', 'Somebody', now() FROM unnest($1::uuid[]) id`,
      [ids],
    );
    await client.query(
      `INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
       SELECT $1, id, ARRAY[$3::text], now() FROM unnest($2::uuid[]) id`,
      [id, ids, role],
    );
  }
  return made;
}

/** Lets entries wait: so many of each of these trainees, for one supervisor. Gives their ids. */
export async function letWait(
  client: Client,
  { id, trainees }: Pick<Practising, 'id' | 'trainees'>,
  { supervisorId, each }: { supervisorId: string; each: number },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO practice_entries (id, organisation_id, trainee_id, supervisor_id, form_key, version, status, day, minutes,
       activity_kind, activity_counts, setting, shares, role, paid, competencies, observed, created_at, changed_at, submitted_at)
     SELECT gen_random_uuid(), $1, trainee, $3, gen_random_uuid(), 1, 'submitted', current_date - (number % 300), 60,
       'one-to-one', true, 'community', '[{"domain": "active-listening", "minutes": 60}]', 'lead', false, '{support}', false,
       now(), now(), now() - make_interval(mins => number)
       FROM unnest($2::uuid[]) trainee, generate_series(1, $4) number RETURNING id`,
    [id, trainees, supervisorId, each],
  );
  return rows.map((row) => row.id);
}

/** Signs somebody in; gives the token of their session. */
export async function signedIn(client: Client, userId: string): Promise<string> {
  const token = newToken();
  await client.query(
    `INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 day')`,
    [tokenHash(token), userId],
  );
  return token;
}
