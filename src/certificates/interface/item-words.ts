import { say } from '../../shared/text';
import type { CheckedLine } from '../checking/checked-line';
import { lineWords } from '../checking/lists/line-words';
import { CODE_LENGTH } from '../verifying/code';
import { LONGEST_TEXT } from './asked-item';

/** What a list on a page says in other words, because there it is about a line of a file. */
const toPrograms = ['noCode', 'notACode', 'notAName', 'unreachable'];

/** Why one of many has its verdict, in a sentence. */
export const itemWords = ({
  because,
  status,
  found,
}: Pick<CheckedLine, 'because' | 'status' | 'found'>): string =>
  toPrograms.includes(because)
    ? say(`certificates.interface.because.${because}`, { length: CODE_LENGTH, most: LONGEST_TEXT })
    : lineWords({ because, status, found });
