import { parse } from 'yaml';
import { files, text } from './shipped';
import { calloutsFit, localIn, marksIn, termsIn, unknownSlots } from './wording';

/** The words of a file without the titles of works, which name laws and bodies as they are called. */
function own(file: string): string {
  if (!file.endsWith('course.yaml')) return text(file);
  return JSON.stringify(parse(text(file)), (name, value: unknown) => (name === 'sources' ? [] : value));
}

describe.each(files)('the words of %s', (file) => {
  test('exclaim nothing and carry no emoji', () => {
    expect(text(file).replaceAll('![', '[')).not.toMatch(/!/);
    expect(text(file)).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  test('hold no telephone number', () => {
    expect(text(file)).not.toMatch(/\+?\d(?:[\s().-]?\d){5,}/);
    expect(text(file)).not.toMatch(/\b(999|112|911|111|988|116 ?123)\b/);
  });

  test('name no law and no service of one place', () => {
    expect(localIn(own(file))).toEqual([]);
  });
});

describe.each(files.filter((file) => file.endsWith('.yaml')))('the plain words of %s', (file) => {
  test('bear no marks of Markdown, which would be shown as they stand', () => {
    expect(marksIn(JSON.stringify(parse(text(file))))).toEqual([]);
  });
});

describe('what these tests look for', () => {
  test.each(['under the Mental Health Act 1983', 'the GDPR says', 'ring Samaritans', 'section 47 of it'])(
    'is found in "%s"',
    (words) => {
      expect(localIn(words)).toHaveLength(1);
    },
  );

  test.each(['Act early.', 'They act on it.', 'You relate to her.', 'the law where you live'])(
    'is not found in "%s"',
    (words) => {
      expect(localIn(words)).toEqual([]);
    },
  );

  test.each(['> **Keisha:** He gave me notice.', 'your *first* signs', 'a [[crisis]]'])(
    'and a mark stands in "%s"',
    (words) => {
      expect(marksIn(words)).toHaveLength(1);
    },
  );

  test('a slot and a term are known by their marks', () => {
    expect(unknownSlots('{{policy.crisis_contacts}} and {{policy.weather}}')).toEqual(['weather']);
    expect(termsIn('a [[Warm handover]] of [[term|many terms]]')).toEqual(['warm handover', 'term']);
  });

  test.each([
    ['::: note Why\nBecause.\n:::\n', true],
    ['::: note\nBecause.\n', false],
    ['::: story\nOnce.\n:::\n', false],
    ['::: tip\n::: note\n:::\n:::\n', false],
  ])('a callout fits or not: %j', (words, fits) => {
    expect(calloutsFit(words)).toBe(fits);
  });
});
