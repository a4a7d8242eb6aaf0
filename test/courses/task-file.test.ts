import { acceptedBy, taskFile } from '../../src/courses/learning/works/task-file';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const file = (name: string, content: Buffer) => ({ name, bytes: content, tooLarge: false });
const docx = bytes('PK\x03\x04 [Content_Types].xml word/document.xml');

test.each([
  ['a.pdf', bytes('%PDF-1.4'), '.pdf'],
  ['A.PDF', bytes('%PDF-1.4'), '.pdf'],
  ['a.png', bytes('\x89PNG\r\n\x1a\n'), '.png'],
  ['a.jpeg', bytes('\xff\xd8\xff\xe0'), '.jpg'],
  ['a.docx', docx, '.docx'],
  ['a.txt', Buffer.from('Grüße'), '.txt'],
])('%s is taken for what it is', (name, content, ending) => {
  expect(taskFile(file(name, content), undefined)).toMatchObject({ ok: true, ending });
});

test.each([
  ['a.pdf', bytes('MZ'), 'notWhatItSays'],
  ['a.png', bytes('\xff\xd8\xff'), 'notWhatItSays'],
  ['a.jpg', bytes('\x89PNG\r\n\x1a\n'), 'notWhatItSays'],
  ['a.docx', bytes('PK\x03\x04 xl/workbook.xml'), 'notWhatItSays'],
  ['a.docx', bytes('word/ [Content_Types].xml'), 'notWhatItSays'],
  ['a.docx', bytes('PK\x03\x04 word/document.xml'), 'notWhatItSays'],
  ['a.txt', bytes('a\0b'), 'notWhatItSays'],
  ['a.txt', bytes('\xff\xfe'), 'notWhatItSays'],
  ['a.exe', bytes('MZ'), 'otherKind'],
  ['a.svg', bytes('<svg/>'), 'otherKind'],
  ['pdf', bytes('%PDF-1.4'), 'otherKind'],
  ['a.pdf', Buffer.alloc(0), 'empty'],
  ['a.pdf', Buffer.alloc(10 * 1_048_576 + 1, '%PDF-'), 'tooLarge'],
])('%s that holds something else is refused', (name, content, reason) => {
  expect(taskFile(file(name, content), undefined)).toEqual({
    ok: false,
    reason: `courses.works.errors.${reason}`,
  });
});

test('a file that was cut off is too large', () => {
  const cut = { name: 'a.pdf', bytes: Buffer.alloc(0), tooLarge: true };
  expect(taskFile(cut, undefined)).toEqual({ ok: false, reason: 'courses.works.errors.tooLarge' });
});

test('a task that names its kinds takes no other', () => {
  expect(acceptedBy(['.jpeg', '.odt', '.pdf'])).toEqual(['.pdf', '.jpg']);
  expect(taskFile(file('a.txt', bytes('a')), ['.pdf'])).toMatchObject({
    reason: 'courses.works.errors.otherKind',
  });
});
