import { z } from 'zod';
import { t } from '../../shared/text';

/** The most that is kept of one form, in characters of JSON: far more than any entry takes. */
const MOST = 60_000;

const Turns = z.int().min(1).max(1_000_000_000);
const Mark = z.object({ writer: z.uuid(), turn: Turns });

/** What is pasted may hide a U+0000, which no text of ours can keep. */
const Value = z.string().transform((value) => value.replaceAll('\0', ''));

/** What stands in a form, half-typed as it may be; nothing in it has to be right. */
const Typed = z
  .record(z.string().max(200), z.union([Value, z.array(Value).max(200)]))
  .refine((typed) => JSON.stringify(typed).length <= MOST, { error: () => t('practice.drafting.tooMuch') });

/** What a page has typed so far: on which version of an entry (nought: a new one), and what it has seen saved before. */
export const TypedSoFar = z.object({
  typed: Typed,
  version: z.int().min(0).max(1_000_000_000),
  mark: Mark,
  seen: Mark.nullable(),
});
export type TypedSoFar = z.output<typeof TypedSoFar>;
