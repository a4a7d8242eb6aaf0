import { z } from 'zod';

/** A text and an id, which nobody can type wrongly: the text is in base64url. */
const shape = /^([\w-]*)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a part of a list ended: the name it is sorted by, and the id of what has it. */
export type Place = { name: string; id: string };

/** A place as it stands in an address. */
export const placeAfter = (name: string, id: string): string =>
  `${Buffer.from(name).toString('base64url')}~${id}`;

/** The place in an address; null where there is none, and the list begins at its beginning. */
export function placeIn(after: string | null | undefined): Place | null {
  const [, name = '', id] = shape.exec(after ?? '') ?? [];
  return id ? { name: Buffer.from(name, 'base64url').toString().replaceAll('\0', ''), id } : null;
}

/** Where the last part of a list ended, in an address. */
export const After = z
  .string()
  .max(2_000)
  .regex(/^[^~]*~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .optional()
  .catch(undefined);

/** What part of a list is asked for: a piece of a name, and where the last part ended. */
export const Listing = z.object({ search: z.string().max(200).optional(), after: After });
export type Listing = z.output<typeof Listing>;
