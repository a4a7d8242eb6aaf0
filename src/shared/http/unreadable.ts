import type { TextKey, TextParams } from '../text';
import { LARGEST_BODY } from './largest-body';
import type { Place } from './json-break';

/** A body that is refused before anybody looks what is in it. */
export class UnreadableBody extends Error {
  constructor(
    readonly statusCode: 400 | 415,
    readonly because: 'notJson' | 'forbiddenKeys' | 'otherType',
    readonly place: Place | null = null,
  ) {
    super(because);
  }
}

/** What the frame calls them. */
const codes: Record<string, TextKey> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'shared.unreadable.empty',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'shared.unreadable.cutOff',
  FST_ERR_BAD_URL: 'shared.unreadable.address',
};

const statuses: Record<number, TextKey> = {
  413: 'shared.unreadable.tooLarge',
  414: 'shared.unreadable.addressTooLong',
  415: 'shared.unreadable.otherType',
};

type Coded = { code?: unknown };

/** What a program is told of a request that cannot be read: what is wrong, where, and what to send. */
export function unreadableWords(error: unknown, status: number): { key: TextKey; params: TextParams } {
  if (error instanceof UnreadableBody)
    return { key: `shared.unreadable.${error.because}`, params: { ...(error.place ?? {}) } };
  const { code, cause } = (error ?? {}) as Coded & { cause?: Coded };
  const name = String(code ?? cause?.code);
  if (nulCodes.has(name)) return { key: 'shared.unreadable.nul', params: {} };
  return {
    key: codes[name] ?? statuses[status] ?? 'shared.unreadable.other',
    params: { bytes: LARGEST_BODY },
  };
}

/** PostgreSQL keeps no character U+0000 in a text. Nobody types it: it is sent by a broken program, or to break ours. */
export const nulCodes = new Set(['22021', '22P05']);
