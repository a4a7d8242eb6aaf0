import i18next, { type i18n } from 'i18next';
import type english from '../../templates/locales/en.json';
import { type Pattern, patternOf, placed } from './pattern';

type Plural<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : K;
type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** A key of `templates/locales/en.json`; the compiler refuses one that is not there. */
export type TextKey = Keys<typeof english>;
export type TextParams = Record<string, string | number>;

const catalogue: i18n = i18next.createInstance();
let language = () => 'en';
/** The texts without parameters that were asked for, by language and key: most of a page, and always the same. */
const plain = new Map<string, string>();
/** The texts that parameters are only placed in, cut for that, by language and key; null for those that ask for more. */
const patterns = new Map<string, Pattern | null>();

/** Loads the words of every language. A missing key or parameter is a bug and throws. */
export function loadTexts(
  resources: Record<string, object>,
  currentLanguage: () => string = () => 'en',
): void {
  language = currentLanguage;
  plain.clear();
  patterns.clear();
  void catalogue.init({
    fallbackLng: 'en',
    resources: Object.fromEntries(
      Object.entries(resources).map(([name, words]) => [name, { translation: words }]),
    ),
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No text for the key "${key}"`);
    },
    missingInterpolationHandler: (text, value) => {
      throw new Error(`The text "${text}" lacks the parameter ${value[0]}`);
    },
  });
}

/** The words for a key in the language of the person being served. */
export const t = (key: TextKey, params: TextParams = {}): string => say(key, params);

/** As `t`, for a key that only data knows (a question type, an activity kind). */
export function say(key: string, params: TextParams = {}): string {
  const lng = language();
  if (!isEmpty(params)) return placedIn(`${lng} ${key}`, key, params) ?? catalogue.t(key, { ...params, lng });
  const known = plain.get(`${lng} ${key}`);
  if (known !== undefined) return known;
  const text = catalogue.t(key, { lng });
  plain.set(`${lng} ${key}`, text);
  return text;
}

/** The words, where they only have to be placed: for a tenth of the work. NOTE: a count and a context choose the text. */
function placedIn(name: string, key: string, params: TextParams): string | null {
  if (params.count !== undefined || params.context !== undefined) return null;
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = patternOf(catalogue.t(key, { lng: language(), skipInterpolation: true }));
    patterns.set(name, pattern);
  }
  return pattern && placed(pattern, params);
}

function isEmpty(params: TextParams): boolean {
  for (const _ in params) return false;
  return true;
}

/** The language of the person being served, as a BCP 47 tag. */
export const locale = (): string => language();

/** Whether the language of the person being served is written from right to left. */
export const direction = (tag: string = locale()): 'ltr' | 'rtl' =>
  ['ar', 'he', 'fa', 'ur'].includes(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
