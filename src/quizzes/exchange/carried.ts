import { createHash } from 'node:crypto';
import { Item } from '../question-types/registry';
import type { WrittenItem } from './found';

const shape = /^cairn ([0-9a-f]{16}) ([A-Za-z0-9+/=]+)$/;

const digest = (native: string): string =>
  createHash('sha256').update(native.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);

/**
 * Other formats cannot say everything that a question of ours says. So an exported question carries the whole of it
 * in a comment, together with a digest of what the format itself says (`native`).
 */
export const carry = (item: WrittenItem, native: string): string =>
  `cairn ${digest(native)} ${Buffer.from(JSON.stringify(item)).toString('base64')}`;

/** The question in a comment, if there is one and nobody has changed the text it stood beside since. */
export function carried(comment: string, native: string): WrittenItem | null {
  const [, expected, packed] = shape.exec(comment.trim()) ?? [];
  if (!packed || expected !== digest(native)) return null;
  const item: unknown = parsed(Buffer.from(packed, 'base64').toString());
  return Item.safeParse(item).success ? (item as WrittenItem) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
