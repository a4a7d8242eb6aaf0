import 'reflect-metadata';
import { Client } from 'pg';
import { makeApp } from '../../src/app';
import { ActorQueries } from '../../src/organisations';
import { SignOffService } from '../../src/practice';
import { SystemClock } from '../../src/shared/clock.provider';
import { Config, environment } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { loadLocales } from '../../src/shared/texts.provider';
import { type Bench, pace } from './bench';
import { letWait, organisationOf } from './practice/organisation';
import { registerOf } from './verification/servers';

const ENTRIES = 200;
const TRAINEES = 20;

export default {
  about: `a supervisor signs ${ENTRIES} entries of ${TRAINEES} trainees in one go`,
  us: 'Cairn: locked, checked, into the ledger, countersigned, told to whoever follows',
  them: 'the bare statements: one insert of 200 ledger rows and one update, in one transaction, nothing checked or hashed',
  measures: {
    perSecond: { unit: 'times a second', better: 'higher' },
    p50: { unit: 'ms for all of them', better: 'lower' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 9,
  prepare: async () => {
    loadLocales();
    const database = await registerOf(0);
    const url = Object.assign(new URL(database.superuserUrl), { pathname: '/cairn' }).href;
    const client = new Client({ connectionString: url });
    await client.connect();
    const made = await organisationOf(client, 'practice', { trainees: TRAINEES, supervisors: 1 });
    const supervisorId = made.supervisors[0] ?? '';
    const env = environment.parse({ NODE_ENV: 'test', LOG_LEVEL: 'error', CAIRN_ROLE: 'web', PORT: 0 });
    const known = { dataDir: database.dataDir, secret: 'x'.repeat(40), databaseUrl: database.appUrl };
    const app = await makeApp(new Config(env, known), new SystemClock());
    await app.init();
    const actor = await app.get(ActorQueries, { strict: false }).of(supervisorId);
    if (!actor) throw new Error('There is no supervisor');
    const waiting = () => letWait(client, made, { supervisorId, each: ENTRIES / TRAINEES });
    const sign = async (ids: string[]) => {
      const chosen = ids.map((id) => ({ id, version: 1 }));
      const outcomes = await app
        .get(Database)
        .within(actor, () => app.get(SignOffService, { strict: false }).signSeveral(actor, chosen));
      if (outcomes.some(({ refused }) => refused)) throw new Error('Not everything was signed');
    };
    return {
      us: async () => pace([await waiting()], 1, sign),
      them: async () => pace([await waiting()], 1, (ids) => byHand(client, made.id, { supervisorId, ids })),
      stop: async () => {
        await app.close();
        await client.end();
        await database.stop();
      },
    };
  },
} satisfies Bench;

/** The same rows in a chain of nobody's, and nothing else. */
async function byHand(
  client: Client,
  organisationId: string,
  { supervisorId, ids }: { supervisorId: string; ids: string[] },
): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO sign_offs (organisation_id, trainee_id, sequence, entry_id, entry_version, signed, statement, signer_id,
       signed_at, previous_hash, hash)
     SELECT $1, e.trainee_id, 1000000 + (random() * 1000000000)::int, e.id, 1, $4, repeat('x', 200), $2, now(),
       encode(sha256(e.id::text::bytea), 'hex'), encode(sha256(e.form_key::text::bytea), 'hex')
       FROM practice_entries e WHERE e.id = ANY($3)`,
    [organisationId, supervisorId, ids, JSON.stringify({ text: 'x'.repeat(500) })],
  );
  await client.query(`UPDATE practice_entries SET status = 'signed', signed_at = now() WHERE id = ANY($1)`, [
    ids,
  ]);
  await client.query('COMMIT');
}
