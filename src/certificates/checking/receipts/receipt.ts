import { z } from 'zod';
import { moment } from '../../../shared/dates';
import { isObject } from '../../credentials/credential';
import { openJwt } from '../../credentials/vc-jwt';
import { answerWord, checkWords } from '../../verifying/sentences';
import type { Findings } from '../findings';
import { factsOf, namedIn, sentence } from '../findings.view';

/** What tells a receipt from other signed texts. */
export const RECEIPT_TYPE = 'verification-receipt+jwt';

const line = z.string().max(2_000);

/** What a receipt says: what was handed in, what was found, check by check, and when; in the words of the page. */
export const Receipt = z.object({
  iss: line,
  /** The name of this receipt. */
  jti: z.uuid(),
  /** When it was signed, in seconds since 1970. */
  iat: z.number().int(),
  code: line.nullable(),
  /** The address at which the register says how it stands now. */
  url: line.nullable(),
  /** For us alone: of which certificate it is, where that was not shown. */
  behind: line.nullable().optional(),
  /** SHA-256 of what was handed in, in hexadecimal. */
  digest: line.nullable(),
  kind: z.enum(['code', 'pdf', 'json', 'jwt', 'svg', 'png']),
  answer: z.enum(['valid', 'not-valid', 'cannot-tell']),
  status: line.nullable(),
  checkedAt: z.iso.datetime(),
  said: z.object({
    answer: line,
    sentence: line,
    checkedAt: line,
    facts: z.array(z.object({ label: line, value: line })).max(20),
    checks: z
      .array(
        z.object({
          check: line,
          outcome: z.enum(['passed', 'failed', 'unknown', 'not-made']),
          name: line,
          word: line,
          text: line,
        }),
      )
      .max(20),
  }),
});
export type Receipt = z.output<typeof Receipt>;

/** The receipt of what was found, before it is signed. */
export const receiptOf = (
  found: Findings,
  signed: { iss: string; jti: string; url: string | null; behind: string | null },
): Receipt => ({
  ...signed,
  iat: Math.floor(found.checkedAt.getTime() / 1000),
  code: found.code,
  digest: found.digest,
  kind: found.kind,
  answer: found.answer,
  status: found.status,
  checkedAt: found.checkedAt.toISOString(),
  said: {
    answer: answerWord(found),
    sentence: sentence(found),
    checkedAt: moment(found.checkedAt, 'UTC'),
    facts: factsOf(found).map(({ label, value }) => ({ label, value: inOneLine(value) })),
    checks: found.checks.map((check) => ({
      check: check.name,
      outcome: check.outcome,
      ...checkWords(check, namedIn(found)),
    })),
  },
});

const inOneLine = (value: string | { text: string; more?: string | null }): string =>
  typeof value === 'string' ? value : [value.text, value.more].filter(Boolean).join(' · ');

/** Whether a JWT says of itself that it is a receipt. */
export function isReceipt(jwt: string): boolean {
  const header = openJwt(jwt)?.header;
  return isObject(header) && header.typ === RECEIPT_TYPE;
}
