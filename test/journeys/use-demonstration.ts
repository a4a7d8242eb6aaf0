import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { harbour, northside } from '../../src/demonstration/cast';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';

const people = [...harbour.people, ...northside.people];

/** How long anything that is expected of a page may take before a test gives it up, in milliseconds. */
const PATIENCE = 10_000;

/** The application with the story of the demonstration in its database, and a real browser in front of it. */
export function useDemonstration() {
  let opened: undefined | { context: BrowserContext; close(): Promise<void> };
  // NOTE: before the application's own: it waits a minute for connections that a browser opened and never used.
  afterAll(() => opened?.close());
  const app = useApp({ listens: true, fresh: true, demonstration: true });

  beforeAll(async () => {
    opened = await openBrowser();
  }, 60_000);

  /** An empty page of somebody who is not signed in, with cookies of their own. */
  const anybody = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const browser = opened?.context.browser();
    if (!browser) throw new Error('The browser has gone');
    const context = await browser.newContext({ baseURL: app.url, ...options });
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  };

  return {
    app,
    anybody,
    /** A page of one of the cast, signed in and at home. */
    async as(key: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await anybody(options);
      await page.goto(`/dev/sign-in/${emailOf(key)}`);
      return page;
    },
  };
}

export const emailOf = (key: string): string => {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`Nobody in the demonstration is called ${key}`);
  return person.email;
};

/** Does something that leads to another page, and waits until that page stands. */
export async function arrive(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Presses a button that leads to another page. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  arrive(page, () => page.getByRole('button', { name }).click());

/** Follows a link of the main part of a page. */
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  arrive(page, () => page.getByRole('main').getByRole('link', { name }).first().click());

/** The words of the main part of a page, on one line. */
export async function words(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ').trim();
}
