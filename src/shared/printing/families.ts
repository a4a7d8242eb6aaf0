/** Scripts that have a family of their own, which is opened only for texts in it. */
const scripts = [
  'Devanagari',
  'Hebrew',
  'Bengali',
  'Tamil',
  'Thai',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Gujarati',
  'Gurmukhi',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Lao',
  'Myanmar',
  'Oriya',
] as const;
type Script = (typeof scripts)[number];

const perScript = <T>(of: (script: Script) => T) =>
  Object.fromEntries(scripts.map((script) => [`Noto Sans ${script}`, of(script)])) as Record<
    `Noto Sans ${Script}`,
    T
  >;

/**
 * The families that print is set in, in the order in which they are asked. Every family comes in both weights, so that
 * no font installed on the machine is ever the nearer match: what is printed does not depend on where.
 */
export const families = {
  'Atkinson Hyperlegible Next': ['atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext'],
  Fraunces: ['fraunces', 'Fraunces'],
  'Noto Sans': ['noto-sans', 'NotoSans'],
  Amiri: ['amiri', 'Amiri'],
  ...perScript((script) => [`noto-sans-${script.toLowerCase()}`, `NotoSans${script}`] as const),
  'Noto Emoji': ['noto-emoji', 'NotoEmoji'],
  'Noto Sans SC': ['noto-sans-sc', 'NotoSansSC'],
  'Noto Sans KR': ['noto-sans-kr', 'NotoSansKR'],
} as const;
export type Family = keyof typeof families;

/** What is written with thousands of signs; its fonts are several megabytes each. */
export const large: Partial<Record<Family, RegExp>> = {
  'Noto Sans SC':
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
  'Noto Sans KR': /[\p{Script=Hangul}]/u,
};

/** What a family is there for, and money's signs, which belong to no script; the others are there for anything. */
export const signs: Partial<Record<Family, RegExp>> = {
  ...perScript((script) => new RegExp(`[\\p{Script_Extensions=${script}}\\p{Currency_Symbol}]`, 'u')),
  ...large,
};
