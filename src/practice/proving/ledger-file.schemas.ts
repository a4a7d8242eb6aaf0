import { z } from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Moment = z.iso.datetime();

/** A trainee's ledger as it leaves Cairn, for anybody to check without it. */
export const LedgerFile = z.object({
  format: z.literal('cairn-ledger-1'),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  exportedAt: Moment,
  keys: z.array(z.object({ id: z.uuid(), publicKey: z.string(), createdAt: Moment })),
  chains: z.array(
    z.object({
      traineeId: z.uuid(),
      links: z.array(
        z.object({
          sequence: z.int(),
          entryId: z.uuid(),
          entryVersion: z.int(),
          signed: z.string(),
          statement: z.string(),
          signerId: z.uuid(),
          signedAt: Moment,
          previousHash: Hash,
          hash: Hash,
        }),
      ),
      /** The way from this chain to what was published last, where anything was. */
      published: z
        .object({
          day: z.iso.date(),
          size: z.int(),
          root: Hash,
          publishedAt: Moment,
          keyId: z.uuid(),
          signature: z.string(),
          sequence: z.int(),
          path: z.array(z.object({ hash: Hash, side: z.enum(['left', 'right']) })),
        })
        .nullable(),
      countersignatures: z.array(
        z.object({
          sequence: z.int(),
          hash: Hash,
          keyId: z.uuid(),
          countersignedAt: Moment,
          signature: z.string(),
        }),
      ),
    }),
  ),
});

export type LedgerFile = z.output<typeof LedgerFile>;
