import type { RegisterEntry } from '../verifying/register-entry';
import { graceEnd } from '../verifying/status';

const DAY = 86_400_000;

/**
 * The last ISO day on which a certificate counts by its own dates, should nothing be decided about it any more; null
 * for one that has no end.
 */
export function lastDayOf({ document }: Pick<RegisterEntry, 'document'>): string | null {
  const { validUntil, graceDays, successor } = document;
  const ends = [
    ...(validUntil ? [graceEnd(validUntil, graceDays)] : []),
    ...(successor ? [dayBefore(successor.validFrom)] : []),
  ];
  return ends.sort()[0] ?? null;
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
