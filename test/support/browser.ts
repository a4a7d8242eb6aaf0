import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type BrowserContext, chromium as playwright } from 'playwright-core';

/**
 * NOTE: not `chromium.args`, which suit a function in the cloud and keep half a core busy while nothing happens. Painting
 * by as few threads and processes as can be saves a quarter of the work on a machine without a graphics card. With
 * `--disable-threaded-compositing` a page that nothing changes gives no frame, and a click waits for one without end.
 */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--num-raster-threads=1',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Options = { dark?: boolean; width?: number; javaScript?: boolean; offline?: boolean };

/**
 * A real Chromium, from npm, with a profile of its own; `close` removes it. Pages are kept for being read offline only
 * if `offline`: keeping them is work that most journeys are not about.
 */
export async function openBrowser(options: Options = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'cairn-browser-'));
  const context: BrowserContext = await playwright.launchPersistentContext(profile, {
    executablePath: await chromium.executablePath(),
    args,
    headless: true,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.javaScript ?? true,
    bypassCSP: false,
    serviceWorkers: options.offline ? 'allow' : 'block',
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, close };
}
