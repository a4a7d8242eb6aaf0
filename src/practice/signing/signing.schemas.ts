import { z } from 'zod';
import { VersionSeen } from '../practice.schemas';

const MOST = 200;

/** A password given again to sign with; no longer than any that is read. */
const Password = z.string().max(1_000).optional().catch(undefined);

/** Signing one entry from its page. */
export const SignOffForm = VersionSeen.extend({ password: Password });

/** A ticked entry: its id and, behind a dot, the version that was read. */
const Ticked = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d{1,9})?$/i)
  .transform((text) => {
    const [id = '', version] = text.toLowerCase().split('.');
    return { id, version: version === undefined ? null : Number(version) };
  });

/** Several entries to sign under one statement. */
export const SeveralSignOffs = z.object({
  entry: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(Ticked).max(MOST)),
  password: Password,
});

/** Signing one entry from a program; without a version, whatever it says now is signed. */
export const SignOffRequest = z
  .object({ version: z.int().min(1).optional(), password: z.string().max(1_000).optional() })
  .optional();
export type SignOffRequest = z.output<typeof SignOffRequest>;

const words = z.string().max(200).optional().catch(undefined);

/** Whose entries a supervisor asks for, by a part of their name or by id, and where the list goes on. */
export const QueueWish = z.object({ search: words, trainee: words, after: words });
export type QueueWish = z.output<typeof QueueWish>;
