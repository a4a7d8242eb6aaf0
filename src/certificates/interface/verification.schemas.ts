import { z } from 'zod';

/** The most certificates that one request verifies. */
export const CODES_AT_ONCE = 500;

const code = z.string().min(1).max(300).describe('The code of a certificate, or its link');

const One = z.object({ code });
const Credential = z.object({
  credential: z
    .union([z.string().min(1).max(500_000), z.record(z.string(), z.unknown())])
    .describe('A verifiable credential: JSON, or a JWT'),
});
const Many = z.object({
  certificates: z
    .array(
      z.object({
        code,
        name: z
          .string()
          .max(300)
          .optional()
          .describe('The name to be compared with the one on the certificate'),
      }),
    )
    .min(1)
    .max(CODES_AT_ONCE),
});

/** What is to be verified: one certificate by its code, one credential, or many certificates by their codes. */
export const Verifications = z
  .union([Many, Credential, One], {
    error:
      'Send `code`, or `credential`, or `certificates`: a list of 1 to 500, each with a `code` and, if you like, a `name`.',
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

/** The verdicts on many, in the order in which they were asked. */
export const VerifiedMany = z.object({
  checkedAt: z.iso.datetime(),
  items: z.array(
    z.object({
      code: z.string().describe('As it was sent'),
      name: z.string().nullable(),
      verdict: z.enum(['valid', 'not-valid', 'cannot-tell', 'name-differs']),
      because: z.string(),
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
