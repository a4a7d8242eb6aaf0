import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A text that people sign: a code of ethics and the like, in one version. */
export const declarationDocument = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.int().positive(),
  title: z.string().min(1),
  introduction: z.string().min(1),
  commitments: z.array(z.strictObject({ title: z.string().min(1), text: z.string().min(1) })).min(1),
  /** The sentence above the signature. */
  declaration: z.string().min(1),
});

export type DeclarationDocument = z.output<typeof declarationDocument>;

/** The digest of every word that is signed, in reading order. */
export const digest = ({ title, introduction, commitments, declaration }: DeclarationDocument): string =>
  createHash('sha256')
    .update(
      JSON.stringify([title, introduction, commitments.map(({ title, text }) => [title, text]), declaration]),
    )
    .digest('hex');
