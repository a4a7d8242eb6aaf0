import { type Allowance, closingFor } from '../accommodations/allowance';
import type { QuizVersion } from '../quiz-version.entity';
import type { Attempt } from './attempt.entity';
import { type AttemptsLeft, attemptsLeft } from './attempts-left';
import { taken } from './taken';

/** Whether somebody may start an attempt, and if not, why and what they can do. */
export type Admission =
  | AttemptsLeft
  | { state: 'marking' }
  | { state: 'retired' }
  | { state: 'closed'; at: Date }
  | { state: 'not-open'; at: Date }
  | { state: 'remedial'; lesson: string };

/** What the rules of a quiz say to one person. */
export type Circumstances = { allowance: Allowance | null; remediedAt: Date | null };

type Rules = Pick<QuizVersion, 'attempts' | 'pauseHours' | 'minutes' | 'sitBy' | 'remedial'> & {
  retiredAt?: Date | null;
};
type Result = Pick<Attempt, 'submittedAt' | 'passed'>;

/** Holds what somebody has done against the rules. What ends the matter comes first, what can be waited out last. */
export function admission(
  rules: Rules,
  attempts: readonly Result[],
  { allowance, remediedAt }: Circumstances,
  now: Date,
): Admission {
  const extraAttempts = allowance?.extraAttempts ?? 0;
  const left = attemptsLeft({ ...rules, extraAttempts }, taken(attempts), now);
  if (left.state === 'passed') return left;
  if (attempts.some(awaitsReview)) return { state: 'marking' };
  if (rules.retiredAt) return { state: 'retired' };
  return outsideTheWindow(rules, allowance, now) ?? remedy(rules, attempts, remediedAt) ?? left;
}

/** Submitted, and not all of it marked. */
export const awaitsReview = ({ submittedAt, passed }: Result): boolean =>
  submittedAt !== null && passed === null;

function outsideTheWindow(rules: Rules, allowance: Allowance | null, now: Date): Admission | null {
  const closing = closingFor(rules, allowance);
  if (closing && closing <= now) return { state: 'closed', at: closing };
  const opening = allowance?.opensAt ?? null;
  return opening && now < opening ? { state: 'not-open', at: opening } : null;
}

function remedy({ remedial }: Rules, attempts: readonly Result[], remediedAt: Date | null): Admission | null {
  if (!remedial) return null;
  const failures = attempts.filter(
    ({ submittedAt, passed }) =>
      submittedAt !== null && passed === false && (!remediedAt || submittedAt > remediedAt),
  );
  return failures.length >= remedial.after ? { state: 'remedial', lesson: remedial.lesson } : null;
}
