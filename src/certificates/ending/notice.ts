import { graceEnd, type Status, statusOn, type Term } from '../verifying/status';

/** What a holder is told about the end of their certificate, each once. */
export type Notice = 'ends-in-90' | 'ends-in-30' | 'in-grace' | 'lapsed';

const DAY = 86_400_000;
/** A notice that could not go on its day goes within so many days, or never. */
const LATE = 7;
/** Whoever holds a certificate for less than so many times the days that are left knows its end from its beginning. */
const LONG = 2;

const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** What is to be told on an ISO day to the holder of a certificate, if anything. */
export function noticeOn(term: Term, today: string): Notice | null {
  const { validFrom, validUntil, graceDays, successorFrom } = term;
  if (validUntil === null || successorFrom !== null) return null;
  const status = statusOn(term, today);
  if (status === 'active') return beforehand(validFrom, validUntil, today);
  return afterwards(status, { validUntil, graceDays }, today);
}

function beforehand(validFrom: string, validUntil: string, today: string): Notice | null {
  const left = between(today, validUntil);
  const stage = ([90, 30] as const).find((days) => left <= days && left > days - LATE);
  return stage && between(validFrom, validUntil) >= LONG * stage ? `ends-in-${stage}` : null;
}

function afterwards(
  status: Status,
  { validUntil, graceDays }: { validUntil: string; graceDays: number },
  today: string,
): Notice | null {
  if (status === 'in-grace') return between(validUntil, today) <= LATE ? 'in-grace' : null;
  const over = between(graceEnd(validUntil, graceDays), today);
  return status === 'lapsed' && over <= LATE ? 'lapsed' : null;
}

/** The ISO days between which the end of a certificate lies, its grace included, when there may be something to tell. */
export const endsAround = (today: string): { from: string; to: string } => ({
  from: new Date(Date.parse(today) - LATE * DAY).toISOString().slice(0, 10),
  to: new Date(Date.parse(today) + 90 * DAY).toISOString().slice(0, 10),
});
