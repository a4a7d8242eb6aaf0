import { camel } from '../../../shared/camel';
import { day } from '../../../shared/dates';
import { say } from '../../../shared/text';
import { CODE_LENGTH } from '../../verifying/code';
import { counts } from '../../verifying/status';
import type { CheckedLine } from '../checked-line';

/** Why a line has its result, in a sentence. Under another name than expected may be one that does not count either. */
export function lineWords({ because, status, found }: Why): string {
  const values = { validUntil: found?.validUntil ? day(found.validUntil) : '', length: CODE_LENGTH };
  const why = say(`certificates.lists.because.${because}`, values);
  if (because !== 'nameDiffers' || !status || counts(status)) return why;
  return `${why} ${say(`certificates.lists.because.${camel(status)}`, values)}`;
}

type Why = Pick<CheckedLine, 'because' | 'status' | 'found'>;
