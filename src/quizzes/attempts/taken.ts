import type { Attempt } from './attempt.entity';
import type { Taken } from './attempts-left';

type Result = Pick<Attempt, 'submittedAt' | 'passed'>;

/** What these attempts at one quiz come to; open ones do not count. */
export function taken(attempts: readonly Result[]): Taken {
  const submitted = attempts.flatMap(({ submittedAt, passed }) =>
    submittedAt ? [{ submittedAt, passed }] : [],
  );
  const inOrder = submitted.sort((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime());
  return {
    submitted: inOrder.length,
    passedAt: inOrder.find(({ passed }) => passed)?.submittedAt ?? null,
    lastSubmittedAt: inOrder.at(-1)?.submittedAt ?? null,
  };
}
