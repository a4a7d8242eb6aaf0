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
