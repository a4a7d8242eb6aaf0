import type { EveryHeader } from '../../shared/http/at-once.provider';
import type { FailureFilter } from '../../shared/http/failure.filter';
import type { Reply, Request } from '../../shared/http/request';
import type { Asking } from './answers.service';

/** A question about a code, and where its answer goes; `every`: the headers of every answer. */
export type Visit = { code: string; request: Request; reply: Reply; every: EveryHeader };

/** Who asks, as far as the answer depends on it. */
export const askingIn = ({ request: { headers } }: Visit): Asking => ({
  accept: headers.accept,
  ifNoneMatch: headers['if-none-match'],
});

/** Does some of the work for a visit; a failure becomes its answer. NOTE: nothing else catches what is thrown in it. */
export function orFail(failures: FailureFilter, { request, reply, every }: Visit, work: () => void): void {
  try {
    work();
  } catch (error) {
    void failures.answer(error, request, reply.headers(every));
  }
}
