import { t } from '../../shared/text';
import { Unreadable } from './found';

/** The most that is read of one file, in characters. */
export const LONGEST = 25_000_000;

/**
 * The text of a file. A byte order mark decides; without one it is UTF-8 if it can be. Where it cannot, each line is that
 * or windows-1252, which is what older programs write. Line ends become those of Unix.
 */
export function decode(file: Uint8Array): string {
  const bytes = withoutMark(file);
  if (bytes.length > LONGEST) throw new Unreadable(t('quizzes.exchange.tooLong'));
  const text = inUtf16(bytes) ?? inUtf8(bytes) ?? lineByLine(bytes);
  if (isUtf16(text)) throw new Unreadable(t('quizzes.exchange.utf16'));
  if (text.includes('\0')) throw new Unreadable(t('quizzes.exchange.notText'));
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** NOTE: programs put the mark of UTF-8 before windows-1252 too. */
const withoutMark = (file: Uint8Array): Uint8Array =>
  [0xef, 0xbb, 0xbf].every((byte, at) => file[at] === byte) ? file.subarray(3) : file;

function inUtf16([first, second, ...rest]: Uint8Array): string | null {
  const marks: Record<string, string> = { 'ff fe': 'utf-16le', 'fe ff': 'utf-16be' };
  const encoding = marks[`${first?.toString(16)} ${second?.toString(16)}`];
  return encoding ? new TextDecoder(encoding).decode(Uint8Array.from(rest)) : null;
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a byte order mark: in most scripts it has a zero beside nearly every letter. */
const isUtf16 = (text: string): boolean => /^(?:\0[^\0]){4}|^(?:[^\0]\0){4}/.test(text);

/** A file that several programs wrote to may have lines in both: each is UTF-8 if it can be. */
function lineByLine(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    lines.push(inUtf8(line) ?? inWindows1252(line));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines.join('\n');
}

/** What windows-1252 has where Latin 1 has nothing, from 0x80 on; the five that mean nothing stay as they are. */
const own = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** NOTE: the TextDecoder of Node 20 takes windows-1252 for Latin 1. */
const inWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => own.charAt(character.charCodeAt(0) - 0x80));
