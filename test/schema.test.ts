import { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { Database } from '../src/shared/database/database.service';
import { useApp } from './support/use-app';

const app = useApp();

type Column = { table: string; column: string; type: string; nullable: boolean };

/** Tables whose rows belong to organisations and are open to all of them on purpose. */
const openByDesign = new Map([
  ['outbox_events', 'ids only; the relay works for every organisation'],
  ['register_entries', 'the public register: anybody may read a certificate by its code'],
  ['certificate_credentials', 'signed credentials, to be read by anybody who has the code'],
  ['status_list_credentials', 'signed lists, by which anybody tells what was revoked or suspended'],
  ['ledger_roots', 'one number a day over a ledger, published so that others keep copies of it'],
]);

const inDatabase = () =>
  app.get(Database).transaction(() =>
    app.get(Database).query<Column>(
      `SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_schema = 'public'`,
    ),
  );

const types: Record<string, string> = {
  int: 'int4',
  integer: 'int4',
  bigint: 'int8',
  smallint: 'int2',
  boolean: 'bool',
  'double precision': 'float8',
};

const inEntity = (column: ColumnMetadata): Column => {
  const type = typeof column.type === 'string' ? column.type : column.type.name.toLowerCase();
  return {
    table: column.entityMetadata.tableName,
    column: column.databaseName,
    type: (column.isArray ? '_' : '') + (types[type] ?? type),
    nullable: column.isNullable,
  };
};

test('entities and migrations agree on every column', async () => {
  const entities = app.get(DataSource).entityMetadatas;
  const tables = new Set(entities.map(({ tableName }) => tableName));
  const said = entities.flatMap(({ columns }) => columns.map(inEntity));
  const there = (await inDatabase()).filter(({ table }) => tables.has(table));
  const key = ({ table, column, type, nullable }: Column) =>
    `${table}.${column} ${type}${nullable ? ' null' : ''}`;
  expect(said.map(key).sort()).toEqual(there.map(key).sort());
});

test('every table with rows of an organisation is bound by row security', async () => {
  const rows = await app.get(Database).transaction(() =>
    app.get(Database).query<{ table: string; bound: boolean; required: boolean }>(
      `SELECT c.relname AS table, c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS bound,
              a.attnotnull AS required
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    ),
  );
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(({ table, bound }) => !bound && !openByDesign.has(table))).toEqual([]);
});

test('a query with no organisation set sees no row of any tenant table', async () => {
  await app.cast();
  const db = app.get(Database);
  const tables = await db.transaction(() =>
    db.query<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    ),
  );
  for (const { table } of tables.filter((one) => !openByDesign.has(one.table))) {
    const [row] = await db.transaction(() =>
      db.query<{ seen: number }>(
        `SELECT count(*)::int AS seen FROM ${table} WHERE organisation_id IS NOT NULL`,
      ),
    );
    expect({ table, seen: row?.seen }).toEqual({ table, seen: 0 });
  }
});

test('within one organisation the rows of another are not there', async () => {
  const { priya, nadia } = await app.cast();
  const db = app.get(Database);
  const seen = await app.in(priya, () =>
    db.query<{ userId: string }>('SELECT user_id AS "userId" FROM memberships'),
  );
  expect(seen.map(({ userId }) => userId)).toContain(priya.id);
  expect(seen.map(({ userId }) => userId)).not.toContain(nadia.id);
});

test('the application may neither change tables nor step around row security', async () => {
  const db = app.get(Database);
  await expect(db.transaction(() => db.query('ALTER TABLE users ADD COLUMN backdoor text'))).rejects.toThrow(
    'must be owner',
  );
  await expect(
    db.transaction(() => db.query('SET LOCAL row_security = off; SELECT * FROM memberships')),
  ).rejects.toThrow();
});
