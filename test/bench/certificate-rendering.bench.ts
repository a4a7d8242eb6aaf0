import 'reflect-metadata';
import { TypstPrinter } from '../../src/certificates/printing/typst-printer.provider';
import type { CertificateSnapshot } from '../../src/certificates/snapshot';
import { readPdf } from '../support/pdf';
import { certificate } from '../support/snapshots';
import { type Bench, pace } from './bench';
import { warmChromium } from './certificate-chromium';

const people = [
  'Rowan Achterberg',
  'Zoë Ní Mháille',
  'Олександра Ґонґадзе',
  'محمد الأنصاري',
  'क्षितिजा राजेश्वरी',
  'Noor Haddad',
];
let issued = 0;

/** A certificate nobody has printed before: its name, number, code and address are new. */
function fresh(): CertificateSnapshot {
  const number = String(++issued).padStart(5, '0');
  const code = `7KQ2-M9XD-${number}`;
  const name = `${people[issued % people.length]} ${number}`;
  return certificate({
    code,
    number: `HPS-2026-${number}`,
    holder: { name },
    verifyUrl: `https://cairn.example.org/v/${code}`,
  });
}

const many = (count: number): CertificateSnapshot[] => Array.from({ length: count }, fresh);

async function prepare() {
  const printer = new TypstPrinter();
  const browser = await warmChromium();
  await sameThing(printer, browser.print);
  return {
    us: () => pace(many(200), 1, (snapshot) => printer.print(snapshot)),
    them: () => pace(many(40), 2, (snapshot) => browser.print(snapshot)),
    stop: browser.stop,
  };
}

/** Both sides must print one tagged page that names its holder, or the comparison means nothing. */
async function sameThing(
  printer: TypstPrinter,
  chromium: (snapshot: CertificateSnapshot) => Promise<Buffer>,
) {
  const ours = readPdf(await printer.print(certificate()));
  const theirs = (await chromium(certificate())).toString('latin1');
  if (ours.pages !== 1 || !ours.text.includes('Rowan Achterberg'))
    throw new Error('Our certificate is not whole');
  if (!/\/Count 1\b/.test(theirs) || !theirs.includes('/StructTreeRoot'))
    throw new Error('Chromium did not print one tagged page');
}

export default {
  about: 'certificates printed by a warm process',
  us: 'TypstPrinter: PDF/A-3a, tagged, fonts embedded',
  them: 'headless Chromium, warm, two pages in turn, setContent and page.pdf, tagged, the same design as HTML',
  measures: {
    perSecond: { unit: 'certificates a second', better: 'higher', aim: 15 },
    p50: { unit: 'ms each', better: 'lower' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 7,
  oneCore: true,
  prepare,
} satisfies Bench;
