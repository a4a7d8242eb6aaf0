import { Failure, InvalidInput, NotFound, TooMany, type InputError } from '../errors';
import { say, t, type TextKey } from '../text';
import { nulCodes, unreadableWords } from './unreadable';

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

/** What a caller is told of a failure; a program in words of its own. A bug says nothing of itself but the number of the request. */
export function toProblem(error: unknown, requestId: string, toProgram = false): Problem {
  const failure = known(error, toProgram);
  const instance = `urn:uuid:${requestId}`;
  if (!failure) return { ...bug(toProgram), instance };
  return {
    type: `/problems/${failure.code}`,
    title: toProgram ? kindOf(failure.code) : t(failure.titleKey),
    status: failure.status,
    detail: toProgram && failure instanceof InvalidInput ? faults(failure.errors) : failure.message,
    instance,
    ...(failure instanceof InvalidInput ? { errors: failure.errors } : {}),
    ...(failure instanceof TooMany ? { retryAfter: failure.retryAfter } : {}),
  };
}

const bug = (toProgram: boolean) => ({
  type: '/problems/internal',
  title: toProgram ? kindOf('internal') : t('shared.errors.bug.title'),
  status: 500,
  detail: toProgram ? t('shared.problems.internal.meaning') : t('shared.errors.bug.detail'),
});

/** What a kind of problem is called where it is explained. */
const kindOf = (code: string): string =>
  say(`shared.problems.${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.title`);

const faults = (errors: InputError[]): string =>
  errors.length === 1 && errors[0] ? errors[0].detail : t('shared.problems.faults', { count: errors.length });

/** The failure a framework error stands for, if it is the caller's doing. */
function known(
  error: unknown,
  toProgram: boolean,
): Pick<Failure, 'code' | 'status' | 'titleKey' | 'message'> | null {
  if (error instanceof Failure) return error;
  const status = statusOf(error);
  if (status === 404 || status === 405) return new NotFound();
  if (status === null || status < 400 || status >= 500) return null;
  const { key, params } = toProgram ? unreadableWords(error, status) : { key: pageWords(status), params: {} };
  return {
    code: 'unreadable',
    status,
    titleKey: 'shared.errors.invalidInput.title',
    message: t(key, params),
  };
}

const pageWords = (status: number): TextKey =>
  status === 413 ? 'shared.errors.tooLarge' : 'shared.errors.unreadable';

const holdsNul = (error: unknown): boolean =>
  nulCodes.has(String((error as { code?: unknown } | null)?.code));

const statusOf = (error: unknown): number | null => {
  if (holdsNul(error)) return 400;
  const { status, statusCode } = (error ?? {}) as { status?: unknown; statusCode?: unknown };
  const found = typeof status === 'number' ? status : statusCode;
  return typeof found === 'number' ? found : null;
};
