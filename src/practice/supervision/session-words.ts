import { t } from '../../shared/text';
import type { SupervisionSession } from './supervision-session.entity';

/** How people met: "Individual", or "Group of 4" where there was a group; in person or by video. */
export const formatOf = ({ groupSize }: Pick<SupervisionSession, 'groupSize'>): string =>
  groupSize === null ? t('practice.sessions.individual') : t('practice.sessions.group', { count: groupSize });

export const placeOf = ({ place }: Pick<SupervisionSession, 'place'>): string =>
  t(`practice.sessions.${place}`);
