import { parse } from 'node-html-parser';
import { loadLocales } from '../../../src/shared/texts.provider';
import { faultsOf, playedBy } from './asking';
import { asked, explained } from './forms';

beforeAll(() => loadLocales());

const typed = (key: string, ...accepted: string[]) => ({ key, accepted, feedback: `${key} is so.` });
const chosen = (key: string, answer: string, ...options: string[]) => ({
  key,
  answer,
  options,
  feedback: `${key} is so.`,
});
const written = {
  ...{ key: 'opening', objective: 'attention', type: 'cloze', prompt: 'Fill the gaps.' },
  text: 'Say the {{promise}} & its {{limits}}.\n\nThen {{then}}.',
  gaps: [
    chosen('then', 'listen', 'listen', 'advise'),
    typed('promise', 'promise', 'vow'),
    typed('limits', 'limits'),
  ],
};
const { accept, finished, grade, item, lines, said } = playedBy(written);

test.each([
  ['all', ['promise=Promise.', 'limits=limits', 'then=listen'], 1],
  ['another text that is accepted', ['promise=vow', 'limits=limits', 'then=listen'], 1],
  ['two of three', ['promise=vow', 'limits=limit', 'then=listen'], 2 / 3],
  ['one', ['then=listen'], 1 / 3],
  ['none', ['promise=x=y', 'limits=vow', 'then=advise'], 0],
])('%s', (_, answer, points) => {
  expect(accept(answer)).toEqual(answer);
  expect(grade(answer)).toBeCloseTo(points, 12);
  expect(finished(answer)).toBe(answer.length === 3);
});

test.each([
  ['an option that is not offered', ['then=Listen']],
  ['a gap that is not there', ['now=listen']],
  ['a book', [`promise=${'a'.repeat(501)}`]],
])('%s is refused', (_, given) => expect(accept(given)).toBeNull());

test('gaps come in the order of the text', () => {
  expect(accept(['then=listen', 'promise=vow'])).toEqual(['promise=vow', 'then=listen']);
  expect(said(['promise=vow', 'then=advise'])).toEqual(['vow', 'advise']);
});

test('the fields stand in the text, and their number is their name', () => {
  const page = parse(asked(item, { answer: ['promise=vow'], seed: 1 }));
  const [first, second] = page.querySelectorAll('.gapped');
  expect(first?.querySelectorAll('label').map((one) => one.text)).toEqual(['Gap 1', 'Gap 2']);
  expect(first?.childNodes.map((one) => one.text)).toEqual([
    'Say the ',
    'Gap 1',
    '',
    ' & its ',
    'Gap 2',
    '',
    '.',
  ]);
  expect(
    second
      ?.querySelectorAll('option')
      .map((one) => one.text)
      .sort(),
  ).toEqual(['Choose', 'advise', 'listen']);
  expect(page.querySelector('#gap-promise')?.getAttribute('value')).toBe('vow');
});

test('every line to type looks the same, whatever fits', () => {
  const inputs = parse(asked(item, { answer: [], seed: 1 })).querySelectorAll('input');
  const looks = inputs.map((one) => ({ ...one.attributes, id: '', name: '' }));
  expect(looks[0]).toEqual(looks[1]);
});

test('afterwards the text stands as it should read, and every gap is explained', () => {
  const [first, second] = parse(explained(item, { answer: [], seed: 1 })).querySelectorAll('.gapped');
  expect([first, second].map((one) => one?.text.replace(/\s+/g, ' ').trim())).toEqual([
    'Say the Gap 1 promise & its Gap 2 limits.',
    'Then Gap 3 listen.',
  ]);
  expect(lines(['promise=vow', 'then=advise'])).toEqual([
    ['Gap 1', 'Your answer vow', 'Right'],
    ['Gap 2', 'Your answer Not answered', 'Right answer limits', 'Not right'],
    ['Gap 3', 'Your answer advise', 'Right answer listen', 'Not right'],
  ]);
});

const partly = playedBy({
  ...written,
  gaps: [
    { ...written.gaps[0], partly: [{ text: 'advise', points: 0.25, feedback: 'Later, if they ask.' }] },
    { ...written.gaps[1], partly: [{ text: 'pledge', points: 0.5 }] },
    written.gaps[2],
  ],
});

test.each([
  ['a part of one gap', ['promise=Pledge.'], 0.5 / 3],
  ['parts of two gaps', ['promise=pledge', 'limits=limits', 'then=advise'], (0.5 + 1 + 0.25) / 3],
  ['the whole', ['promise=vow', 'limits=limits', 'then=listen'], 1],
])('an answer that is partly right earns %s', (_, answer, points) =>
  expect(partly.grade(answer)).toBeCloseTo(points, 12),
);

test('what is partly right is said to be so, with its own explanation or else that of its gap', () => {
  const shown = parse(explained(partly.item, { answer: ['promise=pledge', 'then=advise'], seed: 1 })).text;
  expect(shown.replace(/\s+/g, ' ')).toMatch(
    /pledge.*0\.5.*promise is so\..*advise.*0\.25.*Later, if they ask\./,
  );
  expect(parse(asked(partly.item, { answer: [], seed: 1 })).outerHTML).toBe(
    parse(asked(item, { answer: [], seed: 1 })).outerHTML,
  );
});

const gapsDiffer =
  'gaps: Each gap stands in the text once, as its key between double braces, and the text has no other gaps.';

test.each([
  ['a gap that is missing from the text', { text: 'Say the {{promise}}.' }, gapsDiffer],
  ['a gap that nothing fills', { gaps: written.gaps.slice(1) }, gapsDiffer],
  ['a gap twice in the text', { text: `${written.text} {{then}}` }, gapsDiffer],
  ['two gaps of one key', { gaps: [...written.gaps, typed('then', 'go')] }, gapsDiffer],
  [
    'an answer that is no option',
    { gaps: [chosen('then', 'go', 'listen', 'advise'), ...written.gaps.slice(1)] },
    'gaps.0.answer: The answer is not one of the options.',
  ],
])('%s is refused', (_, changes, fault) => expect(faultsOf({ ...written, ...changes })).toEqual([fault]));

test.each([
  ['accepted texts that say the same', typed('then', 'listen', 'Listen.')],
  ['options that are the same', chosen('then', 'listen', 'listen', 'listen')],
  [
    'a text that is right and partly right',
    { ...typed('then', 'go'), partly: [{ text: 'Go!', points: 0.5 }] },
  ],
  [
    'a text that is partly right and worth the whole',
    { ...typed('then', 'go'), partly: [{ text: 'ask', points: 1 }] },
  ],
  [
    'a partly right text that is not offered',
    { ...chosen('then', 'listen', 'listen', 'advise'), partly: [{ text: 'ask', points: 0.5 }] },
  ],
  [
    'an answer that is partly right as well',
    { ...chosen('then', 'listen', 'listen', 'advise'), partly: [{ text: 'listen', points: 0.5 }] },
  ],
])('%s are refused', (_, gap) =>
  expect(faultsOf({ ...written, gaps: [gap, ...written.gaps.slice(1)] })).not.toEqual([]),
);
