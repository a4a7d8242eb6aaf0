import { duration, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import type { Reader } from '../wording';
import type { Attempt } from './attempt.entity';

const MINUTE = 60_000;

/** The time that is left of an attempt, in words; null where it has no limit. */
export type TimeLeft = ReturnType<typeof timeLeft>;

/**
 * As the server's clock has it. `spoken` is said aloud when it changes: at five minutes, at one, and at the end; in
 * between the words only stand there.
 */
export function timeLeft({ id, deadline }: Pick<Attempt, 'id' | 'deadline'>, { now, timeZone }: Reader) {
  if (!deadline) return null;
  const left = deadline.getTime() - now.getTime();
  const until = t('quizzes.time.until', { time: moment(deadline, timeZone) });
  return {
    path: `/attempts/${id}/time-left`,
    text: leftInWords(left),
    until,
    iso: deadline.toISOString(),
    spoken: spoken(left),
    over: left <= 0 ? button({ label: t('quizzes.time.see'), action: `/attempts/${id}/submission` }) : null,
  };
}

function leftInWords(left: number): string {
  if (left <= 0) return t('quizzes.time.over');
  return left < MINUTE
    ? t('quizzes.time.lessThanAMinute')
    : t('quizzes.time.left', { duration: duration(Math.floor(left / MINUTE)) });
}

function spoken(left: number): string {
  if (left <= 0) return t('quizzes.time.over');
  if (left <= MINUTE) return t('quizzes.time.oneMinute');
  return left <= 5 * MINUTE ? t('quizzes.time.fiveMinutes') : '';
}

/** The same, for the page that asks for it again and again. */
export const timeLeftPage = (attempt: Attempt, reader: Reader) =>
  page(
    'quizzes/time-left',
    { title: t('quizzes.time.title'), time: timeLeft(attempt, reader) },
    { layout: 'bare' },
  );
