import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { makeApp } from '../../src/app';
import { fillWhenEmpty } from '../../src/demonstration/demonstration.provider';
import { SessionService } from '../../src/identity';
import { KeptMails } from '../../src/notifications';
import { Jobs } from '../../src/jobs';
import type { Actor } from '../../src/organisations';
import { Config, environment } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { loadLocales } from '../../src/shared/texts.provider';
import { cast, type Somebody } from './cast';
import { TestClock } from './clock';
import { cloneDatabase, takeStock, type TestDatabase, workerDatabase } from './postgres';
import { freePort } from './free-port';
import { testFolder } from './test-folder';
import { Visitor } from './visitor';

/**
 * The real application on a database of this Jest worker's own, for the tests of one file. `listens`: on a port
 * of its own, for a browser. `fresh`: on a database that no other test has seen. `demonstration`: with its story told
 * there first, as at a first start. Other settings go into `variables`.
 */
export function useApp({
  listens = false,
  fresh = false,
  demonstration = false,
  variables = {},
}: {
  listens?: boolean;
  fresh?: boolean;
  demonstration?: boolean;
  variables?: Record<string, string>;
} = {}) {
  const clock = new TestClock();
  const dataDir = testFolder();
  let app: NestFastifyApplication;
  let database: TestDatabase;
  const cookies = new Map<string, Promise<string>>();

  beforeAll(async () => {
    loadLocales();
    database = await (fresh ? cloneDatabase() : workerDatabase());
    const env = environment.parse({
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      CAIRN_ROLE: 'web',
      PORT: listens ? await freePort() : 0,
      ...variables,
    });
    const config = new Config(env, {
      dataDir,
      secret: 'a secret for tests, thirty-two long',
      databaseUrl: database.appUrl,
    });
    if (demonstration) await fillWhenEmpty(config);
    app = await makeApp(config, clock);
    if (listens) await app.listen(config.port, '127.0.0.1');
    else await app.init();
    await app.getHttpAdapter().getInstance().ready();
  }, 60_000);
  afterAll(() => app?.close());

  const within = <T>({ organisationId, id }: Somebody, work: () => Promise<T>) => {
    const db = app.get(Database);
    return db.within({ organisationId, personId: id }, () => db.transaction(work));
  };

  const signIn = async (personId: string) => {
    const token = await app.get(Database).transaction(() => app.get(SessionService).begin(personId));
    return `__Host-cairn=${token}`;
  };

  return {
    clock,
    /** After very many rows were added: lets PostgreSQL plan with what there is. */
    takeStock: () => takeStock(database),
    get url() {
      return app.get(Config).publicUrl;
    },
    get server() {
      return app;
    },
    get: <T>(type: Type<T> | (abstract new (...args: never[]) => T)): T =>
      app.get(type as Type<T>, { strict: false }),
    cast: () => cast(app),
    anyone: () => new Visitor(app, null),
    /** Signed in, as by a session begun a moment ago. */
    as({ id }: Pick<Somebody, 'id'>): Visitor {
      const cookie = cookies.get(id) ?? signIn(id);
      cookies.set(id, cookie);
      return new Visitor(app, cookie);
    },
    actor: ({ actor }: Somebody): Actor => actor,
    /** Runs `work` in somebody's organisation, in one transaction. */
    in: within,
    /** The mail that was sent to an address so far, oldest first. */
    mailTo: (email: string) =>
      app
        .get(KeptMails, { strict: false })
        .list({ to: email })
        .then((mails) => mails.reverse()),
    /** Relays the outbox and does what follows from it, until nothing is left. */
    settle: (options?: { failures?: 'thrown' | 'kept' }) => app.get(Jobs, { strict: false }).settle(options),
    runNow: <W>(worker: Type<W>, method: keyof W & string, organisationId: string | null) =>
      app.get(Jobs, { strict: false }).runNow(worker, method, organisationId),
  };
}
