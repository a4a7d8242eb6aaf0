import type { PracticeEntry } from '../entries/practice-entry.entity';
import { canonicalise } from '../../shared/signing/canonical';
import { sha256 } from './chain';

type Signed = Omit<
  PracticeEntry,
  | 'formKey'
  | 'amendmentReasonSealed'
  | 'status'
  | 'reflectionSealed'
  | 'keptWordsSealed'
  | 'createdAt'
  | 'changedAt'
  | 'submittedAt'
  | 'signedAt'
>;

/**
 * How what is signed is put into words. Without a number, as links of the ledger have it that are older than this, it is
 * the first form: `domain` instead of `shares`, and nothing of start, role, pay and competencies.
 */
const FORM = 2;

/**
 * What a signature covers, in canonical JSON. The reflection is there as its SHA-256 only; so is the reason of an
 * amendment, which names the entry that it takes the place of.
 */
export function whatIsSigned(entry: Signed, reflection: string | null, reason: string | null = null): string {
  return canonicalise({
    form: FORM,
    organisation: entry.organisationId,
    entry: entry.id,
    version: entry.version,
    trainee: entry.traineeId,
    supervisor: entry.supervisorId,
    day: entry.day,
    startsAt: entry.startsAt,
    minutes: entry.minutes,
    activityKind: entry.activityKind,
    activityCounts: entry.activityCounts,
    setting: entry.setting,
    shares: entry.shares,
    role: entry.role,
    paid: entry.paid,
    competencies: entry.competencies,
    observed: entry.observed,
    reflectionSha256: reflection === null ? null : sha256(reflection),
    ...(entry.amendsId === null ? {} : { amends: entry.amendsId, reasonSha256: sha256(reason ?? '') }),
  });
}
