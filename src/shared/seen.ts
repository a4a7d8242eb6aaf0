import { createHash } from 'node:crypto';

/**
 * A mark of something as its author saw it, sent along with their form: when it differs from what is kept, somebody
 * else has changed the same thing meanwhile.
 */
export const markOf = (part: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(part)))
    .digest('base64url')
    .slice(0, 16);

/** The same whatever order its names are kept in. */
function ordered(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(ordered);
  if (typeof part !== 'object' || part === null) return part;
  const named = Object.entries(part).filter(([, value]) => value !== undefined);
  return named
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, ordered(value)]);
}
