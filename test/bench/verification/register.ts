import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { makeCode } from '../../../src/certificates/verifying/code';
import type { RegisterDocument } from '../../../src/certificates/verifying/register-entry';

const BATCH = 20_000;

/** A register with so many certificates in it, made through nothing but SQL. Resolves to their codes. */
export async function fillRegister(superuserUrl: string, size: number): Promise<string[]> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const organisationId = await foundOne(client);
    const codes: string[] = [];
    while (codes.length < size) {
      const batch = Array.from({ length: Math.min(BATCH, size - codes.length) }, makeCode);
      await enter(client, organisationId, batch, codes.length);
      codes.push(...batch);
    }
    await client.query('VACUUM ANALYZE register_entries');
    await client.query('CHECKPOINT');
    return codes;
  } finally {
    await client.end();
  }
}

async function foundOne(client: Client): Promise<string> {
  const [organisation, person, series] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO organisations (id, slug, name, time_zone, created_at) VALUES ($1, 'bench', 'Bench', 'Europe/London', now())`,
    [organisation],
  );
  await client.query(
    `INSERT INTO users (id, email, name, created_at) VALUES ($1, 'rowan@example.org', 'Rowan Ellis', now())`,
    [person],
  );
  await client.query(
    `INSERT INTO memberships (organisation_id, user_id, roles, joined_at) VALUES ($1, $2, '{trainee}', now())`,
    [organisation, person],
  );
  await client.query(
    'INSERT INTO certificate_series (id, organisation_id, trainee_id, programme_id) VALUES ($1, $2, $3, $4)',
    [series, organisation, person, randomUUID()],
  );
  return organisation;
}

/** Every certificate is another person's, so that no two pages are alike. */
async function enter(client: Client, organisationId: string, codes: string[], before: number): Promise<void> {
  await client.query(
    `WITH given AS (SELECT code, $3::int + place::int AS place FROM unnest($2::text[]) WITH ORDINALITY AS listed (code, place)),
      made AS (
        INSERT INTO certificates (organisation_id, series_id, term, trainee_id, code, number, holder_name, programme_title,
            awarded_on, valid_from, valid_until, grace_days, standing, snapshot, findings, issued_at)
          SELECT s.organisation_id, s.id, place, s.trainee_id, code, 'B-' || place, 'Rowan Ellis ' || place, 'Peer Supporter',
                 current_date, current_date, current_date + 700, 0, 'active', '{}', '[]', now()
            FROM given, certificate_series s WHERE s.organisation_id = $1
          RETURNING id, organisation_id, code, number, holder_name)
     INSERT INTO register_entries (code, organisation_id, certificate_id, standing, document, version, changed_at)
       SELECT code, organisation_id, id, 'active', $4::jsonb || jsonb_build_object('holder', holder_name, 'number', number), 1, now()
         FROM made`,
    [organisationId, codes, before, JSON.stringify(document())],
  );
}

function document(): RegisterDocument {
  const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  return {
    holder: '',
    programme: 'Peer Supporter',
    issuer: { name: 'Harbour Peer Support', slug: 'harbour' },
    timeZone: 'Europe/London',
    number: '',
    term: 1,
    hours: [
      { label: 'Practice', minutes: 630 },
      { label: 'Practice with your supervisor present', minutes: 120 },
      { label: 'Supervision', minutes: 60 },
    ],
    awardedOn: day(-100),
    validFrom: day(-100),
    validUntil: day(600),
    graceDays: 0,
    successor: null,
    history: [{ what: 'issued', at: `${day(-100)}T09:30:00.000Z`, on: day(-100), words: null }],
    pdf: 'a'.repeat(64),
  };
}
