import { checkedLine } from '../../src/certificates/checking/checked-line';
import { readList } from '../../src/certificates/checking/list';
import { readText } from '../../src/certificates/checking/given';
import { isSameName } from '../../src/certificates/checking/names';
import { makeCode } from '../../src/certificates/verifying/code';

const code = makeCode();
const other = makeCode();
const linesOf = (text: string) => {
  const read = readList(text);
  return read.ok ? read.lines.map(({ line, code, name }) => [line, code, name]) : read;
};

test.each([
  ['with heads', `Name,Code\nRowan Ellis,${code}\n`, [[2, code, 'Rowan Ellis']]],
  [
    'with other columns between',
    `Id;Holder;Since;Link\n7;Rowan;2026;https://a.example/v/${code}`,
    [[2, `https://a.example/v/${code}`, 'Rowan']],
  ],
  [
    'without heads, by what stands in the columns',
    `Rowan Ellis\t${code}\nNoor Haddad\t${other}`,
    [
      [1, code, 'Rowan Ellis'],
      [2, other, 'Noor Haddad'],
    ],
  ],
  ['with heads nobody knows', `Mitarbeiterin,Nachweis\nRowan,${code}`, [[2, code, 'Rowan']]],
  [
    'codes alone',
    `${code}\r\n\r\n${other}\r\n`,
    [
      [1, code, null],
      [3, other, null],
    ],
  ],
  [
    'a code with a name after it',
    `${code} Rowan Ellis\n${other}: Noor`,
    [
      [1, code, 'Rowan Ellis'],
      [2, other, 'Noor'],
    ],
  ],
  ['quoted, with a comma in the name', `code,name\n${code},"Ellis, Rowan"`, [[2, code, 'Ellis, Rowan']]],
  [
    'the family name first, without quotes, between semicolons',
    `Ellis, Rowan;${code}\r\nHaddad, Noor;${other}\r\n`,
    [
      [1, code, 'Ellis, Rowan'],
      [2, other, 'Haddad, Noor'],
    ],
  ],
  ['a nickname in quotes', `Rowan "Ro" Ellis,${code}`, [[1, code, 'Rowan "Ro" Ellis']]],
  [
    'quotes within quotes, after a mark of order',
    `\uFEFFName;Code\r\n"Rowan ""Ro"" Ellis";${code}\r\n`,
    [[2, code, 'Rowan "Ro" Ellis']],
  ],
  ['a title above its heads', `People to check\n\nName,Code\nRowan,${code}\n`, [[4, code, 'Rowan']]],
  [
    'what looks like heads below a code',
    `${code},Rowan\ncode,name`,
    [
      [1, code, 'Rowan'],
      [2, 'code', 'name'],
    ],
  ],
  [
    'a first line in which the code is missing is somebody’s',
    `Rowan Ellis\nNoor,${code}`,
    [
      [1, '', 'Rowan Ellis'],
      [2, code, 'Noor'],
    ],
  ],
  [
    'a first line with a certificate number in place of the code is somebody’s',
    `Rowan Ellis,No. 2024\nNoor,${code}`,
    [
      [1, 'No. 2024', 'Rowan Ellis'],
      [2, code, 'Noor'],
    ],
  ],
  [
    'a line without a code is kept',
    `code,name\n${code},Rowan\n,Noor`,
    [
      [2, code, 'Rowan'],
      [3, '', 'Noor'],
    ],
  ],
])('a list is read: %s', (_, text, lines) => expect(linesOf(text)).toEqual(lines));

test.each([
  ['nothing', ' \n\n', { ok: false, reason: 'empty' }],
  ['a head alone', 'code,name\n', { ok: false, reason: 'empty' }],
  ['no column of codes', 'Rowan,Ellis\nNoor,Haddad', { ok: false, reason: 'noCodes' }],
  ['a text', 'Dear all,\n\nplease find the minutes, as agreed, below.\nAde', { ok: false, reason: 'noList' }],
  ['a column of names', 'Rowan\nNoor', { ok: false, reason: 'noList' }],
  ['too many columns', `${code}\n${','.repeat(300)}`, { ok: false, reason: 'tooWide', line: 2 }],
  ['a quotation that does not end', `code,name\n${code},"Rowan`, { ok: false, reason: 'quotes', line: 2 }],
  ['more lines than are read', `code\n${`${code}\n`.repeat(5_001)}`, { ok: false, reason: 'tooMany' }],
])('a list that is refused: %s', (_, text, refused) => expect(linesOf(text)).toEqual(refused));

test('five thousand lines under a head are read', () => {
  expect(linesOf(`code\n${`${code}\n`.repeat(5_000)}`)).toHaveLength(5_000);
});

test.each([
  ['case and spaces', ' rowan  ELLIS', 'Rowan Ellis', true],
  ['marks put together differently', 'Zoe\u0308 Mu\u0308ller', 'Zo\u00EB M\u00FCller', true],
  ['the family name first', 'Ellis, Rowan', 'Rowan Ellis', true],
  ['apostrophes and hyphens', "Siobhan O'Dea\u2010Ray", 'Siobhan O\u2019Dea - Ray', true],
  ['sharp s in capitals', 'GROSS', 'Groß', true],
  ['another person', 'Rowan Elis', 'Rowan Ellis', false],
  ['a mark that is missing', 'Zoe', 'Zo\u00EB', false],
  ['a part of the name', 'Rowan', 'Rowan Ellis', false],
])('names are compared fairly: %s', (_, typed, held, same) => expect(isSameName(typed, held)).toBe(same));

test.each([
  ['', 'cannot-tell', 'noCode'],
  ['hello', 'cannot-tell', 'notACode'],
  [`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`, 'cannot-tell', 'mistyped'],
  ['7K3M-9QXD-2F', 'cannot-tell', 'wrongLength'],
])('the line "%s" says what is wrong with it', (written, result, because) => {
  const line = { line: 1, code: written, name: null };
  expect(checkedLine(line, null, () => ({ answer: 'valid', status: 'active' }))).toMatchObject({
    result,
    because,
  });
});

test.each([
  ['with a name after it', `${code}, Rowan Ellis`, { kind: 'code', code }],
  ['with words before it', `Code: ${code.toLowerCase()}.`, { kind: 'code', code }],
  ['of a name before it', `Rowan Ellis ${code}`, { kind: 'code', code }],
  ['beside another', `${code} ${other}`, { kind: 'unread', because: 'not-a-code' }],
  ['in a longer one', `Rowan ${code}-7777`, { kind: 'unread', because: 'not-a-code' }],
  ['mistyped', 'Rowan 7K3M-9QXD-2F4H-9', { kind: 'unread', because: 'not-a-code' }],
])('in one line a code is found %s', (_, text, given) => expect(readText(text)).toEqual(given));
