import { day } from '../../shared/dates';
import { t } from '../../shared/text';
import { called } from '../wording';
import type { ReadAction } from './actions';
import type { Appointment } from './appointment.entity';
import type { SupervisionSession } from './supervision-session.entity';

type People = Map<string, { name: string }>;

/** How people met: "Individual", or "Group of 4" where there was a group; in person or by video. */
export const formatOf = ({ groupSize }: Pick<SupervisionSession, 'groupSize'>): string =>
  groupSize === null ? t('practice.sessions.individual') : t('practice.sessions.group', { count: groupSize });

export const placeOf = ({ place }: Pick<SupervisionSession, 'place'>): string =>
  t(`practice.sessions.${place}`);

/** When the next meeting is: "4 June 2026, 14:05", or its day alone. */
export const nextOf = ({ day: on, startTime }: Pick<Appointment, 'day' | 'startTime'>): string =>
  startTime ? t('practice.session.dayAndTime', { day: day(on), time: startTime }) : day(on);

/** Who does what was agreed, and by when. */
export function whoAndWhen(
  { ownerId, dueOn }: Pick<ReadAction, 'ownerId' | 'dueOn'>,
  people: People,
): string {
  const name = ownerId === null ? t('practice.session.everybody') : called(people, ownerId);
  return dueOn ? t('practice.session.actionBy', { name, day: day(dueOn) }) : name;
}
