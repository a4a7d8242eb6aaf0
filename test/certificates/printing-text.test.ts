import fc from 'fast-check';
import {
  drawable,
  familiesFor,
  fontFilesFor,
  needsLargeFonts,
  uncoveredCharacters,
  widthOf,
} from '../../src/shared/printing/fonts.provider';
import { printable } from '../../src/shared/printing/printable';
import { CertificateSnapshot } from '../../src/certificates/snapshot';
import { certificate, certificateFor } from '../support/snapshots';

test.each([
  ['accents are composed', 'Zoe\u0308', 'Zoë'],
  ['spaces are single and inner', '  Sam \n\t Okafor ', 'Sam Okafor'],
  ['control characters go', 'Sa\u0000m\u0007\u009F', 'Sam'],
  ['overrides that would turn words around go', 'Sam \u202Eedualc\u202C', 'Sam edualc'],
  ['isolates go', '\u2066Sam\u2069', 'Sam'],
  ['private use goes', 'Sam\uE000\u{F0000}', 'Sam'],
  ['hidden tags go', 'Sam\u{E0041}\u{E007F}', 'Sam'],
  ['the byte order mark goes', '\uFEFFSam', 'Sam'],
  ['half a character goes', 'Sam\uD83D', 'Sam'],
  ['joiners stay, which Persian and Hindi need', 'می\u200Cخواهم क्\u200Dष', 'می\u200Cخواهم क्\u200Dष'],
  ['a space that holds words together stays', '12\u00A0h', '12\u00A0h'],
])('%s', (_, typed, printed) => {
  expect(printable(typed)).toBe(printed);
});

test('what is printable stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(printable(text))).toBe(printable(text));
    }),
  );
});

test('a snapshot is normalised as it is frozen, and refuses a name of nothing visible', () => {
  expect(certificateFor(' Zoe\u0308\u202E  Moss ').holder.name).toBe('Zoë Moss');
  expect(CertificateSnapshot.safeParse({ ...certificate(), holder: { name: '\u202E\u0000 ' } }).success).toBe(
    false,
  );
});

test.each(['not a language', 'en_GB'])('a snapshot refuses the language tag "%s"', (locale) => {
  expect(CertificateSnapshot.safeParse({ ...certificate(), locale }).success).toBe(false);
});

test.each([
  'Zoë Ní Mháille-Świętochłowska',
  'Nguyễn Thị Hồng Ánh',
  'Adébáyọ̀ Ọlájùmọ̀kẹ́',
  'Γεωργία',
  'Олександра',
  'محمد',
  'फ़ातिमा',
  'क्\u200Dष',
  '王小明',
  'שרה',
  'Sam 🎉',
  'ทดทด',
  '김민준',
  'ნინო',
  'Հրանուշ',
  'ሥላሴ፡ገብረ',
  'ગુજરાતી।',
  'ਸ਼੍ਰੇਯਾ',
  'శ్రీలక్ష్మీ',
  'ಶ್ರೀ',
  'ഉണ്ണിക്കൃഷ്ണൻ',
  'ක්\u200dෂේ',
  'ଜ୍ଞା',
  'ស្ត្រី',
  'ຫຼ້າ',
  'ချစ်',
  '50 ฿',
])('%s can be drawn', (name) => {
  expect(uncoveredCharacters(name)).toEqual([]);
});

test.each([
  ['Sam 𓀀 𓁐', ['𓀀', '𓁐']],
  ['བོད་བོད', [...'བོད་']],
])('%s holds characters that cannot, each named once', (name, characters) => {
  expect(uncoveredCharacters(name)).toEqual(characters);
});

test.each([
  ['Rowan', ['Fraunces']],
  ['Adébáyọ̀', ['Noto Sans']],
  ['Олександра', ['Noto Sans']],
  ['Wang 王 Noor نور', ['Fraunces', 'Amiri', 'Noto Sans SC']],
  ['ગુજરાતી।', ['Noto Sans Gujarati']],
  ['Nino ნინო', ['Fraunces', 'Noto Sans Georgian']],
  ['𓀀', ['Fraunces']],
])('%s is set in no more families than it needs', (text, families) => {
  expect(familiesFor(text, 'Fraunces')).toEqual(families);
});

test('large fonts are opened for what needs them alone, and words are as wide as their letters', () => {
  expect(['Rowan', 'نور', 'क्ष', 'ნინო', '王', '김', 'か'].map(needsLargeFonts)).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(widthOf('王王', ['Fraunces', 'Noto Sans SC'], 400)).toBe(2);
  expect(widthOf('WW', ['Fraunces'], 600)).toBeGreaterThan(widthOf('ii', ['Fraunces'], 600) * 2);
  expect(widthOf('a\u200Db', ['Fraunces'], 400)).toBe(widthOf('ab', ['Fraunces'], 400));
});

test('a picture is drawn with the fonts of its own script alone', () => {
  const files = fontFilesFor('ნინო', ['Fraunces']).map((file) => /[^/]+$/.exec(file)?.[0]);
  expect(files).toEqual(['NotoSansGeorgian_400Regular.ttf', 'NotoSansGeorgian_600SemiBold.ttf']);
});

test('what no face draws is given a sign that one does', () => {
  expect(drawable('Tenzin བོ')).toBe('Tenzin \uFFFD\uFFFD');
});
