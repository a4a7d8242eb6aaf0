import { plainName } from '../../src/identity';

test.each([
  ['spaces and ends of lines are one space', '  Ana\r\n\tMaria ', 'Ana Maria'],
  ['marks that turn text around go', '\u202EAna\u2066', 'Ana'],
  ['joiners stay', 'علی\u200Cرضا', 'علی\u200Cرضا'],
  ['letters and their accents are one', 'Zoe\u0308', 'Zoë'],
  ['what only hides is nothing', '\u200B\uFEFF', ''],
])('%s', (_, typed, kept) => {
  expect(plainName(typed)).toBe(kept);
});
