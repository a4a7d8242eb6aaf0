import { createHash } from 'node:crypto';

/** A hash on the way from a leaf to the root, and the side of it that it stands on. */
export type Step = { hash: string; side: 'left' | 'right' };

const hash = (prefix: number, ...parts: Buffer[]): Buffer =>
  createHash('sha256')
    .update(Buffer.from([prefix]))
    .update(Buffer.concat(parts))
    .digest();

const leafOf = (text: string): Buffer => hash(0, Buffer.from(text, 'utf8'));
const nodeOf = (left: Buffer, right: Buffer): Buffer => hash(1, left, right);

/** The Merkle tree hash of texts in their order (RFC 6962, section 2.1), in hexadecimal. Of no texts: of nothing. */
export const merkleRoot = (texts: readonly string[]): string =>
  texts.length === 0 ? createHash('sha256').digest('hex') : rootOf(texts.map(leafOf)).toString('hex');

/** What has to be known beside the text at a place to work out the root. */
export function merklePath(texts: readonly string[], place: number): Step[] {
  return pathOf(texts.map(leafOf), place).map(({ hash: bytes, side }) => ({
    hash: bytes.toString('hex'),
    side,
  }));
}

/** The root to which a text leads along a path. */
export const rootAlong = (text: string, path: readonly Step[]): string =>
  path
    .reduce((below, { hash: beside, side }) => {
      const other = Buffer.from(beside, 'hex');
      return side === 'left' ? nodeOf(other, below) : nodeOf(below, other);
    }, leafOf(text))
    .toString('hex');

function rootOf(leaves: Buffer[]): Buffer {
  const [only, ...more] = leaves;
  if (only && more.length === 0) return only;
  const [left, right] = halves(leaves);
  return nodeOf(rootOf(left), rootOf(right));
}

function pathOf(leaves: Buffer[], place: number): { hash: Buffer; side: 'left' | 'right' }[] {
  if (leaves.length < 2) return [];
  const [left, right] = halves(leaves);
  return place < left.length
    ? [...pathOf(left, place), { hash: rootOf(right), side: 'right' }]
    : [...pathOf(right, place - left.length), { hash: rootOf(left), side: 'left' }];
}

/** The left half has as many leaves as the largest power of two below all of them. */
function halves(leaves: Buffer[]): [Buffer[], Buffer[]] {
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return [leaves.slice(0, split), leaves.slice(split)];
}
