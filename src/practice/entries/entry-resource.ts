import type { PracticeEntry } from './practice-entry.entity';

/** An entry as programs see it. Reflections are for people. */
export const toResource = (entry: PracticeEntry) => ({
  id: entry.id,
  version: entry.version,
  status: entry.status,
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
  traineeId: entry.traineeId,
  supervisorId: entry.supervisorId,
  submittedAt: entry.submittedAt,
  signedAt: entry.signedAt,
});
