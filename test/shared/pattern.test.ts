import { patternOf, placed } from '../../src/shared/pattern';
import { say } from '../../src/shared/text';
import { loadLocales } from '../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const fill = (text: string, params: Record<string, string | number>) => {
  const pattern = patternOf(text);
  return pattern && placed(pattern, params);
};

test.each([
  ['Nothing to place', {}, 'Nothing to place'],
  ['{{name}} and {{name}}', { name: 'Rowan' }, 'Rowan and Rowan'],
  ['{{a}}{{b}}.', { a: 1, b: '' }, '1.'],
  ['by {{name}}', { name: '{{other}} $t(key) $& <b>' }, 'by {{other}} $t(key) $& <b>'],
  ['by {{name}}', {}, null],
  ['{{count, number}} of them', { count: 1 }, null],
  ['{{- name}}', { name: 'Rowan' }, null],
  ['see $t(other)', {}, null],
])('%s', (text, params, expected) => {
  expect(fill(text, params)).toBe(expected);
});

test('a parameter that is missing is a bug that is told, whoever places the words', () => {
  const key = 'certificates.verification.title';
  expect(say(key, { answer: 'Valid', programme: '$t(x) {{y}}' })).toContain('$t(x) {{y}}');
  expect(() => say(key, { answer: 'Valid' })).toThrow('lacks the parameter');
});
