import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { toBase41 } from '../../src/certificates/compact/base41';
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

/** Bytes that look like chance, the same in every run. */
const bytes = (seed: string, parts: number): Buffer =>
  Buffer.concat(
    Array.from({ length: parts }, (_, part) => createHash('sha512').update(`${seed} ${part}`).digest()),
  );

/** A certificate nobody has printed before: its name, number, address and both codes are new. */
function fresh(): CertificateSnapshot {
  const number = String(++issued).padStart(5, '0');
  const code = `7KQ2-M9XD-${number}`;
  const name = `${people[issued % people.length]} ${number}`;
  const secondCode = 'The second code holds this certificate itself: it can be checked without a network.';
  return certificate({
    code,
    number: `HPS-2026-${number}`,
    holder: { name },
    verifyUrl: `https://cairn.example.org/v/${code}`,
    secondCode: `CAIRN1:${toBase41(bytes(number, 3))}`,
    labels: { ...certificate().labels, secondCode },
  });
}

/** About as long as a signed one. */
const credential = ({ number }: CertificateSnapshot): string =>
  JSON.stringify({ number, proof: bytes(number, 3).toString('base64'), subject: 'x'.repeat(3500) });

const many = (count: number): CertificateSnapshot[] => Array.from({ length: count }, fresh);

async function prepare() {
  const printer = new TypstPrinter();
  const print = (snapshot: CertificateSnapshot) =>
    printer.print(snapshot, { standard: 'a-3a', credential: credential(snapshot) });
  const browser = await warmChromium();
  await sameThing(print, browser.print);
  return {
    us: () => pace(many(200), 1, print),
    them: () => pace(many(40), 2, browser.print),
    stop: browser.stop,
  };
}

type Print = (snapshot: CertificateSnapshot) => Promise<Buffer>;

/** Both sides must print one tagged page that names its holder and has both codes, or the comparison means nothing. */
async function sameThing(ours: Print, chromium: Print) {
  const own = readPdf(await ours({ ...fresh(), holder: { name: 'Rowan Achterberg' } }));
  const theirs = (await chromium(fresh())).toString('latin1');
  if (own.pages !== 1 || !own.text.includes('Rowan Achterberg') || own.descriptions.length !== 2)
    throw new Error('Our certificate is not whole');
  if (!/\/Count 1\b/.test(theirs) || theirs.split('/S /Figure').length < 3)
    throw new Error('Chromium did not print one tagged page with both codes');
}

export default {
  about: 'certificates with both codes printed by a warm process',
  us: 'TypstPrinter: PDF/A-3a, tagged, fonts embedded, the credential attached',
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
