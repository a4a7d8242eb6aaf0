import type { Page } from 'playwright-core';
import { Client } from 'pg';
import { verifyLedger } from '../../src/practice';
import { Config } from '../../src/shared/config/config';
import { clusterOfThisRun } from '../support/postgres';
import { logPractice } from './trainee';
import { follow, press, useDemonstration, words } from './use-demonstration';

jest.setTimeout(60_000);

const { app, anybody, as } = useDemonstration();

let noor: Page;
let sam: Page;
let verification: string;

beforeAll(async () => {
  [noor, sam] = [await as('noor'), await as('sam')];
}, 60_000);

/** Sam signs whatever waits of Noor's, and what follows from it happens. */
async function samSigns(): Promise<void> {
  await sam.goto('/practice-entries/waiting');
  for (const entry of await sam.getByRole('checkbox', { name: /^Noor Haddad/ }).all()) await entry.check();
  await press(sam, /^Sign what is ticked/);
  await app.settle();
}

/** What anybody reads at the head of the certificate's public page. */
async function verdict(): Promise<string> {
  const employer = await anybody();
  await employer.goto(verification);
  const heading = await employer.getByRole('heading', { level: 1 }).innerText();
  await employer.context().close();
  return heading;
}

test('Noor has her hours signed, and her certificate', async () => {
  await logPractice(noor, { hours: 1 });
  await samSigns();
  await noor.goto('/certificates');
  const link = noor.getByRole('main').locator('a[href*="/v/"]:not([href$=".pdf"])').first();
  verification = new URL((await link.getAttribute('href')) ?? '', noor.url()).pathname;
  expect(await verdict()).toMatch(/^Valid/);
});

test('she amends what was signed, and says why', async () => {
  await noor.goto('/practice-entries');
  const row = noor.getByRole('row').filter({ hasText: 'One to one' }).filter({ hasText: '2 h 30 min' });
  await row.getByRole('link').first().click();
  await follow(noor, 'Amend it');
  await noor.getByLabel('Why you amend it').fill('We ended half an hour early.');
  await noor.getByLabel('Hours').fill('2');
  await noor.getByLabel('Minutes', { exact: true }).fill('0');
  await press(noor, 'Send to Sam Okafor');
  expect(await words(noor)).toContain('Sent to Sam Okafor');
  await samSigns();
  await noor.reload();
  expect(await words(noor)).toMatch(
    /Why it was amended We ended half an hour early\. .*Signed by Sam Okafor/,
  );
});

test('the manager finds the certificate for review, and that it stands; to the public it always did', async () => {
  expect(await verdict()).toMatch(/^Valid/);
  const ade = await as('ade');
  await ade.goto('/certificates/register');
  await follow(ade, 'For review');
  await follow(ade, 'Noor Haddad');
  expect(await words(ade)).toContain('was amended on');
  await ade.getByLabel('Why it stands all the same').fill('She has hours to spare.');
  await press(ade, 'It stands');
  expect(await words(ade)).toContain('The certificate stands.');
  expect(await words(ade)).toContain('She has hours to spare.');
  await ade.goto('/certificates/register?review=open');
  expect(await words(ade)).not.toContain('Noor Haddad');
  expect(await verdict()).toMatch(/^Valid/);
});

/** Downloads the ledger as Noor; answers what the check of it says, and with which code it ends. */
async function checked(): Promise<{ code: number; said: string }> {
  await noor.goto('/practice-entries');
  const [download] = await Promise.all([
    noor.waitForEvent('download'),
    noor.getByRole('link', { name: 'Download your ledger' }).click(),
  ]);
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await verifyLedger(await download.path());
    return { code, said: log.mock.calls.flat().join(' ') };
  } finally {
    log.mockRestore();
  }
}

/** Makes the second of Noor's sign-offs say something else, past every guard; gives the entry it is about. */
async function alterTheSecond(): Promise<string> {
  const { pathname } = new URL(app.get(Config).databaseUrl);
  const client = new Client({
    connectionString: Object.assign(new URL(clusterOfThisRun().superuserUrl), { pathname }).href,
  });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'`);
    const { rows } = await client.query<{ entry_id: string }>(
      `UPDATE sign_offs SET signed = replace(signed, '"minutes":210', '"minutes":610')
       WHERE sequence = 2 AND trainee_id IN (SELECT id FROM users WHERE name = 'Noor Haddad') RETURNING entry_id`,
    );
    return rows[0]?.entry_id ?? 'no row';
  } finally {
    await client.end();
  }
}

test('the ledger she downloads holds, until somebody alters a row behind it', async () => {
  expect(await checked()).toMatchObject({
    code: 0,
    said: expect.stringContaining('Everything holds') as string,
  });
  const entryId = await alterTheSecond();
  const { code, said } = await checked();
  expect(code).toBe(1);
  expect(said).toContain(`(${entryId}) does not hold: something in it was altered after it was signed.`);
  expect(said).toMatch(/^Sign-off 2 /);
});
