import { Failure, InvalidInput, NotFound, TooMany, type InputError } from '../errors';
import { t } from '../text';

/** A problem document (RFC 9457). `instance` is the number of the request, for asking about it. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: InputError[];
  retryAfter?: number;
};

/** What a caller is told of a failure. A bug says nothing of itself but the number of the request. */
export function toProblem(error: unknown, requestId: string): Problem {
  const failure = known(error);
  const instance = `urn:uuid:${requestId}`;
  if (!failure) {
    const detail = t('shared.errors.bug.detail');
    return { type: '/problems/internal', title: t('shared.errors.bug.title'), status: 500, detail, instance };
  }
  return {
    type: `/problems/${failure.code}`,
    title: t(failure.titleKey),
    status: failure.status,
    detail: failure.message,
    instance,
    ...(failure instanceof InvalidInput ? { errors: failure.errors } : {}),
    ...(failure instanceof TooMany ? { retryAfter: failure.retryAfter } : {}),
  };
}

/** The failure a framework error stands for, if it is the caller's doing. */
function known(error: unknown): Pick<Failure, 'code' | 'status' | 'titleKey' | 'message'> | null {
  if (error instanceof Failure) return error;
  const status = statusOf(error);
  if (status === 404 || status === 405) return new NotFound();
  if (status === 413) return malformed(413, t('shared.errors.tooLarge'));
  if (status !== null && status >= 400 && status < 500)
    return malformed(status, t('shared.errors.unreadable'));
  return null;
}

const malformed = (status: number, message: string) =>
  ({ code: 'unreadable', status, titleKey: 'shared.errors.invalidInput.title', message }) as const;

/** PostgreSQL keeps no character U+0000 in a text. Nobody types it: it is sent by a broken program, or to break ours. */
const holdsNul = (error: unknown): boolean =>
  ['22021', '22P05'].includes(String((error as { code?: unknown } | null)?.code));

const statusOf = (error: unknown): number | null => {
  if (holdsNul(error)) return 400;
  const { status, statusCode } = (error ?? {}) as { status?: unknown; statusCode?: unknown };
  const found = typeof status === 'number' ? status : statusCode;
  return typeof found === 'number' ? found : null;
};
