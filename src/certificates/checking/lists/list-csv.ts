import { csvRows, MARK } from '../../../shared/csv';
import { t } from '../../../shared/text';
import { lineWords } from './line-words';
import { resultWord } from './lists.view';
import type { VerificationListLine } from './verification-list-line.entity';

const heads = () => [
  t('certificates.lists.columns.line'),
  t('certificates.lists.columns.code'),
  t('certificates.lists.columns.name'),
  t('certificates.lists.columns.result'),
  t('certificates.lists.columns.because'),
  t('certificates.lists.columns.certificate'),
  t('certificates.lists.columns.issuer'),
  t('certificates.lists.columns.validUntil'),
];

/** The results of a list as a CSV file, in the order of its lines. What a spreadsheet would calculate is made a text. */
export const listCsv = (lines: readonly VerificationListLine[]): string =>
  MARK + csvRows([heads(), ...lines.map(cells)]);

const cells = ({ line, code, name, result, found }: VerificationListLine): string[] => [
  String(line),
  code,
  name ?? '',
  result ? resultWord(result) : '',
  found ? lineWords(found) : '',
  found?.found?.programme ?? '',
  found?.found?.issuer ?? '',
  found?.found?.validUntil ?? '',
];
