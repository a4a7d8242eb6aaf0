import type { PracticePolicy } from '../policy/practice-policy';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

/** Why somebody may not sign for a trainee on a day. */
export type Because =
  'own' | 'gone' | 'relative' | 'cohort-peers' | 'unassigned' | 'proposed' | 'notYet' | 'over';

/** Whose practice or supervision, by whom, on which day (ISO). */
export type Pair = { traineeId: string; supervisorId: string; day: string };

/** Two people of whom the one may not sign for the other between two days (ISO), and why. */
export type Barred = { traineeId: string; supervisorId: string; from: string; until: string };

/** An assignment as far as entitlement goes. */
export type Assigned = Pick<
  SupervisorAssignment,
  'traineeId' | 'supervisorId' | 'status' | 'relation' | 'validFrom' | 'validUntil' | 'endedOn' | 'proposedAt'
>;

/** What entitlement is judged by: the organisation's rules, and everybody concerned. */
export type EntitlementGround = {
  policy: Pick<PracticePolicy, 'assignedOnly' | 'barRelatives' | 'barCohortPeers'>;
  /** Everybody who supervises today: members, and people from outside. */
  supervisors: ReadonlyMap<string, { name: string; outside: boolean }>;
  assignments: readonly Assigned[];
  cohortPeers: readonly Barred[];
};

/** No, and why; `on` is the day (ISO) on which an assignment begins or was over. */
export type NotEntitled = { because: Because; on: string | null };

/** The last day (ISO) on which an assignment holds; null where no end is set. */
export function lastDay({ validUntil, endedOn }: Pick<Assigned, 'validUntil' | 'endedOn'>): string | null {
  if (!endedOn || !validUntil) return endedOn ?? validUntil;
  return endedOn < validUntil ? endedOn : validUntil;
}

/** Whether an assignment holds on a day (ISO). */
export function covers(one: Pick<Assigned, 'validFrom' | 'validUntil' | 'endedOn'>, day: string): boolean {
  const last = lastDay(one);
  return one.validFrom <= day && (last === null || day <= last);
}

/**
 * Why this supervisor may not sign what took place on that day with or by that trainee; null when they may. It is the
 * day of practice that counts, not the day of signing; only whoever supervises no more today signs nothing at all.
 */
export function notEntitled(ground: EntitlementGround, pair: Pair): NotEntitled | null {
  const { traineeId, supervisorId } = pair;
  const { policy, supervisors } = ground;
  if (supervisorId === traineeId) return no('own');
  const supervisor = supervisors.get(supervisorId);
  if (!supervisor) return no('gone');
  const ours = ground.assignments.filter(
    (one) => one.traineeId === traineeId && one.supervisorId === supervisorId,
  );
  if (policy.barRelatives && declared(ours) === 'relative') return no('relative');
  if (policy.barCohortPeers && ground.cohortPeers.some((peers) => bars(peers, pair)))
    return no('cohort-peers');
  return policy.assignedOnly || supervisor.outside ? notAssigned(ours, pair.day) : null;
}

/** Those who may sign what that trainee did on that day, in the order in which supervisors were given. */
export const whoMay = (ground: EntitlementGround, traineeId: string, day: string): string[] =>
  [...ground.supervisors.keys()].filter(
    (supervisorId) => !notEntitled(ground, { traineeId, supervisorId, day }),
  );

/** Those whom a trainee can name for any day up to this one, whatever the days of their assignments. */
export const whoMayOnSomeDay = (ground: EntitlementGround, traineeId: string, today: string): string[] =>
  [...ground.supervisors.keys()].filter((supervisorId) => {
    const began = ground.assignments
      .filter((one) => one.traineeId === traineeId && one.supervisorId === supervisorId)
      .map(({ validFrom }) => validFrom)
      .filter((day) => day <= today);
    return [today, ...began].some((day) => !notEntitled(ground, { traineeId, supervisorId, day }));
  });

/** What was declared last, whatever came of the assignment it was declared in. */
const declared = (ours: readonly Assigned[]) =>
  [...ours].sort((one, other) => other.proposedAt.getTime() - one.proposedAt.getTime())[0]?.relation ?? null;

const bars = (peers: Barred, { traineeId, supervisorId, day }: Pair): boolean =>
  peers.traineeId === traineeId &&
  peers.supervisorId === supervisorId &&
  peers.from <= day &&
  day <= peers.until;

function notAssigned(ours: readonly Assigned[], day: string): NotEntitled | null {
  const confirmed = ours.filter(({ status }) => status === 'confirmed');
  if (confirmed.some((one) => covers(one, day))) return null;
  const next = confirmed.map(({ validFrom }) => validFrom).filter((from) => from > day);
  if (next.length > 0) return no('notYet', next.sort()[0]);
  const over = confirmed.flatMap((one) => lastDay(one) ?? []).sort();
  if (over.length > 0) return no('over', over.at(-1));
  return no(ours.some(({ status }) => status === 'proposed') ? 'proposed' : 'unassigned');
}

const no = (because: Because, on: string | null = null): NotEntitled => ({ because, on });
