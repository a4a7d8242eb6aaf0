import { t, type TextKey, type TextParams } from './text';

/** One thing wrong with what came in: where (a JSON pointer) and what to do about it. */
export type InputError = { pointer: string; detail: string };

/**
 * A failure that a caller can cause. `code` is stable and names the problem document at `/problems/:code`;
 * `detail` is a sentence about this occurrence.
 */
export abstract class Failure extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  abstract readonly titleKey: TextKey;

  constructor(key: TextKey, params: TextParams = {}) {
    super(t(key, params));
    this.name = new.target.name;
  }
}

/** 422: the schema refused what came in. */
export class InvalidInput extends Failure {
  readonly code = 'invalid-input';
  readonly status = 422;
  readonly titleKey = 'shared.errors.invalidInput.title';

  constructor(readonly errors: InputError[]) {
    super('shared.errors.invalidInput.title');
  }
}

/** 401: nobody is signed in, or the session or token has ended. Pages lead to the sign-in page. */
export class Unauthenticated extends Failure {
  readonly code = 'unauthenticated';
  readonly status = 401;
  readonly titleKey = 'shared.errors.unauthenticated.title';
}

/** 403: a rule about who may do this. */
export class Forbidden extends Failure {
  readonly code = 'forbidden';
  readonly status = 403;
  readonly titleKey = 'shared.errors.forbidden.title';
}

/** 404: absent, or another organisation's, which is told the same way. */
export class NotFound extends Failure {
  readonly code = 'not-found';
  readonly status = 404;
  readonly titleKey = 'shared.errors.notFound.title';

  constructor(key: TextKey = 'shared.errors.notFound.detail', params: TextParams = {}) {
    super(key, params);
  }
}

/** 409: a rule about state, such as an entry that is signed already. */
export class Conflict extends Failure {
  readonly code = 'conflict';
  readonly status = 409;
  readonly titleKey = 'shared.errors.conflict.title';
}

/** 429: a limit was reached; `retryAfter` is in seconds. */
export class TooMany extends Failure {
  readonly code = 'too-many-requests';
  readonly status = 429;
  readonly titleKey = 'shared.errors.tooMany.title';

  /** `detailKey` says of what there were too many, with `seconds` to wait. */
  constructor(
    readonly retryAfter: number,
    detailKey: TextKey = 'shared.errors.tooMany.detail',
  ) {
    super(detailKey, { seconds: retryAfter });
  }
}

/** 503: an outside service failed. A `permanent` failure is not worth another try. */
export class Unavailable extends Failure {
  readonly code = 'unavailable';
  readonly status = 503;
  readonly titleKey = 'shared.errors.unavailable.title';
  readonly permanent: boolean;

  constructor(
    key: TextKey,
    params: TextParams & { permanent?: never } = {},
    options: { permanent?: boolean } = {},
  ) {
    super(key, params);
    this.permanent = options.permanent ?? false;
  }
}

/** Every kind of failure, for the pages that explain them. */
export const failureCodes = [
  'unreadable',
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
