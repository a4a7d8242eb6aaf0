import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { makeApp } from '../../src/app';
import { CertificateService, type NewCertificate } from '../../src/certificates';
import { SystemClock } from '../../src/shared/clock.provider';
import { Config, environment } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { loadLocales } from '../../src/shared/texts.provider';
import { type Bench, pace } from './bench';
import { organisationOf } from './practice/organisation';
import { registerOf } from './verification/servers';

const CERTIFICATES = 200;
const TRAINEES = 50;

export default {
  about: `${CERTIFICATES} certificates are issued, one after the other`,
  us: 'Cairn: decided, numbered, given a place in the status list, frozen, signed as JSON and as a JWT, entered in the signed register, told to whoever follows',
  them: 'the bare statements: the same rows in as many transactions, nothing decided or signed',
  measures: {
    perSecond: { unit: 'certificates a second', better: 'higher' },
    p50: { unit: 'ms each', better: 'lower' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 5,
  oneCore: true,
  prepare: async () => {
    loadLocales();
    const database = await registerOf(0);
    const url = Object.assign(new URL(database.superuserUrl), { pathname: '/cairn' }).href;
    const client = new Client({ connectionString: url });
    await client.connect();
    const made = await organisationOf(client, 'issuing', { trainees: TRAINEES, supervisors: 1 });
    const env = environment.parse({ NODE_ENV: 'test', LOG_LEVEL: 'error', CAIRN_ROLE: 'web', PORT: 0 });
    const known = { dataDir: database.dataDir, secret: 'x'.repeat(40), databaseUrl: database.appUrl };
    const app = await makeApp(new Config(env, known), new SystemClock());
    await app.init();
    const issue = (asked: NewCertificate) =>
      app
        .get(Database)
        .within({ organisationId: made.id }, () =>
          app.get(CertificateService, { strict: false }).issue(asked),
        );
    const example = await issue(asked(made.trainees[0] ?? ''));
    let index = 0;
    /** The list of the example is left to the other side. */
    await client.query('UPDATE status_lists SET taken = 131072');
    const free = () => (++index === example.statusIndex ? ++index : index);
    const batch = () =>
      Array.from({ length: CERTIFICATES }, (_, at) => asked(made.trainees[at % TRAINEES] ?? ''));
    return {
      us: () => pace(batch(), 1, issue),
      them: () =>
        pace(batch(), 1, ({ traineeId }) =>
          byHand(client, { traineeId, exampleId: example.id, index: free() }),
        ),
      stop: async () => {
        await app.close();
        await client.end();
        await database.stop();
      },
    };
  },
} satisfies Bench;

/** Two years for somebody, of a programme that nobody else is in. */
const asked = (traineeId: string): NewCertificate => ({
  traineeId,
  programmeId: randomUUID(),
  programmeTitle: 'Peer Supporter',
  programmeVersion: 1,
  term: 1,
  hours: [
    { label: 'Practice', minutes: 630 },
    { label: 'Supervision', minutes: 60 },
  ],
  awardedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  findings: Array.from({ length: 6 }, (_, at) => ({ key: `requirement-${at}`, state: 'met', counted: [] })),
});

/** The rows of a certificate that is there, once more under other names. */
async function byHand(
  client: Client,
  { traineeId, exampleId, index }: { traineeId: string; exampleId: string; index: number },
): Promise<void> {
  const [id, seriesId, code] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO certificate_series (id, organisation_id, trainee_id, programme_id)
     SELECT $1, organisation_id, $2, gen_random_uuid() FROM certificates WHERE id = $3`,
    [seriesId, traineeId, exampleId],
  );
  await client.query(
    `INSERT INTO certificates (id, organisation_id, series_id, term, trainee_id, code, number, holder_name, programme_title,
       awarded_on, valid_from, valid_until, grace_days, standing, snapshot, findings, issued_at)
     SELECT $1, organisation_id, $2, 1, $3, $4, $4, holder_name, programme_title, awarded_on, valid_from, valid_until,
       grace_days, standing, snapshot, findings, issued_at FROM certificates WHERE id = $5`,
    [id, seriesId, traineeId, code, exampleId],
  );
  await client.query(
    `INSERT INTO certificate_credentials (code, version, organisation_id, certificate_id, status_list, status_index,
       credential, jwt, issued_at)
     SELECT $1, 1, organisation_id, $2, status_list,
       $4, credential, jwt, issued_at FROM certificate_credentials WHERE certificate_id = $3`,
    [code, id, exampleId, index],
  );
  await client.query(
    `INSERT INTO certificate_events (organisation_id, certificate_id, what, happened_at)
     SELECT organisation_id, $1, 'issued', now() FROM certificates WHERE id = $2`,
    [id, exampleId],
  );
  await client.query(
    `INSERT INTO register_entries (code, organisation_id, certificate_id, standing, document, version, changed_at)
     SELECT $1, organisation_id, $2, standing, document, 1, now() FROM register_entries WHERE certificate_id = $3`,
    [code, id, exampleId],
  );
  await client.query('COMMIT');
}
