import type { PracticeEntry } from './practice-entry.entity';

/** An entry as programs see it. Reflections are for people. */
export const toResource = (entry: PracticeEntry) => ({
  id: entry.id,
  version: entry.version,
  status: entry.status,
  day: entry.day,
  minutes: entry.minutes,
  activityKind: entry.activityKind,
  activityCounts: entry.activityCounts,
  setting: entry.setting,
  domain: entry.domain,
  observed: entry.observed,
  traineeId: entry.traineeId,
  supervisorId: entry.supervisorId,
  submittedAt: entry.submittedAt,
  signedAt: entry.signedAt,
});
