import { Conflict, Forbidden, type InputError } from '../../shared/errors';
import { t, type TextKey } from '../../shared/text';
import { dayFault, isStretch } from '../past-day';
import type { SessionWords } from './supervision.schemas';
import type { SupervisionSession } from './supervision-session.entity';

type Session = Pick<SupervisionSession, 'traineeId' | 'status' | 'version'>;

/** Only the trainee it names answers for a session, once, and only the version they have read (null: not said). */
export function assertCanAnswer(session: Session, personId: string, version: number | null): void {
  if (personId !== session.traineeId) throw new Forbidden('practice.errors.notTheTrainee');
  assertOpen(session);
  if (version !== null && version !== session.version)
    throw new Conflict('practice.errors.sessionChangedSince');
}

/** Whether anything about a session may still change. */
export const isOpen = ({ status }: Pick<SupervisionSession, 'status'>): boolean => status !== 'confirmed';

/** Refuses to change a session that both sides have confirmed. */
export function assertOpen(session: Pick<SupervisionSession, 'status'>): void {
  if (!isOpen(session)) throw new Conflict('practice.errors.confirmedStays');
}

/** What a session is held against: the day where the organisation is, and who is in training there. */
export type SessionGround = { today: string; traineeIds: readonly string[] };

/** Everything wrong with what a session says, each with its place and what to do. */
export function sessionFaults(session: SessionWords, { today, traineeIds }: SessionGround): InputError[] {
  const day = dayFault(session.day, today);
  const sized = session.format === 'individual' || isGroup(session.groupSize);
  const faults: [string, TextKey | null | false][] = [
    ['/traineeId', !traineeIds.includes(session.traineeId) && 'practice.errors.trainee'],
    ['/day', day && `practice.errors.day.${day}`],
    ['/minutes', !isStretch(session.minutes) && 'practice.errors.minutes'],
    ['/groupSize', !sized && 'practice.errors.groupSize'],
  ];
  return faults.flatMap(([pointer, key]) => (key ? [{ pointer, detail: t(key) }] : []));
}

const isGroup = (size: number | null): boolean => size !== null && size >= 2 && size <= 100;
