import { formOf } from '../../../src/quizzes/authoring/forms/registry';
import { sampleOf } from '../../../src/quizzes/question-types/samples';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const form = formOf({ type: 'cloze' });
const typed = form.typed(sampleOf('cloze'));
const written = (changes: Record<string, string>) => form.written({ ...typed, ...changes }, 'the-promise');

test('what is partly right is typed into its gap, with its points', () => {
  expect(typed).toMatchObject({ 'gaps.0.partly.0.text': 'with', 'gaps.0.partly.0.points': '0.5' });
  expect(written({ 'gaps.0.partly.0.points': '0,25' })).toMatchObject({
    item: { gaps: [{ partly: [{ text: 'with', points: 0.25 }] }, {}, {}] },
  });
});

test.each([
  ['the whole point', { 'gaps.0.partly.0.points': '1' }, 'gaps.0.partly.0.points', 'below 1'],
  ['no point', { 'gaps.0.partly.0.points': '0' }, 'gaps.0.partly.0.points', 'above 0'],
  ['what is right already', { 'gaps.0.partly.0.text': 'Between' }, 'gaps.0.partly', 'same'],
])('%s is refused where it was typed', (_, changes, place, words) => {
  expect(written(changes)).toEqual({ faults: { [place]: expect.stringContaining(words) as string } });
});
