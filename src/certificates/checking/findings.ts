import type { Facts } from '../verifying/seen';
import type { Status } from '../verifying/status';
import type { Answer, Check } from '../verifying/verdict';

/** What was handed in. */
export type Kind = 'code' | 'pdf' | 'json' | 'jwt' | 'svg' | 'png' | 'receipt';

/** What came of looking at something that was handed in. */
export type Findings = {
  kind: Kind;
  answer: Answer;
  status: Status | null;
  checks: Check[];
  /** What the register says; of another issuer's credential, what the credential says. Null when there is nothing to say. */
  facts: Facts | null;
  /** The code under which the register says the same at any time; null for what is not in it. */
  code: string | null;
  /** SHA-256 of the file or text, in hexadecimal; null for a code. */
  digest: string | null;
  checkedAt: Date;
};

/** Why nothing could be looked at; names the sentence. */
export type Unreadable = {
  unreadable:
    'mistyped' | 'wrongLength' | 'notACode' | 'notJson' | 'notACredential' | 'empty' | 'tooLarge' | 'list';
};

export const isUnreadable = (found: Findings | Unreadable): found is Unreadable => 'unreadable' in found;
