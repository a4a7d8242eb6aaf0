import { day } from '../../../shared/dates';
import { say } from '../../../shared/text';
import { CODE_LENGTH } from '../../verifying/code';
import type { CheckedLine } from '../checked-line';

/** Why a line has its result, in a sentence. */
export const lineWords = ({ because, found }: Pick<CheckedLine, 'because' | 'found'>): string =>
  say(`certificates.lists.because.${because}`, {
    validUntil: found?.validUntil ? day(found.validUntil) : '',
    length: CODE_LENGTH,
  });
