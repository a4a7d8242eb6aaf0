import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import Handlebars from 'handlebars';
import { type Page, chromium as playwright } from 'playwright-core';
import { fontFiles } from '../../src/shared/printing/fonts.provider';
import { qrCode } from '../../src/certificates/printing/qr-code';
import { seal } from '../../src/certificates/printing/seal';
import type { CertificateSnapshot } from '../../src/certificates/snapshot';

const template = Handlebars.compile<object>(readFileSync(join(__dirname, 'certificate.html.hbs'), 'utf8'));
const slate = ['#2b373e', '#46545b', '#364349', '#5a686e', '#3b5733'];

/** The same certificate as a web page. */
export function certificateHtml(snapshot: CertificateSnapshot): string {
  const address = snapshot.verifyUrl.replace(/^https?:\/\//, '');
  const cut = address.lastIndexOf('/') + 1;
  return template({
    ...snapshot,
    codes: [
      {
        qr: qrCode(snapshot.verifyUrl),
        alt: snapshot.labels.qrCode,
        words: snapshot.labels.verifyAt,
        address: { site: address.slice(0, cut), code: address.slice(cut) },
      },
      {
        qr: qrCode(snapshot.secondCode ?? ''),
        alt: snapshot.labels.secondCode,
        words: snapshot.labels.secondCode,
        address: null,
      },
    ],
    stones: seal.map((path, index) => ({ path, fill: slate[index] })),
  });
}

/** Few on purpose: those the package suggests for a function in the cloud make the browser spin when it is idle. */
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium as a careful team would run it for printing: started once, its fonts installed as the system's,
 * two pages kept warm and used in turn, so that one loads while the other prints. `print` gives a tagged A4 PDF.
 */
export async function warmChromium() {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: quiet,
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) },
  });
  const pages = await Promise.all([browser.newPage(), browser.newPage()]);
  const idle: Page[] = [...pages];
  const print = async (snapshot: CertificateSnapshot): Promise<Buffer> => {
    const page = idle.shift();
    if (!page) throw new Error('Both pages are busy: print two at a time');
    await page.setContent(certificateHtml(snapshot), { waitUntil: 'load' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    idle.push(page);
    return pdf;
  };
  const stop = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { print, stop };
}

function fontConfiguration(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const folders = [...new Set(fontFiles.map(dirname))].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return file;
}
