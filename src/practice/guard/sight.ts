/** The scripts in which the check knows names. */
const known = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Ethiopic',
];

const strange = new RegExp(
  `(?=\\p{L})[^${known.map((script) => `\\p{Script=${script}}`).join('')}\\p{Script=Common}\\p{Script=Inherited}]`,
  'u',
);

/** Whether a text is partly written in a script in which the check knows no names. */
export const hasUnknownScript = (text: string): boolean => strange.test(text);
