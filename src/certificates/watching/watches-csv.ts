import { dayOf } from '../../shared/dates';
import { csvRows, MARK } from '../../shared/csv';
import { t } from '../../shared/text';
import { statusOf, stateWord } from './standing';
import type { WatchRow } from './watches.queries';

/** The list as a file for spreadsheets. What the register says stands there for those who agreed. */
export const watchesCsv = (rows: readonly WatchRow[], now: Date): string =>
  MARK +
  csvRows([
    [
      t('certificates.facts.holder'),
      t('certificates.facts.code'),
      t('certificates.watching.standing'),
      t('certificates.facts.programme'),
      t('certificates.facts.issuer'),
      t('certificates.facts.validUntil'),
      t('certificates.watching.asOf'),
    ],
    ...rows.map((row) => cells(row, now)),
  ]);

function cells(row: WatchRow, now: Date): string[] {
  const { shown, code, consent, document } = row;
  const known = consent === 'agreed';
  return [
    shown,
    code,
    stateWord(row, known ? statusOf(row, now) : null),
    known ? document.programme : '',
    known ? document.issuer.name : '',
    known ? (document.validUntil ?? t('certificates.verification.noEnd')) : '',
    dayOf(now, document.timeZone),
  ];
}
