import { Conflict, Forbidden, type InputError, NotFound } from '../../shared/errors';
import { t, type TextKey } from '../../shared/text';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import type { ObservationWords } from './observing.schemas';

/** What is observed: whose it was, on which day. */
export type Observed = { traineeId: string; day: string; entryId: string | null; sessionId: string | null };

type Entry = Pick<PracticeEntry, 'id' | 'traineeId' | 'supervisorId' | 'status' | 'day'>;

/** An entry is observed by the supervisor it names, once it was sent; a question is answered first. */
export function entryObserved(entry: Entry | null, personId: string): Observed {
  if (entry?.supervisorId !== personId || entry.status === 'draft') throw new NotFound();
  if (entry.status === 'returned') throw new Conflict('practice.errors.notWaiting');
  return { traineeId: entry.traineeId, day: entry.day, entryId: entry.id, sessionId: null };
}

type Session = { id: string; supervisorId: string; day: string; traineeIds: readonly string[] };

/** A session is observed by the supervisor who recorded it, of one trainee who was there. */
export function sessionObserved(session: Session | null, traineeId: string, personId: string): Observed {
  if (session?.supervisorId !== personId || !session.traineeIds.includes(traineeId)) throw new NotFound();
  return { traineeId, day: session.day, entryId: null, sessionId: session.id };
}

/** Only the trainee answers, once for each version, and only the version they have read. */
export function assertCanAnswer(
  observation: { traineeId: string; version: number },
  personId: string,
  { seen, answered }: { seen: number; answered: boolean },
): void {
  if (observation.traineeId !== personId) throw new Forbidden('practice.errors.notObserved');
  if (observation.version !== seen) throw new Conflict('practice.errors.observationChanged');
  if (answered) throw new Conflict('practice.errors.observationAnswered');
}

/** Everything wrong with what an observation says. `corrects`: it stands in place of an earlier version. */
export function observationFaults(
  { levels, reason }: Pick<ObservationWords, 'levels' | 'reason'>,
  { competencies, corrects }: { competencies: readonly string[]; corrects: boolean },
): InputError[] {
  const unknown = Object.keys(levels).some((key) => !competencies.includes(key));
  const faults: [string, TextKey | false][] = [
    ['/levels', Object.keys(levels).length === 0 && 'practice.errors.levels'],
    ['/levels', unknown && 'practice.errors.competencies'],
    ['/reason', corrects && reason === null && 'practice.errors.correctionReason'],
  ];
  return faults.flatMap(([pointer, key]) => (key ? [{ pointer, detail: t(key) }] : []));
}
