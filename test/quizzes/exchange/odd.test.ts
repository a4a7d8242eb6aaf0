import { readFile } from '../../../src/quizzes/exchange/reader.provider';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const read = async (file: string | Buffer) => (await readFile(Buffer.from(file as string))).questions;

const gift = '::Café::Où est le café ? {=ici ~là}';
const asks = { prompt: 'Où est le café ?', options: [{ text: 'ici' }, { text: 'là' }] };

describe('encodings that do not say what they are', () => {
  test.each([
    ['little end first', Buffer.from(gift, 'utf16le')],
    ['big end first', Buffer.from(gift, 'utf16le').swap16()],
  ])('UTF-16 without a mark is named, %s', async (_, file) => {
    await expect(readFile(file)).rejects.toThrow('The file is written in UTF-16.');
  });

  test('the mark of UTF-8 before windows-1252', async () => {
    const file = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(gift, 'latin1')]);
    expect(await read(file)).toMatchObject([{ title: 'Café', item: asks }]);
  });

  test('lines of two programs in one file', async () => {
    const older = Buffer.from('\n\n::D\xe9j\xe0::\x93D\xe9j\xe0\x94 vu ? {T}', 'latin1');
    expect(await read(Buffer.concat([Buffer.from(gift), older]))).toMatchObject([
      { item: asks },
      { title: 'Déjà', item: { prompt: '“Déjà” vu ?' } },
    ]);
  });
});

test('questions in a script from right to left come over, and what becomes of their category is said', async () => {
  const found = await read('$CATEGORY: الإصغاء\n\n::سؤال::ما معنى الإصغاء؟ {=أن تسمع ~أن تتكلم}');
  expect(found).toMatchObject([
    {
      ...{ title: 'سؤال', category: 'الإصغاء' },
      item: { objective: 'general', prompt: 'ما معنى الإصغاء؟', options: [{ text: 'أن تسمع' }, {}] },
      notes: [expect.stringContaining('الإصغاء')],
    },
  ]);
});

test('two hundred options are refused in a sentence, and thousands before they are parsed', async () => {
  const options = (count: number) => Array.from({ length: count }, (_, at) => `~o${at}`).join(' ');
  const found = await read(`Which?{=a ${options(199)}}\n\nWhich?{=a ${options(100_000)}}`);
  expect(found).toMatchObject([
    { line: 1, outcome: 'refused', reason: expect.stringContaining('the limit is 12') as string },
    { line: 3, outcome: 'refused', reason: expect.stringContaining('more than 1000') as string },
  ]);
});

const asked = (html: string) =>
  `<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[${html}]]></text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

test('a picture in its own address is taken over, and left out with a short word where it is too large', async () => {
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const picture = (content: string) =>
    asked(`<p>Look.</p><img src="data:image/png;base64,${content}" alt="A cairn">`);
  expect(await read(picture(dot))).toMatchObject([{ item: { pictures: [{ alt: 'A cairn' }] }, notes: [] }]);
  const [large] = await read(picture(dot.slice(0, 88) + 'A'.repeat(8_000_000)));
  expect(large).toMatchObject({
    outcome: 'imported',
    pictures: [],
    notes: [/“image\/png”/].map((one) => expect.stringMatching(one) as string),
  });
  expect(JSON.stringify(large).length).toBeLessThan(1_000);
});

test('a picture that GIFT only names is said to be left out', async () => {
  expect(await read('::x::[html]<p>Look.</p><img src\\="a.png" alt\\="A cairn">{T}')).toMatchObject([
    { item: { prompt: 'Look.' }, notes: [expect.stringContaining('“a.png”')] },
  ]);
});

test('markup of two hundred thousand tags costs no more than its words', async () => {
  const [found] = await read(asked(`Look.${'<div>'.repeat(200_000)}<b>Listen.</b>`));
  expect(found).toMatchObject({ outcome: 'imported', item: { prompt: 'Look. Listen.' } });
}, 10_000);
