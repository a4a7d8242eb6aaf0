/** Control characters, ends of lines, and marks that turn the text after them around. Joiners stay: Persian needs them. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/** A name as it is kept: composed (NFC), on one line, with nothing in it that hides or reorders what is around it. */
export const plainName = (typed: string): string =>
  typed.replace(hidden, ' ').normalize('NFC').replace(/\s+/gu, ' ').trim();
