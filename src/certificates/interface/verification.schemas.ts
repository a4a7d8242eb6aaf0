import { z } from 'zod';
import { t } from '../../shared/text';
import { itemSchema, LONGEST_TEXT } from './asked-item';

/** The most certificates that one request verifies. */
export const CODES_AT_ONCE = 500;

const One = z.object({
  code: z.string().min(1).max(LONGEST_TEXT).describe('The code of a certificate, or its link'),
});
const Credential = z.object({
  credential: z
    .union([z.string().min(1).max(500_000), z.record(z.string(), z.unknown())])
    .describe('A verifiable credential: JSON, or a JWT'),
});
const Many = z.object({
  certificates: z.array(z.unknown().meta(itemSchema)).meta({ minItems: 1, maxItems: CODES_AT_ONCE }),
});

/** What is to be verified: one certificate by its code, one credential, or many certificates by their codes. */
export const Verifications = z
  .union([Many, Credential, One], {
    error: () => t('certificates.interface.wanted', { most: CODES_AT_ONCE }),
  })
  .superRefine((asked, { addIssue }) => {
    const count = 'certificates' in asked ? asked.certificates.length : 1;
    if (count >= 1 && count <= CODES_AT_ONCE) return;
    addIssue({
      code: 'custom',
      path: ['certificates'],
      message: t('certificates.interface.count', { most: CODES_AT_ONCE, count }),
    });
  })
  .meta({
    example: { certificates: [{ code: '7K3M-9QXD-2F4H-6', name: 'Rowan Ellis' }] },
  });
export type Verifications = z.output<typeof Verifications>;

const answer = z.enum(['valid', 'not-valid', 'cannot-tell']);
const status = z.string().nullable().describe('How it stands today: active, in-grace, lapsed, revoked …');

/** The verdict on one certificate. */
export const Verified = z
  .looseObject({
    verdict: answer,
    status,
    checkedAt: z.iso.datetime(),
    checks: z.array(
      z.object({
        name: z.string(),
        outcome: z.enum(['passed', 'failed', 'unknown', 'not-made']),
        says: z.string(),
      }),
    ),
  })
  .meta({
    example: {
      verdict: 'valid',
      status: 'active',
      checkedAt: '2026-11-21T10:12:00.000Z',
      code: '7K3M-9QXD-2F4H-6',
      holder: { name: 'Rowan Ellis' },
      validUntil: '2028-04-30',
      checks: [{ name: 'found', outcome: 'passed', says: 'The code is in the register.' }],
    },
  });

/** Why one of many has its verdict. */
const reasons = [
  ...['active', 'inGrace', 'lapsed', 'notBegun', 'suspended', 'revoked', 'superseded', 'erased'],
  ...['nameDiffers', 'unknown', 'unreachable', 'badSignature', 'keysUnread'],
  ...['noCode', 'mistyped', 'wrongLength', 'notACode', 'notAName'],
] as const;

/** The verdicts on many, in the order in which they were asked. */
export const VerifiedMany = z.object({
  checkedAt: z.iso.datetime(),
  items: z.array(
    z.object({
      code: z.string().describe('As it was sent; empty where no text was sent'),
      name: z.string().nullable(),
      verdict: z.enum(['valid', 'not-valid', 'cannot-tell', 'name-differs']),
      because: z.enum(reasons).describe('Why, for programs'),
      detail: z.string().describe('Why, in a sentence'),
      status,
      programme: z.string().nullable(),
      issuer: z.string().nullable(),
      validUntil: z.iso.date().nullable(),
      url: z.url().nullable(),
    }),
  ),
});

/** What `POST /api/v1/verifications` answers. */
export const VerificationsAnswered = z.union([VerifiedMany, Verified]);
