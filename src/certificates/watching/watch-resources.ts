import { z } from 'zod';

const WatchResource = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string().nullable().describe('What you call the person'),
  url: z.url().describe('Where anybody can verify the certificate'),
  consent: z.enum(['asked', 'agreed', 'declined', 'ended']),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  certificate: z
    .object({
      holder: z.object({ name: z.string() }),
      programme: z.object({ title: z.string() }),
      issuer: z.object({ name: z.string(), slug: z.string() }),
      status: z.enum(['active', 'in-grace', 'lapsed', 'suspended', 'revoked', 'superseded', 'not-begun']),
      counts: z.boolean().describe('Whether somebody may rely on it today'),
      validFrom: z.iso.date(),
      validUntil: z.iso.date().nullable(),
    })
    .nullable()
    .describe('How it stands; null unless its holder has agreed'),
});

/** A part of the list, as programs get it. */
export const WatchesListed = z.object({ items: z.array(WatchResource), next: z.string().nullable() });

/** What became of people whom a program added. */
export const WatchesAdded = z.object({
  asked: z.int().describe('How many holders are asked'),
  kept: z.int().describe('How many were on the list already'),
  faults: z.array(
    z.object({
      pointer: z.string(),
      code: z.string(),
      because: z.enum([
        'noCode',
        'mistyped',
        'wrongLength',
        'notACode',
        'notAName',
        'unknown',
        'twice',
        'saidNo',
      ]),
      detail: z.string(),
    }),
  ),
});
