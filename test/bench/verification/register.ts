import { type KeyObject, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { makeCode } from '../../../src/certificates/verifying/code';
import { signedRegister } from '../../../src/certificates/register/signed-register';
import type { RegisterDocument } from '../../../src/certificates/verifying/register-entry';
import { importPrivateKey, makeKeyPair, signBytes } from '../../../src/shared/signing/ed25519';

const BATCH = 10_000;

/** A register with so many certificates in it, made through nothing but SQL. Resolves to their codes. */
export async function fillRegister(superuserUrl: string, size: number): Promise<string[]> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const organisationId = await foundOne(client);
    const key = await keyOf(client, organisationId);
    const codes: string[] = [];
    while (codes.length < size) {
      const batch = Array.from({ length: Math.min(BATCH, size - codes.length) }, makeCode);
      await enter(client, { organisationId, key }, batch, codes.length);
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

type Key = { id: string; privateKey: KeyObject };

/** NOTE: the private part is not kept, for nothing else is signed here. */
async function keyOf(client: Client, organisationId: string): Promise<Key> {
  const [id, { publicKey, privateKey }] = [randomUUID(), makeKeyPair()];
  await client.query(
    `INSERT INTO organisation_keys (id, organisation_id, public_key, private_key_sealed, created_at, retired_at)
     VALUES ($1, $2, $3, 'not kept', now(), now())`,
    [id, organisationId, publicKey],
  );
  return { id, privateKey: importPrivateKey(privateKey) };
}

/** Every certificate is another person's, so that no two pages are alike, and each entry is signed. */
async function enter(
  client: Client,
  { organisationId, key }: { organisationId: string; key: Key },
  codes: string[],
  before: number,
): Promise<void> {
  const example = document();
  const entries = codes.map((code, at) => {
    const place = before + at + 1;
    const said = { ...example, holder: `Rowan Ellis ${place}`, number: `B-${place}` };
    const signed = signedRegister({ code, standing: 'active', document: said });
    const signature = signBytes(key.privateKey, Buffer.from(signed)).toString('base64url');
    return { code, place, document: said, signature };
  });
  await client.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($2) AS g (code text, place int, document jsonb, signature text)),
      made AS (
        INSERT INTO certificates (organisation_id, series_id, term, trainee_id, code, number, holder_name, programme_title,
            awarded_on, valid_from, valid_until, grace_days, standing, snapshot, findings, issued_at)
          SELECT s.organisation_id, s.id, place, s.trainee_id, code, 'B-' || place, 'Rowan Ellis ' || place, 'Peer Supporter',
                 current_date, current_date, current_date + 700, 0, 'active', '{}', '[]', now()
            FROM given, certificate_series s WHERE s.organisation_id = $1
          RETURNING id, organisation_id, code)
     INSERT INTO register_entries
         (code, organisation_id, certificate_id, standing, document, version, changed_at, signature, key_id)
       SELECT code, organisation_id, id, 'active', document, 1, now(), signature, $3 FROM made JOIN given USING (code)`,
    [organisationId, JSON.stringify(entries), key.id],
  );
}

function document(): RegisterDocument {
  const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  return {
    holder: '',
    programme: 'Peer Supporter',
    issuer: { name: 'Harbour Peer Support', slug: 'bench' },
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
