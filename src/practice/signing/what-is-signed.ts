import type { PracticeEntry } from '../entries/practice-entry.entity';
import { canonicalise } from './canonical';
import { sha256 } from './chain';

type Signed = Omit<
  PracticeEntry,
  | 'formKey'
  | 'status'
  | 'reflectionSealed'
  | 'keptWordsSealed'
  | 'createdAt'
  | 'changedAt'
  | 'submittedAt'
  | 'signedAt'
>;

/** What a signature covers, in canonical JSON. The reflection is there as its SHA-256 only. */
export function whatIsSigned(entry: Signed, reflection: string | null): string {
  return canonicalise({
    organisation: entry.organisationId,
    entry: entry.id,
    version: entry.version,
    trainee: entry.traineeId,
    supervisor: entry.supervisorId,
    day: entry.day,
    minutes: entry.minutes,
    activityKind: entry.activityKind,
    activityCounts: entry.activityCounts,
    setting: entry.setting,
    domain: entry.domain,
    observed: entry.observed,
    reflectionSha256: reflection === null ? null : sha256(reflection),
  });
}
