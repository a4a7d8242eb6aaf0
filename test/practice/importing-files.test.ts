import { ZipFile } from 'yazl';
import { decode } from '../../src/shared/decode';
import { letterOf, type ReadFile } from '../../src/practice/importing/grid';
import { readFile } from '../../src/practice/importing/read-file.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { workbook } from './workbooks';

beforeAll(() => loadLocales());

const rows = (file: ReadFile) => (file.ok ? file.sheets.flatMap((sheet) => sheet.rows) : []);
const reason = (file: ReadFile) => (file.ok ? null : file.reason.replace('practice.importing.errors.', ''));
const read = (text: string) => readFile(Buffer.from(text));

test.each<[string, string, BufferEncoding | 'windows-1252' | 'utf-16be', string]>([
  ['UTF-8', '', 'utf8', 'Zoë – São'],
  ['UTF-8 with its mark', '\uFEFF', 'utf8', 'Zoë – São'],
  ['UTF-16 with its mark', '\uFEFF', 'utf16le', 'Zoë – São'],
  ['UTF-16 without its mark', '', 'utf16le', 'Zoë – São'],
  ['UTF-16, high byte first', '\uFEFF', 'utf-16be', 'Zoë – São'],
  ['UTF-16, high byte first, without its mark', '', 'utf-16be', 'Zoë – São'],
  ['windows-1252', '', 'windows-1252', 'Zoë – São'],
])('a file in %s is read as it was written', (_, mark, encoding, said) => {
  const text = `${mark}Day,Notes\r\n2026-05-03,${said}`;
  const bytes =
    encoding === 'utf-16be'
      ? Buffer.from(text, 'utf16le').swap16()
      : encoding === 'windows-1252'
        ? Buffer.from(text.replace('–', '\x96'), 'latin1')
        : Buffer.from(text, encoding);
  expect(decode(bytes)).toBe(`Day,Notes\r\n2026-05-03,${said}`);
});

test.each([
  ['commas', 'Day,Minutes\n3 May 2026,90'],
  ['semicolons', 'Day;Minutes\n3 May 2026;90'],
  ['tabs', 'Day\tMinutes\n3 May 2026\t90'],
  ['what the file names', 'sep=|\nDay|Minutes\n3 May 2026|90'],
  ['semicolons, with commas in quoted headings', '"Day, of it";Minutes\n3 May 2026;90'],
])('columns are parted by %s', async (_, text) => {
  expect(rows(await read(text)).at(-1)?.cells).toEqual(['3 May 2026', '90']);
});

test('rows have the numbers that a spreadsheet shows, empty ones and long cells included', async () => {
  const file = await read('Day,Notes\n\n2026-05-03,"two\nlines"\n,\n2026-05-04,one\n');
  expect(rows(file).map(({ row }) => row)).toEqual([1, 3, 5]);
  const marked = await read('sep=,\nDay,Notes\n2026-05-03,a');
  expect(rows(marked).map(({ row }) => row)).toEqual([2, 3]);
});

test.each<[string, string | Buffer, string]>([
  ['nothing', '', 'empty'],
  ['headings alone', 'Day,Minutes\n', 'empty'],
  ['a quotation mark that is not closed', 'Day,Notes\n2026-05-03,"a', 'quotes'],
  ['too many rows', `Day\n${'2026-05-03\n'.repeat(5_001)}`, 'rows'],
  ['too many columns', `Day\n${'a,'.repeat(101)}`, 'columns'],
  ['a cell as long as a book', `Day\n${'a'.repeat(10_001)}`, 'longCell'],
  ['more than five megabytes', Buffer.alloc(5 * 1_048_576 + 1, 'a'), 'tooLarge'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notText'],
  ['an archive that is cut off', Buffer.from('504b030414', 'hex'), 'broken'],
])('a file with %s is refused', async (_, content, why) => {
  expect(reason(await readFile(Buffer.from(content)))).toBe(why);
});

test('five thousand rows are read', async () => {
  expect(rows(await read(`Day\n${'2026-05-03\n'.repeat(5_000)}`))).toHaveLength(5_001);
});

test('a workbook gives dates, times, lengths, numbers, formulas’ values and sheets by name', async () => {
  const file = await readFile(
    await workbook([
      {
        name: 'May',
        rows: [
          ['Day', 'From', 'Length', 'Hours', 'Notes', 'Paid'],
          [
            { day: '2026-05-03' },
            { time: 14.5 / 24 },
            { length: 25.25 / 24 },
            1.5,
            { formula: '1+1', value: 2 },
            true,
          ],
        ],
      },
      { name: 'Nothing', rows: [] },
      { name: 'June', rows: [['Day'], [], [{ day: '2026-06-01', hours: 9.25 }]] },
    ]),
  );
  expect(file).toMatchObject({ ok: true, sheets: [{ name: 'May' }, { name: 'June' }] });
  expect(rows(file).map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, 'Day', 'From', 'Length', 'Hours', 'Notes', 'Paid'],
    [2, '2026-05-03', '14:30', '25:15', '1.5', '2', 'yes'],
    [1, 'Day'],
    [3, '2026-06-01T09:15'],
  ]);
});

test('days and lengths of an old Mac, which counts from 1904, are the same', async () => {
  const cells = [[{ day: '2026-05-03', from1904: true }, { length: 1.5 / 24 }]];
  const file = await readFile(await workbook([{ name: 'May', rows: [['Day', 'Length'], ...cells] }], true));
  expect(rows(file).at(-1)?.cells).toEqual(['2026-05-03', '1:30']);
});

const zipped = async (files: Record<string, Buffer>) => {
  const zip = new ZipFile();
  for (const [path, bytes] of Object.entries(files)) zip.addBuffer(bytes, path);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

test('an archive that unfolds into very much is refused', async () => {
  const bomb = await zipped({ 'xl/worksheets/sheet1.xml': Buffer.alloc(200_000_000, 'a') });
  expect(bomb.length).toBeLessThan(5 * 1_048_576);
  expect(reason(await readFile(bomb))).toBe('bomb');
});

test('a sheet that says it is a thousand million columns wide is refused', async () => {
  expect(reason(await readFile(await workbook([{ name: 'A', rows: [], at: 'ZZZZZZ1' }])))).toBe('bomb');
});

test('an archive that is no workbook is refused', async () => {
  expect(reason(await readFile(await zipped({ 'a.xml': Buffer.from('<a/>') })))).toBe('broken');
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
])('column %i is called %s', (column, letter) => {
  expect(letterOf(column)).toBe(letter);
});
