import { parse } from 'node-html-parser';
import { rightKey } from '../../../src/quizzes/question-types/right-sides';
import { loadLocales } from '../../../src/shared/texts.provider';
import { faultsOf, playedBy } from './asking';
import { asked } from './forms';

beforeAll(() => loadLocales());

const pair = (left: string, right: string) => ({ left, right, feedback: `${left} goes with ${right}.` });
const written = {
  ...{ key: 'signs', objective: 'attention', type: 'matching', prompt: 'What does each call for?' },
  pairs: [pair('Silence', 'Waiting'), pair('Haste', 'Slowing'), pair('Tears', 'Waiting')],
  decoys: ['Advising'],
};
const { accept, finished, grade, item, lines, said } = playedBy(written);
const [waiting, slowing, advising] = ['Waiting', 'Slowing', 'Advising'].map(rightKey);

test('left sides have letters in the order of the alphabet', () =>
  expect(item).toMatchObject({ pairs: [{ key: 'b' }, { key: 'a' }, { key: 'c' }] }));

test.each([
  ['all pairs, one right side used twice', [`a=${slowing}`, `b=${waiting}`, `c=${waiting}`], 1],
  ['two of three', [`a=${slowing}`, `b=${waiting}`, `c=${advising}`], 2 / 3],
  ['one, and the rest open', [`a=${slowing}`], 1 / 3],
  ['none', [`a=${waiting}`, `b=${slowing}`], 0],
])('%s', (_, answer, points) => {
  expect(accept(answer)).not.toBeNull();
  expect(grade(answer)).toBeCloseTo(points, 12);
  expect(finished(answer)).toBe(answer.length === 3);
});

test.each([
  ['a right side that is not offered', ['a=0123456789ab']],
  ['a left side that is not there', [`d=${waiting}`]],
  ['two right sides for one left', [`a=${waiting}`, `a=${slowing}`]],
  ['the words instead of their key', ['a=Waiting']],
])('%s is refused', (_, given) => expect(accept(given)).toBeNull());

test('an answer is said pair by pair', () =>
  expect(said([`b=${waiting}`, `c=${advising}`])).toEqual(['Silence – Waiting', 'Tears – Advising']));

test('afterwards each pair says what was chosen, what is right where that differs, and why', () => {
  const explained = lines([`a=${slowing}`, `c=${advising}`]);
  expect(explained).toHaveLength(3);
  expect(explained).toContainEqual(['Haste', 'Your answer Slowing', 'Right']);
  expect(explained).toContainEqual(['Tears', 'Your answer Advising', 'Right answer Waiting', 'Not right']);
  expect(explained).toContainEqual([
    'Silence',
    'Your answer Not answered',
    'Right answer Waiting',
    'Not right',
  ]);
});

test('what is too long for its field is written out above, with the letters of the list', () => {
  const long = 'Staying where you are and saying that there is time';
  const [short, longer] = [written.pairs, [...written.pairs, pair('Fear', long)]].map((pairs) =>
    parse(asked(playedBy({ ...written, pairs }).item, { answer: [], seed: 1 })),
  );
  expect(short?.querySelectorAll('dt')).toEqual([]);
  const legend = longer?.querySelectorAll('.field-choices > div').map((one) => one.text);
  const options = longer?.querySelectorAll('#left-a option').map((one) => one.text.replace('. ', ''));
  expect(legend).toEqual(options?.slice(1));
  expect(legend?.map(([letter]) => letter)).toEqual(['A', 'B', 'C', 'D']);
});

test('correcting a pair leaves the meaning of answers as it was', () => {
  const corrected = playedBy({
    ...written,
    pairs: [...written.pairs.slice(0, 2), pair('Tears', 'Advising')],
    decoys: [],
  });
  expect(corrected.said([`c=${advising}`])).toEqual(said([`c=${advising}`]));
  expect([grade([`c=${advising}`]), corrected.grade([`c=${advising}`])]).toEqual([0, 1 / 3]);
});

test.each([
  [
    { pairs: [pair('Silence', 'Waiting'), pair('Silence', 'Slowing')] },
    'pairs: Two pairs have the same left side.',
  ],
  [
    { pairs: written.pairs.map((one) => ({ ...one, key: 'a' })) },
    'pairs: Two pairs have the same left side.',
  ],
  [{ decoys: ['Advising', 'Advising'] }, 'decoys: A decoy repeats another one, or belongs to a pair.'],
  [{ decoys: ['Waiting'] }, 'decoys: A decoy repeats another one, or belongs to a pair.'],
  [
    { pairs: [pair('Silence', 'Waiting'), pair('Tears', 'Waiting')], decoys: [] },
    'pairs: A matching question needs at least two different right sides.',
  ],
])('%j is refused', (changes, fault) => expect(faultsOf({ ...written, ...changes })).toEqual([fault]));
