import type { Seen } from '../verifying/seen';
import type { Status } from '../verifying/status';
import type { Answer, Check } from '../verifying/verdict';
import type { Foreign } from './foreign';

/** What was handed in. */
export type Kind = 'code' | 'pdf' | 'json' | 'jwt' | 'svg' | 'png';

/** What came of looking at something that was handed in. */
export type Findings = {
  kind: Kind;
  answer: Answer;
  status: Status | null;
  checks: Check[];
  /** What the register says; null for what is not in it. */
  seen: Seen | null;
  /** What the credential says, when it is another issuer's. */
  foreign: Foreign | null;
  /** The code under which the register says the same at any time; null for what is not in it. */
  code: string | null;
  /** The code of the certificate that was shown in part, which whoever was shown it is not told; null for anything else. */
  behind: string | null;
  /** SHA-256 of the file or text, in hexadecimal; null for a code. */
  digest: string | null;
  checkedAt: Date;
};

/** Every reason why nothing could be looked at; each names the sentence that says so. */
export const unreadable = [
  'mistyped',
  'wrongLength',
  'notACode',
  'notJson',
  'notACredential',
  'empty',
  'otherKind',
  'broken',
  'bomb',
  'busy',
] as const;

export type Unreadable = { unreadable: (typeof unreadable)[number] };

export const isUnreadable = (found: Findings | Unreadable): found is Unreadable => 'unreadable' in found;
