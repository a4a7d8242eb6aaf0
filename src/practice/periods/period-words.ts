import { day, written } from '../../shared/dates';
import { t } from '../../shared/text';
import type { Period } from './period';

/** A period in words: "May 2026", "the week from 27 April to 3 May 2026". */
export function periodInWords({ kind, first, last }: Period): string {
  if (kind === 'week') return t('practice.periods.week', { from: day(first), to: day(last) });
  const month = new Intl.DateTimeFormat(written(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(`${first}T00:00:00Z`));
}

/** A period as a title or a choice, where nothing stands before it: "Week from 27 April to 3 May 2026". */
export const periodAlone = (period: Period): string =>
  period.kind === 'week'
    ? t('practice.periods.weekAlone', { from: day(period.first), to: day(period.last) })
    : periodInWords(period);
