/** What somebody is given beside what everybody has. Percent are of the time limit; minutes stand for themselves. */
export type Allowance = {
  extraPercent: number | null;
  extraMinutes: number | null;
  extraAttempts: number;
  opensAt: Date | null;
  closesAt: Date | null;
};

/** What a quiz gives everybody: minutes to answer, and until when. */
type Times = { minutes: number | null; sitBy: Date | null };

const MINUTE = 60_000;

/** How many minutes more than others; part of a minute counts as one. Percent of no limit are none. */
export function extraMinutes({ minutes }: Pick<Times, 'minutes'>, allowance: Allowance | null): number {
  const percent = allowance?.extraPercent ?? 0;
  return allowance?.extraMinutes ?? Math.ceil(((minutes ?? 0) * percent) / 100);
}

/** When the quiz closes for this person: at the end of a window of their own, else so much later than for others. */
export function closingFor(times: Times, allowance: Allowance | null): Date | null {
  if (allowance?.closesAt) return allowance.closesAt;
  return times.sitBy && new Date(times.sitBy.getTime() + extraMinutes(times, allowance) * MINUTE);
}

/** When an attempt started now has to be in: when its time is over or the quiz closes, whichever is earlier. */
export function deadlineFor(times: Times, allowance: Allowance | null, now: Date): Date | null {
  const minutes = times.minutes === null ? null : times.minutes + extraMinutes(times, allowance);
  const ends = minutes === null ? [] : [now.getTime() + minutes * MINUTE];
  const closing = closingFor(times, allowance);
  const all = closing ? [...ends, closing.getTime()] : ends;
  return all.length > 0 ? new Date(Math.min(...all)) : null;
}
