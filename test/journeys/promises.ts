/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeScript = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that axe knows and that can be judged on a page alone; beside it, how large a target is. */
const everything: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
const contrast: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'target-size'] };

/** What a part that is put into a page, and has no frame of its own, need not have. */
const ofWholePages: RunOptions['rules'] = { 'page-has-heading-one': { enabled: false } };

/** The narrowest phone that a page must fit, in CSS pixels. */
const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

/** Prepares a page for being looked at: with axe in it, and without anything that moves. */
export async function underTheGlass(page: Page): Promise<Page> {
  await page.addInitScript({ content: axeScript });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Writes down what a page says to its console and what it asks for in vain, as it goes. */
export function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.url()} answered ${response.status()}`);
  });
  return heard;
}

/** What is wrong with the page as it stands: at a desk, on a phone and, if `dark`, on a phone in the dark. */
export async function faultsOf(page: Page, { dark = true } = {}): Promise<string[]> {
  const faults = await axeFaults(page, everything);
  await page.setViewportSize(PHONE);
  faults.push(...(await overflow(page, PHONE.width)));
  if (dark) faults.push(...(await inTheDark(page)));
  await page.setViewportSize(DESK);
  return faults.map((fault) => at(page, fault));
}

/** Whether a page has to be moved sideways on a phone. */
export async function tooWide(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  const faults = await overflow(page, PHONE.width);
  await page.setViewportSize(DESK);
  return faults.map((fault) => at(page, fault));
}

async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await axeFaults(page, contrast);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

const at = (page: Page, fault: string) => `${new URL(page.url()).pathname}: ${fault}`;

/** Says which elements make a page wider than its window, if it is. */
export async function overflow(page: Page, width: number): Promise<string[]> {
  return page.evaluate((allowed) => {
    const wide = document.documentElement.scrollWidth;
    if (wide <= allowed) return [];
    const elements = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > allowed + 1,
    );
    const named = elements.slice(-3).map((element) => `${element.localName}.${element.className}`);
    return [`${wide} px wide in a window of ${allowed} px: ${named.join(', ')}`];
  }, width);
}

/** What axe has against a page, in words. The page makes the words: sending all that axe found takes longer than finding it. */
function axeFaults(page: Page, asked: RunOptions): Promise<string[]> {
  return page.evaluate(
    async ({ options, ofParts }) => {
      const isPart = document.querySelector('header, nav, h1') === null;
      const rules = { ...options.rules, ...(isPart ? ofParts : {}) };
      const { axe: engine } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await engine.run(document, { ...options, rules });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id} ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ')}`,
        ),
      );
    },
    { options: asked, ofParts: ofWholePages },
  );
}
