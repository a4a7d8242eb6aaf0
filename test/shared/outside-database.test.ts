import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { prepareGround } from '../../src/boot';
import { prepareOutside } from '../../src/shared/database/outside.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { cloneDatabase, clusterOfThisRun, type TestDatabase } from '../support/postgres';

let database: TestDatabase & { drop(): Promise<void> };

beforeAll(async () => {
  loadLocales();
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const as = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const superuserUrl = () =>
  Object.assign(new URL(clusterOfThisRun().superuserUrl), { pathname: new URL(database.ownerUrl).pathname })
    .href;

const whoAmI = (url: string) =>
  as(url, async (client) => (await client.query<{ me: string }>('SELECT current_user AS me')).rows[0]?.me);

/** A role of an operator's own choosing that may sign in to the database of this test. */
async function ownRole(): Promise<string> {
  const name = `web_${randomBytes(4).toString('hex')}`;
  const place = new URL(database.ownerUrl);
  await as(superuserUrl(), async (client) => {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'its own'`);
    await client.query(`GRANT CONNECT ON DATABASE ${place.pathname.slice(1)} TO ${name}`);
  });
  return Object.assign(place, { username: name, password: 'its own' }).href;
}

test('with one address only, the application still works as the role that row security binds', async () => {
  const { appUrl } = await prepareOutside(superuserUrl(), superuserUrl(), false);
  expect(await whoAmI(appUrl)).toBe('cairn_app');
});

test('production refuses a role that may step around row security, and says what to do', async () => {
  await expect(prepareOutside(superuserUrl(), superuserUrl(), true)).rejects.toThrow(
    'may bypass row security',
  );
  await expect(prepareOutside(database.ownerUrl, superuserUrl(), true)).rejects.toThrow('DATABASE_OWNER_URL');
});

test('production takes a role of its own beside the owner', async () => {
  const { appUrl } = await prepareOutside(await ownRole(), superuserUrl(), true);
  expect(await whoAmI(appUrl)).toBe('cairn_app');
});

test('a database that does not answer is named by its variable', async () => {
  const nowhere = 'postgres://a:b@127.0.0.1:1/x';
  await expect(prepareOutside(nowhere, nowhere, false)).rejects.toThrow(
    'The database in DATABASE_URL could not be used',
  );
  await expect(prepareOutside(nowhere, superuserUrl(), false)).rejects.toThrow(
    'The database in DATABASE_URL',
  );
});

test('a role that may not prepare the tables is told in one sentence', async () => {
  await expect(
    prepareGround({ DATABASE_URL: database.appUrl, CAIRN_DATA: clusterOfThisRun().folder }),
  ).rejects.toThrow('The role in DATABASE_URL may not prepare the tables (permission denied for');
});
