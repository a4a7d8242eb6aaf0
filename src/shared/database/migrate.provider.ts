import { join } from 'node:path';
import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

const MIGRATION_TURN = 7_236_471;

/**
 * NOTE: BullMQ makes a sequence for a queue when its first job is added, so `cairn_app` may create in its schema. Rights
 * come by default, not afterwards, because that sequence is not `cairn_owner`'s to give rights to.
 */
const queueRights = `
  CREATE SCHEMA IF NOT EXISTS bullmq;
  GRANT USAGE, CREATE ON SCHEMA bullmq TO cairn_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT ALL ON TABLES TO cairn_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT ALL ON SEQUENCES TO cairn_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT EXECUTE ON FUNCTIONS TO cairn_app`;

/**
 * Brings the tables and BullMQ's own schema up to date, as the role that owns them. Several processes may call this
 * at once: they take turns, and the later ones find nothing to do.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_TURN]);
    await migrateTables(ownerUrl);
    await client.query(queueRights);
    await migrateQueue(client);
  } finally {
    await client.end();
  }
}

async function migrateTables(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    migrations: [join(__dirname, '../../../migrations/*.{ts,js}')],
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
