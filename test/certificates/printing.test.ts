import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { everyFontFile } from '../../src/shared/printing/fonts.provider';
import { TypstPrinter } from '../../src/certificates/printing/typst-printer.provider';
import { designs } from '../../src/certificates/snapshot';
import { readPdf } from '../support/pdf';
import { certificate, certificateFor } from '../support/snapshots';

const printer = new TypstPrinter();
const read = async (...[snapshot]: Parameters<TypstPrinter['print']>) =>
  readPdf(await printer.print(snapshot));
const spaced = (text: string) => text.replace(/\u200B\n?|(?<=-)\n/g, '').replace(/\s+/g, ' ');

test('a certificate is one page of PDF/A-3a, tagged, in its language', async () => {
  const { pages, metadata, catalogue } = await read(certificate());
  expect(pages).toBe(1);
  expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(catalogue).toMatch(/\/MarkInfo <<\s+\/Marked true/);
  expect(catalogue).toContain('/Lang (en-GB)');
});

test('it names its holder, its subject and its issuer to the computer as well', async () => {
  const { metadata } = await read(certificate());
  expect(metadata).toContain('Rowan Achterberg, Peer Supporter');
  expect(metadata).toMatch(/<dc:creator>.*Harbour Peer Support.*<\/dc:creator>/s);
  expect(metadata).toContain('2026-11-21');
});

test('the structure has a heading, a table with headed columns, and pictures that are described', async () => {
  const { tags, descriptions } = await read(certificate());
  expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
  expect(tags.filter((tag) => tag === 'TH')).toHaveLength(2);
  expect(tags.filter((tag) => tag === 'TD')).toHaveLength(8);
  expect(tags).toContain('Link');
  expect(descriptions).toEqual([certificate().labels.qrCode]);
});

test('every font is inside the file, and is one of ours', async () => {
  const { fonts } = await read(certificateFor('Žofie Ґонґадзе محمد क्षितिजा'));
  const ours = everyFontFile.map((file) => /([^/]+)_\d+(\w+)\.ttf$/.exec(file)?.slice(1).join('-'));
  expect(fonts.length).toBeGreaterThanOrEqual(4);
  for (const { name, embedded } of fonts) {
    expect(ours).toContain(name);
    expect(embedded).toBe(true);
  }
});

test('every word of the snapshot can be copied out of the file', async () => {
  const { number, wording, hours, labels, printed, signatories } = certificate();
  const text = spaced((await read(certificate())).text);
  const words = [
    ...Object.values({ ...wording, ...labels, ...printed }).filter(
      (said) => said !== null && said !== labels.seal && said !== labels.qrCode,
    ),
    ...hours.flatMap(({ label, printed: time }) => [label, time]),
    ...signatories.flatMap(({ name, role }) => [name, role]),
    number,
    'Harbour Peer Support',
    'cairn.example.org/v/',
    '7KQ2-M9XD-4TRV-C',
  ];
  for (const said of words) expect(text).toContain(said);
});

test.each([
  'Zoë Ní Mháille-Świętochłowska',
  'Nguyễn Thị Hồng Ánh',
  'Adébáyọ̀ Ọlájùmọ̀kẹ́',
  'Γεωργία Παπαδοπούλου',
  'Олександра Ґонґадзе',
  'Ғалымжан Өтеген',
  'श्रीमती क्षितिजा राजेश्वरी',
  'Þórdís O’Brien-Ōta',
])('the name %s is printed as it is written', async (name) => {
  expect(spaced((await read(certificateFor(name))).text)).toContain(name);
});

test.each([
  ...['Sam 🎉 Okafor', '김민준', 'ฐิติรัตน์ สุวรรณภูมิ', 'தமிழ்ச்செல்வி க்ஷேத்ரா', '李小龍 ヤマダ', '王小明'],
  ...['ნინო წერეთელი', 'Հրանուշ Ճգնավորյան', 'ኃይለ ሥላሴ ገብረ እግዚአብሔር', 'ક્ષિતિજા ત્રિવેદી', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
  ...['శ్రీనివాస్ రెడ్డి', 'ಶ್ರೀಲಕ್ಷ್ಮೀ ಕೃಷ್ಣಮೂರ್ತಿ', 'ജ്ഞാനപ്രകാശൻ ഉണ്ണിക്കൃഷ്ണൻ', 'ක්\u200dරිෂාන්ති ශ්\u200dරීනාථ්'],
  ...['ଶ୍ରୀକାନ୍ତ ମହାପାତ୍ର', 'အောင်ဆန်းစုကြည်', 'ကျွန်ုပ် သင်္ကြန်'],
])('the name %s is printed in all designs, in either standard', async (name) => {
  for (const design of designs) {
    const snapshot = certificate({ holder: { name }, design });
    const { text, metadata } = readPdf(await printer.print(snapshot, { standard: 'ua-1' }));
    expect(spaced(text)).toContain(name);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(spaced((await read(snapshot)).text)).toContain(name);
  }
});

test.each(['তানিয়া শ্রেষ্ঠা', 'రామకృష్ణారెడ్డి', 'କ୍ଷୀରୋଦ ତ୍ରିପାଠୀ', 'ស្រីស្រស់ ព្រហ្មញ្ញ', 'ແກ້ວມະນີ ຫຼ້າປີ່'])(
  'the name %s has all its letters, in order; joined ones may be given twice',
  async (name) => {
    const { text } = await read(certificateFor(name));
    const once = spaced(text).replace(/([\p{L}\p{M}]+)(?: \1)+/gu, '$1');
    expect(once.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
  },
);

const scripts = [
  'Aé ',
  'Wß-',
  'ọ̀',
  'Ґл',
  'Γω',
  'محم',
  'שרה',
  'क्षि',
  '王小',
  '김민',
  'ฐิติ',
  'তানি',
  'தமி',
  'ნი',
  'ሥላ',
  'ಲಕ್ಷ್ಮೀ',
  'ស្ត្រី',
  'ချစ်',
  '🎉',
];

test('whatever the name, and however long, a certificate in any design is one page', async () => {
  const names = fc
    .array(fc.constantFrom(...scripts), { minLength: 1, maxLength: 50 })
    .map((parts) => parts.join('').trim() || 'A')
    .filter((name) => name.length <= 200);
  await fc.assert(
    fc.asyncProperty(names, fc.constantFrom(...designs), async (name, design) => {
      expect((await read(certificate({ holder: { name }, design }))).pages).toBe(1);
    }),
    { numRuns: 25 },
  );
});

test('the credential is attached byte for byte, and the second code is described', async () => {
  const credential = JSON.stringify({ name: 'Zoë', proof: [{}] });
  const secondCode = 'CAIRN:'.repeat(40);
  const said = certificate({
    secondCode,
    labels: { ...certificate().labels, secondCode: 'Works without a network' },
  });
  for (const standard of ['a-3a', 'ua-1'] as const) {
    const pdf = await printer.print(said, { standard, credential });
    const attached = (await PDFDocument.load(pdf)).getAttachments();
    expect(
      attached.map(({ name, mimeType, data }) => [name, mimeType, Buffer.from(data).toString()]),
    ).toEqual([['credential.json', 'application/ld+json', credential]]);
    const { descriptions, text } = readPdf(pdf);
    expect(descriptions.sort()).toEqual([said.labels.qrCode, 'Works without a network']);
    expect(spaced(text)).toContain('Works without a network');
  }
});

test.each(['محمد عبد الرحمن الأنصاري', 'ڈاکٹر فاطمہ چوہدری'])(
  'the name %s is printed with every letter, on a certificate written from the left or from the right',
  async (name) => {
    const letters = (text: string) => [...text].filter((letter) => /\p{Script=Arabic}/u.test(letter)).sort();
    expect(letters((await read(certificateFor(name))).text)).toEqual(letters(name));
    const arabic = await read(certificate({ holder: { name }, locale: 'ar', dir: 'rtl' }));
    expect(letters(arabic.text)).toEqual(letters(name));
    expect(arabic.catalogue).toContain('/Direction /R2L');
  },
);

test.each([
  '#(6*7)',
  '*bold* _x_ [x] $1$ <b> "q" @a',
  '#panic() \\u{41} // hi /* x */',
  '= Heading `raw` ~ -- ...',
  '{{name}} ${1} {% x %}',
])('a name is never read as markup: %s', async (name) => {
  expect(spaced((await read(certificateFor(name))).text)).toContain(` ${name} has completed`);
});

test.each([
  'María de los Ángeles Guadalupe Fernández-Villaverde y Castellanos de la Torre Montemayor',
  'Wolfeschlegelsteinhausenbergerdorff'.repeat(5),
  'W'.repeat(200),
  `${'Ng '.repeat(66)}Ng`,
])('a long name is printed whole: %s', async (name) => {
  const { pages, text } = await read(certificateFor(name));
  expect(pages).toBe(1);
  expect(spaced(text)).toContain(name);
});

test('a certificate with as much to say as it may still takes one page', async () => {
  const long = (letters: number) => 'Wonderfully long words '.repeat(25).slice(0, letters).trim();
  const labels = Object.fromEntries(Object.keys(certificate().labels).map((label) => [label, long(40)]));
  const { pages } = await read(
    certificate({
      number: 'N'.repeat(40),
      organisation: { name: long(160), slug: 'long' },
      holder: { name: long(200) },
      programme: { title: long(160), version: 9 },
      wording: { heading: long(60), before: long(160), statement: long(500) },
      hours: Array.from({ length: 6 }, () => ({ label: long(48), minutes: 1, printed: 'Q'.repeat(24) })),
      labels: labels as ReturnType<typeof certificate>['labels'],
      printed: { awardedOn: long(40), validUntil: 'M'.repeat(40) },
      signatories: Array.from({ length: 3 }, () => ({ name: long(80), role: 'R'.repeat(80) })),
      verifyUrl: `https://${'example.'.repeat(16)}org/v/${'C'.repeat(40)}`,
    }),
  );
  expect(pages).toBe(1);
});

test.each([
  { number: 'HARBOUR-LONDON-2026-0000000000042' },
  { signatories: [{ name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff', role: 'Programme manager' }] },
  { verifyUrl: 'https://verification.harbour-peer-support.example.org/v/7KQ2-M9XD-4TRV-C' },
  { organisation: { name: 'O'.repeat(160), slug: 'o' } },
])('one long word among short ones is printed whole: %o', async (changes) => {
  const { text } = await read(certificate(changes));
  const said =
    changes.number ?? changes.signatories?.[0]?.name ?? changes.organisation?.name ?? 'harbour-peer-support';
  expect(spaced(text)).toContain(said);
});

test('a certificate without hours, an end or signatories leaves their places out', async () => {
  const { text, tags } = await read(
    certificate({
      hours: [],
      validUntil: null,
      printed: { awardedOn: '21 November 2026', validUntil: null },
      signatories: [],
    }),
  );
  expect(tags).not.toContain('Table');
  expect(text).not.toContain('Valid until');
  expect(text).toContain('HPS-2026-00042');
});

test('the same snapshot gives the same bytes, whoever prints it and whatever was printed before', async () => {
  const first = await printer.print(certificate());
  await printer.print(certificateFor('Somebody Else'));
  const again = await new TypstPrinter().print(certificate());
  expect(again.equals(first)).toBe(true);
  expect((await printer.print(certificateFor('Somebody Else'))).equals(first)).toBe(false);
});

test('prints asked for at once do not mix', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Person ${index} Of Many`);
  const pdfs = await Promise.all(names.map((name) => read(certificateFor(name))));
  pdfs.forEach(({ text }, index) => expect(text).toContain(names[index]));
});

test('a character no font can draw stops the print instead of leaving a blank', async () => {
  await expect(printer.print(certificateFor('Sam 𓀀'))).rejects.toThrow('could not be displayed');
});
