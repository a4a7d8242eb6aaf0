import { Conflict, Forbidden, type InputError } from '../../shared/errors';
import { t, type TextKey } from '../../shared/text';
import { dayFault, isStretch } from '../past-day';
import type { Attendance, SessionStatus } from './attendance.entity';
import type { SessionWords } from './supervision.schemas';

type Answered = Pick<Attendance, 'status'>;

/** Only a trainee who was there answers for a session, once, and only the version they have read (null: not said). */
export function assertCanAnswer(
  attendance: Answered | null,
  session: { version: number },
  version: number | null,
): asserts attendance {
  if (!attendance) throw new Forbidden('practice.errors.notTheTrainee');
  assertOpen([attendance]);
  if (version !== null && version !== session.version)
    throw new Conflict('practice.errors.sessionChangedSince');
}

/** Whether anything about a session may still change: nobody who was there has confirmed it. */
export const isOpen = (attendances: readonly Answered[]): boolean =>
  attendances.every(({ status }) => status !== 'confirmed');

/** Refuses to change a session that both sides have confirmed. */
export function assertOpen(attendances: readonly Answered[]): void {
  if (!isOpen(attendances)) throw new Conflict('practice.errors.confirmedStays');
}

/** Where a session stands as a whole: a question comes first, then whoever has not answered. */
export function standingOf(attendances: readonly Answered[]): SessionStatus {
  if (attendances.some(({ status }) => status === 'disputed')) return 'disputed';
  return attendances.every(({ status }) => status === 'confirmed') ? 'confirmed' : 'recorded';
}

/** How many were there in a group; nobody counts the two of an individual session. */
export const groupSizeOf = ({
  format,
  traineeIds,
  others,
}: Pick<SessionWords, 'format' | 'traineeIds' | 'others'>): number | null =>
  format === 'group' ? traineeIds.length + others : null;

/** What a session is held against: the day where the organisation is, who is in training, and its words. */
export type SessionGround = {
  today: string;
  traineeIds: readonly string[];
  supervisorId: string;
  competencies: readonly string[];
};

/** Everything wrong with what a session says, each with its place and what to do. */
export function sessionFaults(session: SessionWords, ground: SessionGround): InputError[] {
  const day = dayFault(session.day, ground.today);
  const size = groupSizeOf(session);
  const known = session.competencies.every((key) => ground.competencies.includes(key));
  const faults: [string, TextKey | null | false][] = [
    ['/traineeIds', whoFault(session, ground)],
    ['/day', day && `practice.errors.day.${day}`],
    ['/minutes', !isStretch(session.minutes) && 'practice.errors.minutes'],
    ['/others', size !== null && (size < 2 || size > 100) && 'practice.errors.groupSize'],
    ['/competencies', !known && 'practice.errors.competencies'],
    ['/nextDay', nextFault(session)],
    ...actionFaults(session, ground),
  ];
  return faults.flatMap(([pointer, key]) => (key ? [{ pointer, detail: t(key) }] : []));
}

function whoFault({ traineeIds, format }: SessionWords, ground: SessionGround): TextKey | null {
  if (traineeIds.length === 0 || traineeIds.some((id) => !ground.traineeIds.includes(id)))
    return 'practice.errors.trainee';
  return format === 'individual' && traineeIds.length > 1 ? 'practice.errors.oneTrainee' : null;
}

function nextFault({ day, nextDay, nextTime }: SessionWords): TextKey | null {
  if (nextDay === null) return nextTime === null ? null : 'practice.errors.nextDay';
  return nextDay <= day ? 'practice.errors.nextAfter' : null;
}

const actionFaults = (
  { actions, traineeIds }: SessionWords,
  { supervisorId }: SessionGround,
): [string, TextKey | false][] =>
  actions.map(({ ownerId, row }) => [
    `/actionWho-${row}`,
    ownerId !== null &&
      ownerId !== supervisorId &&
      !traineeIds.includes(ownerId) &&
      'practice.errors.actionWho',
  ]);
