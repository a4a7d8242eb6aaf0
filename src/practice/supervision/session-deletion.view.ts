import { day, duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { deletionPage } from '../deletion.view';
import type { SupervisionSession } from './supervision-session.entity';

/** Asks before a session that is not confirmed is deleted. */
export const sessionDeletionPage = (session: Pick<SupervisionSession, 'id' | 'day' | 'minutes'>) =>
  deletionPage({
    title: t('practice.deletion.session'),
    lead: t('practice.deletion.aboutSession', { day: day(session.day), time: duration(session.minutes) }),
    path: `/supervision-sessions/${session.id}`,
  });
