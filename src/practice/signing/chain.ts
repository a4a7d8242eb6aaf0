import { createHash } from 'node:crypto';
import { canonicalise } from '../../shared/signing/canonical';

/** One sign-off as it stands in the ledger of one trainee. */
export type Link = {
  organisationId: string;
  traineeId: string;
  /** From 1, without gaps. */
  sequence: number;
  entryId: string;
  entryVersion: number;
  /** What was signed, in canonical JSON. */
  signed: string;
  /** What the signer declared, word for word. */
  statement: string;
  signerId: string;
  signedAt: Date;
  /** Of the link before; of the first link, `NOTHING`. */
  previousHash: string;
  /** SHA-256 over everything above, in hexadecimal. */
  hash: string;
};

export type Fault = 'place' | 'previous' | 'hash';
export type Verdict = { holds: true; head: string } | { holds: false; sequence: number; because: Fault };

/** What the first link of a chain rests on. */
export const NOTHING = '0'.repeat(64);

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * The hash that belongs to a link: over its content in canonical JSON, field by field, whatever else the row at hand
 * carries. NOTE: the fields stand here in their canonical order, because a ledger may have a hundred thousand links and
 * finding the order anew for each would take longer than all the rest.
 */
export const hashOf = (link: Omit<Link, 'hash'>): string =>
  sha256(
    `{"entryId":${canonicalise(link.entryId)},"entryVersion":${canonicalise(link.entryVersion)}` +
      `,"organisationId":${canonicalise(link.organisationId)},"previousHash":${canonicalise(link.previousHash)}` +
      `,"sequence":${canonicalise(link.sequence)},"signed":${canonicalise(link.signed)}` +
      `,"signedAt":${canonicalise(link.signedAt.toISOString())},"signerId":${canonicalise(link.signerId)}` +
      `,"statement":${canonicalise(link.statement)},"traineeId":${canonicalise(link.traineeId)}}`,
  );

/** The link that follows: its hash covers what it says and the hash of the link before. */
export const link = (content: Omit<Link, 'hash'>): Link => ({ ...content, hash: hashOf(content) });

/**
 * Whether a trainee's whole chain, in order, is as it was written; if not, the first link that does not hold and why:
 * `place` when a link is missing, moved or another trainee's, `previous` when it does not rest on the one before,
 * `hash` when something in it was altered.
 */
export function verifyChain(links: readonly Link[]): Verdict {
  let before: Link | null = null;
  for (const [index, one] of links.entries()) {
    const because = faultOf(one, before);
    if (because) return { holds: false, sequence: index + 1, because };
    before = one;
  }
  return { holds: true, head: before?.hash ?? NOTHING };
}

function faultOf(one: Link, before: Link | null): Fault | null {
  const { sequence, hash } = before ?? { sequence: 0, hash: NOTHING };
  if (one.sequence !== sequence + 1 || !isSameChain(one, before ?? one)) return 'place';
  if (one.previousHash !== hash) return 'previous';
  return one.hash === hashOf(one) ? null : 'hash';
}

const isSameChain = (one: Link, other: Link): boolean =>
  one.traineeId === other.traineeId && one.organisationId === other.organisationId;
