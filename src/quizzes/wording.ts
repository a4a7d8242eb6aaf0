import { moment, relative } from '../shared/dates';
import { locale, t } from '../shared/text';
import { time, type TimeView } from '../shared/ui/time';

/** Who reads: where they are and what time it is there. */
export type Reader = { timeZone: string; now: Date };

/** "80%", as people of this language write it. */
export const percent = (value: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);

/** Points with at most two decimals. */
export const points = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

/** A number with two decimals, such as a correlation. */
export const decimal = (value: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** What a question assesses, in words: "saying-limits" is "Saying limits". */
export const objectiveWords = (objective: string): string => {
  const words = objective.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
};

/** How long a pause is: whole days where it is, hours where it is not. */
export const pause = (hours: number): string =>
  hours % 24 === 0
    ? t('quizzes.pause.days', { count: hours / 24 })
    : t('quizzes.pause.hours', { count: hours });

/** "4 May 2026 at 14:05 (in 23 hours)". */
export const when = (instant: Date, { timeZone, now }: Reader): string =>
  t('quizzes.when', { time: moment(instant, timeZone), relative: relative(instant, now) });

/** An instant for a place that says it both ways. */
export const instant = (at: Date, { timeZone, now }: Reader): TimeView =>
  time(at.toISOString(), moment(at, timeZone), relative(at, now));
