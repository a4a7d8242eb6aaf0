import type { PracticeEntry } from '../entries/practice-entry.entity';
import { canonicalise } from '../../shared/signing/canonical';
import { type Link, sha256 } from '../signing/chain';

type Voided = Pick<PracticeEntry, 'organisationId' | 'id' | 'version' | 'traineeId'>;

/** What a void covers, in canonical JSON: which entry, which signature under it, and the SHA-256 of the reason. */
export const whatIsVoided = (entry: Voided, signOff: Pick<Link, 'hash'>, reason: string): string =>
  canonicalise({
    kind: 'void',
    organisation: entry.organisationId,
    entry: entry.id,
    version: entry.version,
    trainee: entry.traineeId,
    signOff: signOff.hash,
    reasonSha256: sha256(reason),
  });
