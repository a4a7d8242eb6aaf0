import { type Allowance, closingFor } from '../accommodations/allowance';
import type { QuizVersion } from '../quiz-version.entity';

type Rules = Pick<QuizVersion, 'minutes' | 'sitBy' | 'feedback'>;

/**
 * From when the answers of a submitted attempt are explained; null where they are at once. A quiz that explains after
 * closing waits until it has closed for others and for this person, by the attempt's own version and by today's.
 */
export function explainedFrom(taken: Rules, today: Rules, allowance: Allowance | null): Date | null {
  if (taken.feedback !== 'closing') return null;
  const ends = [taken, today].flatMap((rules) => [rules.sitBy, closingFor(rules, allowance)]);
  const times = ends.flatMap((end) => (end ? [end.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
