import { guessColumns } from '../../src/practice/importing/columns';
import { guessOrder, readDay } from '../../src/practice/importing/days';
import { guessUnit, minutesBetween, readLength, readTime } from '../../src/practice/importing/lengths';
import { keyFor, suggestion, yesOrNo } from '../../src/practice/importing/matching';

test.each([
  ['2026-05-03', '2026-05-03', '2026-05-03'],
  ['2026/5/3', '2026-05-03', '2026-05-03'],
  ['2026-05-03T14:30', '2026-05-03', '2026-05-03'],
  ['2026-05-03 14:30:00', '2026-05-03', '2026-05-03'],
  ['03/05/2026', '2026-05-03', '2026-03-05'],
  ['3.5.2026', '2026-05-03', '2026-03-05'],
  ['3-5-26', '2026-05-03', '2026-03-05'],
  ['25/12/2025', '2025-12-25', null],
  ['12/25/2025', null, '2025-12-25'],
  ['3 May 2026', '2026-05-03', '2026-05-03'],
  ['3-May-26', '2026-05-03', '2026-05-03'],
  ['3rd May 2026', '2026-05-03', '2026-05-03'],
  ['May 3, 2026', '2026-05-03', '2026-05-03'],
  ['May 3rd, 2026', '2026-05-03', '2026-05-03'],
  ['Sunday 3 May 2026', '2026-05-03', '2026-05-03'],
  ['Sun, 3 May 2026', '2026-05-03', '2026-05-03'],
  ['Sunday, May 3, 2026', '2026-05-03', '2026-05-03'],
  ['Sun 03/05/2026', '2026-05-03', '2026-03-05'],
  ['46145', '2026-05-03', '2026-05-03'],
  ['12345', null, null],
  ['30/02/2026', null, null],
  ['29/02/2028', '2028-02-29', null],
  ['3/5', null, null],
  ['3 Foo 2026', null, null],
  ['last Tuesday', null, null],
  ['', null, null],
])('the day %p is %p where days come first and %p where months do', (text, dmy, mdy) => {
  expect([readDay(text, 'dmy'), readDay(text, 'mdy')]).toEqual([dmy, mdy]);
});

test.each([
  [['2026-05-03', '2026-05-04'], 'dmy', true, null],
  [['3 May 2026'], 'dmy', true, null],
  [['03/05/2026', '25/05/2026'], 'dmy', true, '03/05/2026'],
  [['03/05/2026', '05/25/2026'], 'mdy', true, '03/05/2026'],
  [['03.05.2026'], 'dmy', true, '03.05.2026'],
  [['03/05/2026', '04/05/2026'], 'dmy', false, '03/05/2026'],
  [['05/05/2026'], 'dmy', true, null],
  [['25/05/2026', '05/25/2026', '05/26/2026', '1/2/2026'], 'mdy', false, '1/2/2026'],
  [[], 'dmy', true, null],
])('days written %p are in the order %p; sure: %p', (texts, order, sure, example) => {
  expect(guessOrder(texts)).toEqual({ order, sure, example });
});

test.each([
  ['1:30', 90, 90],
  ['25:15', 1515, 1515],
  ['0:45:00', 45, 45],
  ['1h30', 90, 90],
  ['1 h 30 min', 90, 90],
  ['1 hour and 30 minutes', 90, 90],
  ['1.5 h', 90, 90],
  ['1,5 hours', 90, 90],
  ['90 min', 90, 90],
  ['90m', 90, 90],
  ['1.5', 90, 2],
  ['0,25', 15, 0],
  ['90', 5400, 90],
  ['2', 120, 2],
  ['an hour', null, null],
  ['1:75', null, null],
  ['-1', null, null],
  ['', null, null],
])('the length %p is %p minutes in a column of hours and %p in one of minutes', (text, hours, minutes) => {
  expect([readLength(text, 'hours'), readLength(text, 'minutes')]).toEqual([hours, minutes]);
});

test.each([
  [['1.5', '2'], 'hours', true],
  [['90', '45'], 'minutes', true],
  [['1', '2'], 'hours', false],
  [['0.5', '90'], 'minutes', false],
  [['1:30'], 'hours', true],
])('numbers %p are %p; sure: %p', (texts, unit, sure) => {
  expect(guessUnit(texts)).toMatchObject({ unit, sure });
});

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['14.30', '14:30'],
  ['14h30', '14:30'],
  ['1430', '14:30'],
  ['2:30 pm', '14:30'],
  ['2pm', '14:00'],
  ['12am', '00:00'],
  ['12:15 p.m.', '12:15'],
  ['14:30:00', '14:30'],
  ['2026-05-03T14:30', '14:30'],
  ['24:00', null],
  ['13pm', null],
  ['9', null],
  ['noon', null],
])('the time %p is %p', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each([
  ['14:00', '15:30', 90],
  ['23:30', '00:15', 45],
  ['09:00', '09:00', 1440],
])('from %s to %s there are %i minutes', (start, end, minutes) => {
  expect(minutesBetween(start, end)).toBe(minutes);
});

test.each([
  [
    'our own names',
    ['Day', 'Start', 'End', 'Kind', 'Setting', 'Domain', 'Role', 'Paid', 'Supervisor'],
    [0, 1, 2],
  ],
  ['what others say', ['Date of session', 'Time in', 'Time out'], [0, 1, 2]],
  ['accents, case and signs', ['DATE:', 'From (hh:mm)', 'Until'], [0, 1, 2]],
])('headings are understood: %s', (_, headings, [day, start, end]) => {
  expect(guessColumns(headings)).toMatchObject({ day, start, end });
});

test.each([
  [['Hours', 'Minutes', 'Duration'], { hours: 0, minutes: 1, duration: 2 }],
  [['Duration (minutes)'], { minutes: 0 }],
  [['Duration (h:mm)'], { duration: 0 }],
  [['Date', 'Day'], { day: 1 }],
  [['Supervisor e-mail', 'Notes'], { supervisor: 0, reflection: 1 }],
  [['Hello', 'World', ''], {}],
])('the headings %p mean %p', (headings, columns) => {
  expect(guessColumns(headings)).toEqual(columns);
});

const kinds = [
  { key: 'one-to-one', name: 'One to one' },
  { key: 'group', name: 'Group' },
  { key: 'phone', name: 'Phone' },
];
const people = [
  { key: 's', name: 'Sam Okafor', others: ['sam@harbour.example'] },
  { key: 'j1', name: 'Jo Lee' },
  { key: 'j2', name: 'Jo Lee' },
];

test.each([
  ['One to One', 'one-to-one'],
  ['one-to-one', 'one-to-one'],
  ['ONE  TO ONE ', 'one-to-one'],
  ['1:1', null],
  ['Cake', 'group'],
  ['', null],
])('the kind %p stands for %p', (word, key) => {
  expect(keyFor(word, { choices: kinds, decided: { cake: 'group', walks: 'gone' } })).toBe(key);
});

test.each([
  ['Sam@Harbour.example', 's'],
  ['SAM OKAFOR', 's'],
  ['Jo Lee', null],
])('the supervisor %p is %p', (word, key) => {
  expect(keyFor(word, { choices: people, decided: {} })).toBe(key);
});

test('what was decided for something that is there no more is not used', () => {
  expect(keyFor('Walks', { choices: kinds, decided: { walks: 'gone' } })).toBeNull();
});

test.each([
  ['1:1', 'one-to-one'],
  ['1-2-1 session', 'one-to-one'],
  ['Individual', 'one-to-one'],
  ['Peer group', 'group'],
  ['Telephone call', 'phone'],
  ['Zoom', null],
  ['Cake', null],
])('for the kind %p %p is offered', (word, key) => {
  expect(suggestion(word, kinds)).toBe(key);
});

test.each([
  ['S. Okafor', 's'],
  ['Jo', null],
])('for the supervisor %p %p is offered', (word, key) => {
  expect(suggestion(word, people)).toBe(key);
});

test.each([
  ['Yes', true],
  ['x', true],
  ['✓', true],
  ['TRUE', true],
  ['', false],
  ['No', false],
  ['perhaps', null],
])('%p is %p', (text, answer) => {
  expect(yesOrNo(text)).toBe(answer);
});
