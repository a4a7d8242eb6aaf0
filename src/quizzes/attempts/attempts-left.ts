/** What a quiz allows: this many attempts, then a pause of so many hours, then as many again; extra ones come first. */
export type AttemptRules = { attempts: number; pauseHours: number; extraAttempts?: number };

/** What somebody has submitted so far. */
export type Taken = { submitted: number; passedAt: Date | null; lastSubmittedAt: Date | null };

/** Whether somebody may start: so many are left before a pause, or from when, or there is no need any more. */
export type AttemptsLeft =
  { state: 'may-start'; left: number } | { state: 'wait'; until: Date } | { state: 'passed'; at: Date };

const HOUR = 3_600_000;

/**
 * Nobody retakes what they have passed. After every `attempts` attempts comes a pause, counted from the last
 * submission; at its end there are as many attempts again. Extra attempts put the first pause off.
 */
export function attemptsLeft(rules: AttemptRules, taken: Taken, now: Date): AttemptsLeft {
  const { attempts, pauseHours, extraAttempts = 0 } = rules;
  if (taken.passedAt) return { state: 'passed', at: taken.passedAt };
  const extra = Math.max(0, extraAttempts - taken.submitted);
  const counted = Math.max(0, taken.submitted - extraAttempts);
  const used = counted % attempts;
  if (used > 0 || counted === 0 || !taken.lastSubmittedAt)
    return { state: 'may-start', left: attempts - used + extra };
  const until = new Date(taken.lastSubmittedAt.getTime() + pauseHours * HOUR);
  return now < until ? { state: 'wait', until } : { state: 'may-start', left: attempts };
}
