import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module, type Provider, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { FailedJob } from '../../src/jobs/failed-job.entity';
import { OutboxEvent } from '../../src/jobs/outbox-event.entity';
import { Jobs, JobsModule, Outbox, Tenants } from '../../src/jobs';
import { Pace } from '../../src/jobs/pace';
import { Clock } from '../../src/shared/clock';
import { Config, environment } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { migrate } from '../../src/shared/database/migrate.provider';
import { SnakeNaming } from '../../src/shared/database/naming.strategy';
import { loadLocales } from '../../src/shared/texts.provider';
import { TestClock } from '../support/clock';
import { cloneDatabase } from '../support/postgres';

/** Quick enough for a test. An event is never found by looking, only by its announcement. */
const quick: Pace = { poll: 60_000, retry: 2, lock: 15_000, stalled: 5_000 };

type Setting = {
  organisations?: string[];
  queueUrl?: string | undefined;
  pace?: Partial<Pace>;
  /** What is added to the address of the database. */
  query?: string;
  entities?: Type[];
  imports?: Type[];
  variables?: Record<string, string>;
};

/** Processes of one platform: a database of its own, and as many running applications as a test starts. */
export function useJobs({ organisations = [randomUUID()], ...setting }: Setting = {}) {
  const clock = new TestClock();
  const running: INestApplicationContext[] = [];
  let database: Awaited<ReturnType<typeof cloneDatabase>>;

  beforeAll(async () => {
    loadLocales();
    database = await cloneDatabase();
  });
  afterEach(async () => {
    for (const app of running.splice(0)) await app.close();
  });
  afterAll(() => database.drop());

  /** Starts a process of this role with these providers. */
  const start = async (role: 'web' | 'worker', ...providers: Provider[]) => {
    const known = { dataDir: '/nowhere', secret: '', databaseUrl: database.appUrl + (setting.query ?? '') };
    const config = new Config(
      environment.parse({ CAIRN_ROLE: role, QUEUE_URL: setting.queueUrl, ...setting.variables }),
      known,
    );
    const source = await new DataSource({
      type: 'postgres',
      url: database.appUrl,
      entities: [FailedJob, OutboxEvent, ...(setting.entities ?? [])],
      namingStrategy: new SnakeNaming(),
    }).initialize();
    @Global()
    @Module({
      providers: [
        Database,
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: DataSource, useValue: source },
        { provide: Tenants, useValue: { ids: async () => organisations } },
      ],
      exports: [Database, Config, Clock],
    })
    class Kernel {
      onApplicationShutdown = () => source.destroy();
    }
    const building = Test.createTestingModule({
      imports: [Kernel, JobsModule, ...(setting.imports ?? [])],
      providers,
    });
    const app = await building
      .overrideProvider(Pace)
      .useValue({ ...quick, ...setting.pace })
      .compile();
    app.useLogger(false);
    running.push(app);
    await app.init();
    return { app, config, db: app.get(Database), outbox: app.get(Outbox), jobs: app.get(Jobs) };
  };

  return {
    start,
    clock,
    organisation: organisations[0]!,
    migrateAgain: () => migrate(database.ownerUrl),
    /** Rows as the application's role sees them outside any organisation. */
    rows: async <T>(sql: string, values: unknown[] = []): Promise<T[]> => {
      const client = new Client({ connectionString: database.appUrl });
      await client.connect();
      return (await client.query(sql, values).finally(() => client.end())).rows as T[];
    },
  };
}

/** Waits until a claim is true; a test fails when it is not within twenty seconds. */
export async function until(claim: () => Promise<boolean> | boolean): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await claim())) {
    if (Date.now() > late) throw new Error(`Not true within twenty seconds: ${claim.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
