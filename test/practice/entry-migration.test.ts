import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { emptyDatabase } from '../support/postgres';

const folder = join(__dirname, '../../migrations');
const before = (file: string) => file < '1790000023000';

const upToThis = (file: string) => before(file) || file.includes('-say-more-');

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

/** Brings a database up to some of the migrations. */
async function migrateBy(url: string, chosen: (file: string) => boolean): Promise<DataSource> {
  const migrations = readdirSync(folder).filter(chosen);
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    migrations: migrations.map((file) => join(folder, file)),
  });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  return source;
}

/** Does something that no trigger or foreign key is asked about. */
async function regardless(superuserUrl: string, sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Entries as they were kept before, signed or not, without the people and the ledger around them. */
const insertOld = (superuserUrl: string): Promise<void> =>
  regardless(
    superuserUrl,
    `INSERT INTO practice_entries (id, organisation_id, trainee_id, supervisor_id, form_key, version, status, day, minutes,
       activity_kind, activity_counts, setting, domain, observed, created_at, changed_at, submitted_at, signed_at)
     SELECT id, $3, $4, $5, id, 1, status, '2026-05-03', 90, 'group', true, 'community', 'hope', false, now(), now(),
       now(), CASE WHEN status = 'signed' THEN now() END
       FROM unnest($1::uuid[], $2::text[]) AS old (id, status)`,
    [[id(1), id(2)], ['signed', 'submitted'], id(7), id(8), id(9)],
  );

test('what was written before keeps its domain, signed or not, and claims nothing that nobody said', async () => {
  const database = await emptyDatabase();
  await (await migrateBy(database.ownerUrl, before)).destroy();
  await insertOld(database.superuserUrl);
  const source = await migrateBy(database.ownerUrl, upToThis);
  const columns = 'status, shares, starts_at, role, paid, competencies';
  const shares = [{ domain: 'hope', minutes: 90 }];
  expect(await source.query(`SELECT ${columns} FROM practice_entries ORDER BY id`)).toEqual([
    { status: 'signed', shares, starts_at: null, role: null, paid: null, competencies: [] },
    { status: 'submitted', shares, starts_at: null, role: 'lead', paid: false, competencies: [] },
  ]);
  await source.undoLastMigration();
  expect(await source.query('SELECT domain FROM practice_entries')).toEqual([
    { domain: 'hope' },
    { domain: 'hope' },
  ]);
  await source.destroy();
  await database.drop();
});

test('what was signed before may be amended and voided without saying more, and a draft may not', async () => {
  const database = await emptyDatabase();
  await (await migrateBy(database.ownerUrl, before)).destroy();
  await insertOld(database.superuserUrl);
  await (await migrateBy(database.ownerUrl, () => true)).destroy();
  const become = (status: string, one: string) =>
    regardless(database.superuserUrl, 'UPDATE practice_entries SET status = $1 WHERE id = $2', [status, one]);
  for (const status of ['amended', 'voided']) await become(status, id(1));
  await expect(
    regardless(database.superuserUrl, 'UPDATE practice_entries SET role = NULL, paid = NULL WHERE id = $1', [
      id(2),
    ]),
  ).rejects.toThrow('practice_entries_say_role_and_pay');
  await database.drop();
});

describe('the database holds shares of 90 minutes to their sum', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let source: DataSource;
  beforeAll(async () => {
    database = await emptyDatabase();
    source = await migrateBy(database.ownerUrl, upToThis);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  test.each([
    ['one domain', '[{"domain": "a", "minutes": 90}]', true],
    ['two', '[{"domain": "a", "minutes": 60}, {"domain": "b", "minutes": 30}]', true],
    ['too little', '[{"domain": "a", "minutes": 60}]', false],
    ['a domain twice', '[{"domain": "a", "minutes": 60}, {"domain": "a", "minutes": 30}]', false],
    ['less than nothing', '[{"domain": "a", "minutes": 91}, {"domain": "b", "minutes": -1}]', false],
    ['no domain', '[{"domain": "", "minutes": 90}]', false],
    ['no name for it', '[{"minutes": 90}]', false],
    ['nothing', '[]', false],
    ['no list', '{"domain": "a", "minutes": 90}', false],
  ])('%s', async (_, shares, holds) => {
    expect(await source.query('SELECT shares_make($1, 90) AS holds', [shares])).toEqual([{ holds }]);
  });
});
