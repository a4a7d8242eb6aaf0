import { day, duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { deletionPage } from '../deletion.view';
import type { PracticeEntry } from './practice-entry.entity';

/** Asks before a draft is deleted. */
export const entryDeletionPage = (entry: Pick<PracticeEntry, 'id' | 'day' | 'minutes'>) =>
  deletionPage({
    title: t('practice.deletion.entry'),
    lead: t('practice.deletion.about', { day: day(entry.day), time: duration(entry.minutes) }),
    path: `/practice-entries/${entry.id}`,
  });
