import { canonicalise } from '../../shared/signing/canonical';
import type { Head } from './head';

/** A head as a leaf of the tree: whose chain, how far it goes, and its hash. */
export type Leaf = Omit<Head, 'countersignedAt'>;

export const leafText = (head: Leaf): string =>
  canonicalise({
    organisationId: head.organisationId,
    traineeId: head.traineeId,
    sequence: head.sequence,
    hash: head.hash,
  });

/** A root as people read and compare it: in groups, so that it can be broken into lines. */
export const grouped = (root: string): string => root.match(/.{1,8}/g)?.join(' ') ?? '';

/** What an organisation publishes. */
export type Root = { organisationId: string; day: string; size: number; root: string; publishedAt: Date };

/** What the organisation signs of a root, in canonical JSON. */
export const rootText = ({ organisationId, day, size, root, publishedAt }: Root): string =>
  canonicalise({ organisationId, day, size, root, publishedAt: publishedAt.toISOString() });
