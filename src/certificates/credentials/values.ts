import { isObject } from './credential';

/** Whether this is an address with its scheme, as the data model asks of identifiers. */
export const isUrl = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value) &&
  URL.canParse(value);

const parts = ['@value', '@language', '@direction'];

const languageWords = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['@value'] === 'string' &&
  Object.entries(value).every(
    ([name, part]) => parts.includes(name) && (typeof part === 'string' || part === null),
  );

/** Whether these are words: a text, or texts that say their language and direction. */
export const isWords = (value: unknown): boolean =>
  typeof value === 'string' ||
  languageWords(value) ||
  (Array.isArray(value) && value.length > 0 && value.every((one) => languageWords(one)));
