import { z } from 'zod';

/** The longest code or name, in characters; a code may come as its whole link. */
export const LONGEST_TEXT = 300;

/** One of many, as it should come. What comes otherwise is answered by itself and keeps no other from its answer. */
const Item = z.object({
  code: z.string().min(1).max(LONGEST_TEXT).describe('The code of a certificate, or its link'),
  name: z.string().max(LONGEST_TEXT).nullable().optional().describe('The name that goes with it'),
});

/** How it stands in the description of the interface. */
export const itemSchema = z.toJSONSchema(Item, { target: 'openapi-3.0', io: 'input' });

/** One of many as it came: its texts, and what is wrong with them where something is. */
export type AskedItem = {
  /** Empty where no text came. */
  code: string;
  name: string | null;
  fault: 'noCode' | 'notACode' | 'notAName' | null;
};

/** Reads one of many, whatever it is. A name that cannot be read is a fault, or nobody would notice that it was not compared. */
export function readItem(given: unknown): AskedItem {
  const { code, name } = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
  return {
    code: typeof code === 'string' ? code : '',
    name: (typeof name === 'string' && name.trim()) || null,
    fault: codeFault(code) ?? (isName(name) ? null : 'notAName'),
  };
}

function codeFault(code: unknown): AskedItem['fault'] {
  if (code === undefined || code === null || code === '') return 'noCode';
  return typeof code === 'string' && code.length <= LONGEST_TEXT ? null : 'notACode';
}

const isName = (name: unknown): boolean =>
  name === undefined ||
  name === null ||
  (typeof name === 'string' && name.length <= LONGEST_TEXT && !name.includes('\0'));
