import { canonicalise } from '../../shared/signing/canonical';

/** The head of a trainee's chain at a moment. */
export type Head = {
  organisationId: string;
  traineeId: string;
  sequence: number;
  hash: string;
  countersignedAt: Date;
};

/** What the organisation signs of a head, in canonical JSON. */
export const headText = ({ organisationId, traineeId, sequence, hash, countersignedAt }: Head): string =>
  canonicalise({
    organisationId,
    traineeId,
    sequence,
    hash,
    countersignedAt: countersignedAt.toISOString(),
  });
