import { t } from '../../shared/text';
import type { Columns } from './columns';

/** What is missing or said twice among chosen columns, by the name of the field that is asked. */
export function columnFaults(columns: Columns): Record<string, string> {
  const faults: Record<string, string> = {};
  if (columns.day === undefined) faults['column-day'] = t('practice.importing.columns.noDay');
  if (!tellsLength(columns)) faults['column-duration'] = t('practice.importing.columns.noLength');
  const seen = new Set<number>();
  for (const [field, at] of Object.entries(columns)) {
    if (seen.has(at)) faults[`column-${field}`] ??= t('practice.importing.columns.twice');
    seen.add(at);
  }
  return faults;
}

const tellsLength = ({ duration, hours, minutes, start, end }: Columns): boolean =>
  duration !== undefined ||
  hours !== undefined ||
  minutes !== undefined ||
  (start !== undefined && end !== undefined);
