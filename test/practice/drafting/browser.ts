/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { signInTo } from '../../journeys/signed-in';
import { openBrowser } from '../../support/browser';
import type { Somebody } from '../../support/cast';
import { lineTo } from '../../support/line';
import type { App } from '../practising';

/** Browsers of people who log practice, each with its own memory and its own line; `close` ends them all. */
export function logging(app: App) {
  const open: (() => Promise<void>)[] = [];

  /** A browser in which somebody is signed in; with `keeps`, their list of practice and its form are kept there. */
  async function at(somebody: Somebody, { keeps = true } = {}) {
    const line = await lineTo(app);
    const { context, close } = await openBrowser({ offline: keeps });
    open.push(async () => {
      line.close();
      await close();
    });
    context.setDefaultTimeout(10_000);
    await signInTo(context, app, somebody);
    const page = await context.newPage();
    if (keeps) await keep(page, line.url);
    return {
      context,
      page,
      url: line.url,
      async offline() {
        line.set(true);
        await context.setOffline(true);
      },
      /** NOTE: told to the page as well, since a page that was opened meanwhile may not know that it was offline. */
      async online() {
        line.set(false);
        await context.setOffline(false);
        await page.evaluate(() => dispatchEvent(new Event('online')));
      },
    };
  }

  const close = async () => {
    for (const one of open.splice(0)) await one();
  };
  return { at, close };
}

/** NOTE: not `waitForFunction` with what the browser promises: it takes the promise itself for the answer. */
async function keep(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/practice-entries`);
  await page
    .getByText('You can log practice on this device without a connection')
    .waitFor({ timeout: 30_000 });
}

export const main = async (page: Page): Promise<string> =>
  (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');

/** Everything that the browser keeps of entries, whoever they are of. */
export const onDevice = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ key: string; state: string; dirty: boolean; reader: string }[]>((resolve, reject) => {
        const request = indexedDB.open('cairn', 1);
        request.onerror = () => reject(new Error('The browser keeps nothing'));
        request.onupgradeneeded = () => {
          request.result.createObjectStore('entries', { keyPath: ['reader', 'key'] });
        };
        request.onsuccess = () => {
          const all = request.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as { key: string; state: string; dirty: boolean; reader: string }[]);
          };
        };
      }),
  );

/** Types about an hour of practice, all that it takes to send it. */
export async function describePractice(page: Page, { reflection = 'I listened.' } = {}): Promise<void> {
  await page.getByLabel('Hours').fill('1');
  await page.getByLabel('Activity').selectOption({ label: 'One to one' });
  await page.getByLabel('Setting').selectOption({ index: 1 });
  await page.getByLabel('Domain').selectOption({ index: 1 });
  await page.locator('select[name=supervisorId]').selectOption({ label: 'Sam Okafor' });
  await page.getByLabel('Reflection').fill(reflection);
}

export const send = (page: Page) => page.getByRole('button', { name: /^Send/ }).click();
