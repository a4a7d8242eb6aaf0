import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { printable } from '../../shared/printing/printable';
import { canonicalise } from '../../shared/signing/canonical';

/** What a printed certificate says of its holder, as far as it can be told again. */
export type OnPaper = { name: string; number: string; code: string };

/** A new secret of 32 bytes in base64url; a commitment under it is opened by nobody without it. */
export const makeCommitmentKey = (): string => randomBytes(32).toString('base64url');

/** HMAC-SHA-256 in hexadecimal: without the key nobody can try names on it. Case and spaces do not matter. */
export const commitmentTo = (key: string, { name, number, code }: OnPaper): string =>
  createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(canonicalise([printable(name).toLocaleLowerCase('und'), number, code]))
    .digest('hex');

/** Whether this is what was committed to. */
export const isCommittedTo = (key: string, commitment: string, paper: OnPaper): boolean =>
  timingSafeEqual(Buffer.from(commitmentTo(key, paper), 'hex'), Buffer.from(commitment, 'hex'));
