/**
 * What may never be printed: control characters, the embeddings, overrides and isolates that reorder text,
 * private-use and unassigned characters, lone surrogates and the byte order mark. Joiners stay: Persian and
 * the Indic scripts are misspelt without them.
 */
const unprintable =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** One line of text as it is printed and compared: composed (NFC), single-spaced, without hidden characters. */
export const printable = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, ' ')
    .replace(unprintable, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim();
