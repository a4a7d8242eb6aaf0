/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { PracticeEntry } from '../../../src/practice/entries/practice-entry.entity';
import { Database } from '../../../src/shared/database/database.service';
import { signInTo } from '../../journeys/signed-in';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { hidden, practice, written } from '../practising';
import { describePractice, logging, main, onDevice, send } from './browser';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
const { at, close } = logging(app);
afterEach(close);

const entriesOf = (somebody: Somebody) =>
  app.in(somebody, () => app.get(Database).of(PracticeEntry).findBy({ traineeId: somebody.id }));
const list = (page: Page) => page.getByRole('region', { name: 'Not sent yet' });

/** Somebody who has sent an entry while there was no connection, and looks at the list of their practice. */
async function waiting(somebody: Somebody, given: { reflection?: string } = {}) {
  const { context, page, url, offline, online } = await at(somebody);
  await offline();
  await page.goto(`${url}/practice-entries/new`);
  await describePractice(page, given);
  await send(page);
  await page.waitForURL(`${url}/practice-entries`);
  await list(page).waitFor();
  return { context, page, url, online };
}

test('without a connection an entry waits, is shown as such, and is sent once when there is one again', async () => {
  const { priya } = await app.cast();
  const { page, online } = await waiting(priya);
  const words = await main(page);
  expect(words).toContain('An entry, not sent yet');
  expect(words).toContain('is sent as soon as there is a connection');
  expect(words).toMatch(/This is what you read on \d+ \w+ \d{4} at/);
  expect(await entriesOf(priya)).toEqual([]);
  await online();
  await page.getByText('What was waiting has been sent.').waitFor();
  expect(await onDevice(page)).toEqual([]);
  expect(await entriesOf(priya)).toMatchObject([{ status: 'submitted', minutes: 60 }]);
  await page.getByRole('link', { name: 'Show all entries' }).click();
  await page.getByRole('cell', { name: /^Waiting/ }).waitFor();
  expect(await main(page)).not.toContain('Not sent yet');
});

test('two entries written without a connection are two entries', async () => {
  const { priya } = await app.cast();
  const { page, url, online } = await waiting(priya, { reflection: 'The first.' });
  await page.goto(`${url}/practice-entries/new`);
  await describePractice(page, { reflection: 'The second.' });
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.waitForURL(`${url}/practice-entries`);
  await page.waitForFunction(() => document.querySelectorAll('[data-local]').length === 2);
  await online();
  await page.getByText('What was waiting has been sent.').waitFor();
  const statuses = (await entriesOf(priya)).map(({ status }) => status);
  expect(statuses.sort()).toEqual(['draft', 'submitted']);
});

test('an entry waits for the next visit when the page was closed', async () => {
  const { priya } = await app.cast();
  const { page, url, online } = await waiting(priya);
  await page.goto('about:blank');
  await online();
  await page.goto(`${url}/path`);
  await expect(gone(page)).resolves.toBe(true);
  expect(await entriesOf(priya)).toHaveLength(1);
});

const gone = async (page: Page): Promise<boolean> => {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await onDevice(page)).length === 0) return true;
    await page.waitForTimeout(100);
  }
  return false;
};

test('several pages open at once send an entry once', async () => {
  const { priya } = await app.cast();
  const { context, page, url, online } = await waiting(priya);
  const others = await Promise.all([context.newPage(), context.newPage()]);
  for (const other of others) await other.goto(`${url}/practice-entries`);
  await online();
  await Promise.all([page, ...others].map((one) => one.reload()));
  expect(await gone(page)).toBe(true);
  expect(await entriesOf(priya)).toHaveLength(1);
});

test('an entry whose answer was lost is not made twice', async () => {
  const { priya } = await app.cast();
  const { page, online } = await waiting(priya);
  const [kept] = await page.evaluate(
    () =>
      new Promise<{ entries: [string, string][] }[]>((resolve) => {
        const request = indexedDB.open('cairn', 1);
        request.onsuccess = () => {
          const all = request.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => resolve(all.result as { entries: [string, string][] }[]);
        };
      }),
  );
  const answer = await app.as(priya).post('/practice-entries', Object.fromEntries(kept?.entries ?? []));
  expect(answer.statusCode).toBe(303);
  await online();
  expect(await gone(page)).toBe(true);
  expect(await entriesOf(priya)).toHaveLength(1);
});

test('one that Cairn refuses stays with its reason, is mended and sent', async () => {
  const { priya } = await app.cast();
  const { page, online } = await waiting(priya, {
    reflection: 'I met Siobhan Delaney at home.',
  });
  await online();
  await page.getByText('An entry that could not be sent').waitFor();
  expect(await entriesOf(priya)).toEqual([]);
  const reason = await list(page).locator('[data-why]').innerText();
  expect(reason).toContain('Reflection');
  await page.reload();
  await page.getByRole('link', { name: 'Mend it' }).click();
  await page.getByText('This entry was not sent').waitFor();
  expect(await page.getByLabel('Reflection').inputValue()).toBe('I met Siobhan Delaney at home.');
  await page.getByLabel('Reflection').fill('I met somebody at home.');
  await send(page);
  await page.getByText('Sent to Sam Okafor.').waitFor();
  expect(await gone(page)).toBe(true);
  expect(await entriesOf(priya)).toHaveLength(1);
});

test('a change that was overtaken elsewhere stays with its reason', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  const { page, url, offline, online } = await at(priya);
  await page.goto(`${url}/practice-entries/${id}/edit`);
  await page.getByText('What you type is kept on this device').waitFor();
  await offline();
  await page.getByLabel('Reflection').fill('From here.');
  await send(page);
  await page.waitForURL(`${url}/practice-entries`);
  await page.getByText('An entry, not sent yet').waitFor();
  const formKey = hidden((await app.as(priya).get(`/practice-entries/${id}/edit`)).body, 'formKey');
  const elsewhere = practice(sam, { formKey, version: '1', then: 'keep', reflection: 'From elsewhere.' });
  await app.as(priya).post(`/practice-entries/${id}`, elsewhere);
  await online();
  await page.getByText('An entry that could not be sent').waitFor();
  expect(await list(page).innerText()).toContain('This was changed since you opened it here');
  await page.getByRole('link', { name: 'Mend it' }).click();
  await page.waitForURL(/edit$/);
  await page.getByText('This entry was not sent').waitFor();
  expect(await page.getByLabel('Reflection').inputValue()).toBe('From here.');
  await send(page);
  await page.getByText('Sent to Sam Okafor.').waitFor();
  expect(await main(page)).toContain('From here.');
});

test('whoever is signed out meanwhile loses nothing: it is sent when they are back', async () => {
  const { priya } = await app.cast();
  const { context, page, url, online } = await waiting(priya);
  await context.clearCookies();
  await online();
  await page.getByText('You are signed out: sign in again').waitFor();
  expect(await entriesOf(priya)).toEqual([]);
  await signInTo(context, app, priya);
  await page.goto(`${url}/practice-entries`);
  expect(await gone(page)).toBe(true);
  expect(await entriesOf(priya)).toHaveLength(1);
});

test('another person on the same device sees nothing of it, and nothing is sent in their name', async () => {
  const { priya, noor } = await app.cast();
  const { context, page, url, online } = await waiting(priya, { reflection: 'For nobody else.' });
  await context.clearCookies();
  await signInTo(context, app, noor);
  // The page of the one before is still open when the connection is back.
  await online();
  await page.getByText('You are signed out: sign in again').waitFor();
  await page.goto(`${url}/practice-entries`);
  await page.getByText('Your practice will be listed here').waitFor();
  await page.waitForTimeout(500);
  expect(await main(page)).not.toContain('Not sent yet');
  expect([await entriesOf(noor), await entriesOf(priya)]).toEqual([[], []]);
  await context.clearCookies();
  await signInTo(context, app, priya);
  await page.goto(`${url}/practice-entries`);
  expect(await gone(page)).toBe(true);
  expect(await entriesOf(priya)).toHaveLength(1);
});

test('signing out says what would be lost, and then leaves nothing behind', async () => {
  const { priya } = await app.cast();
  const { page, online } = await waiting(priya, {
    reflection: 'I met Siobhan Delaney at home.',
  });
  await online();
  await page.getByText('An entry that could not be sent').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Signing out clears this device, and it would be lost.').waitFor();
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  expect(await onDevice(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out and lose it' }).click();
  await page.waitForURL(/sign-in/);
  expect(await onDevice(page)).toEqual([]);
});

test('what waits can be thrown away, after a second thought', async () => {
  const { priya } = await app.cast();
  const { page, online } = await waiting(priya);
  await list(page).getByRole('button', { name: 'Throw away', exact: true }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await onDevice(page)).toHaveLength(1);
  await list(page).getByRole('button', { name: 'Throw away', exact: true }).click();
  await page.getByRole('button', { name: 'Throw away for good' }).click();
  await list(page).waitFor({ state: 'hidden' });
  await online();
  await page.reload();
  expect([await onDevice(page), await entriesOf(priya)]).toEqual([[], []]);
});

test('a connection that is lost at the very moment of sending loses nothing', async () => {
  const { priya } = await app.cast();
  const { page, url, offline, online } = await at(priya);
  await page.goto(`${url}/practice-entries/new`);
  await describePractice(page);
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: true }));
  await offline();
  await send(page);
  await page.waitForURL(`${url}/practice-entries`);
  await page.getByText('An entry, not sent yet').waitFor();
  await online();
  expect(await gone(page)).toBe(true);
  expect(await entriesOf(priya)).toMatchObject([{ status: 'submitted' }]);
});
