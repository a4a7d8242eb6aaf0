import { randomInt } from 'node:crypto';
import type { SigningRequest } from './signing-request.entity';

/** A code is good for so long, and for so many tries. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;

const DIGITS = 8;

/** A code to send to somebody's letter box: eight digits. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** As it stands in a letter: in two groups, to be read and typed more easily. */
export const grouped = (code: string): string => `${code.slice(0, DIGITS / 2)} ${code.slice(DIGITS / 2)}`;

/** What was typed without the spaces and dashes that people put between digits. */
export const digitsOf = (typed: string): string => typed.replace(/[\s-]/g, '');

/** Why no code can be right now: none was sent, it is too old, or it was tried too often. */
export type CodeFault = 'none' | 'old' | 'tried';

/** Why no code can be right for this request now; null when one can. */
export function codeFault(
  {
    codeDigest,
    codeExpiresAt,
    codeTries,
  }: Pick<SigningRequest, 'codeDigest' | 'codeExpiresAt' | 'codeTries'>,
  now: Date,
): CodeFault | null {
  if (!codeDigest || !codeExpiresAt) return 'none';
  if (codeTries >= CODE_TRIES) return 'tried';
  return codeExpiresAt <= now ? 'old' : null;
}
