import { loadLocales } from '../../../src/shared/texts.provider';
import { faultsOf, playedBy } from './asking';

beforeAll(() => loadLocales());

const written = {
  ...{ key: 'the-word', objective: 'attention', type: 'short-answer', prompt: 'What is the word?' },
  accepted: [
    { text: 'Paraphrase', points: 0.5, feedback: 'Nearly the word.' },
    { text: 'Reflection', feedback: 'That is the word.' },
    { text: 'Un reflet', feedback: 'So it is in French.' },
  ],
  feedback: { wrong: 'Another word.' },
};
const { accept, finished, grade, lines, said } = playedBy(written);

test.each([
  ['reflection', 1],
  [' REFLECTION. ', 1],
  ['un  reflet', 1],
  ['paraphrase', 0.5],
  ['reflections', 0],
  ['réflection', 0],
  ['a reflection', 0],
])('"%s" earns %d', (typed, points) => expect(grade([typed])).toBe(points));

test('capital letters count where the author says so', () => {
  const exact = playedBy({ ...written, caseSensitive: true });
  expect([exact.grade(['Reflection']), exact.grade(['reflection'])]).toEqual([1, 0]);
});

test('what is typed is kept as it is', () => {
  expect(accept([' a  Word. '])).toEqual(['a  Word.']);
  expect(accept([' '])).toEqual([]);
  expect(accept(['a', 'b'])).toBeNull();
  expect(said(['a  Word.'])).toEqual(['a  Word.']);
  expect(finished(['anything'])).toBe(true);
});

test.each([
  [['reflection'], ['Your answer reflection', 'Right']],
  [['paraphrase'], ['Your answer paraphrase', 'Right answer Reflection', 'Partly right: 0.5 of a point']],
  [['mirror'], ['Your answer mirror', 'Right answer Reflection', 'Not right']],
  [[], ['Your answer Not answered', 'Right answer Reflection', 'Not right']],
])('%j is explained', (answer, line) => expect(lines(answer)).toEqual([line]));

const accepted = (text: string, points?: number) => ({ text, points, feedback: 'That is the word.' });

test.each([
  [[accepted('Reflection', 0.5)], 'accepted: At least one accepted answer is worth the whole point.'],
  [
    [accepted('Reflection'), accepted('reflection.', 0.5)],
    'accepted: Two of these answers count as the same.',
  ],
])('%j is refused', (changed, fault) => expect(faultsOf({ ...written, accepted: changed })).toEqual([fault]));

test('answers that differ in capital letters only are two where those count', () =>
  expect(
    faultsOf({ ...written, caseSensitive: true, accepted: [accepted('Sam'), accepted('sam', 0.5)] }),
  ).toEqual([]));
