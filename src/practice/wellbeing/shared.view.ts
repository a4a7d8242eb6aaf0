import type { Person } from '../../organisations';
import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { called, type Onlooker, paragraphs } from '../wording';
import { sharingTag } from './check-in-words';
import { signalOfWords } from './told-words';
import type { ReadCheckIn, SharedWellbeing } from './wellbeing-reading.service';

const sessions = () => ({ label: t('practice.sessions.title'), path: '/supervision-sessions' });

/** What trainees share with a supervisor, and signals that they were told of. No order but time and name. */
export function sharedPage({ told, part, people }: SharedWellbeing, { timeZone }: Onlooker) {
  const title = t('practice.wellbeing.shared');
  const nothing = told.length === 0 && part.items.length === 0;
  return page('practice/wellbeing-shared', {
    title,
    head: pageHead({ title, lead: t('practice.wellbeing.sharedLead'), crumbs: [sessions()] }),
    empty: nothing
      ? emptyState({
          title: t('practice.wellbeing.nothingShared'),
          text: t('practice.wellbeing.nothingSharedMore'),
        })
      : null,
    told: told.map(({ trainee, signal, note }) => ({
      name: trainee.name,
      text: signalOfWords(signal, trainee.name),
      why: note.sharedAt ? t('practice.wellbeing.toldYou') : t('practice.wellbeing.stillSo'),
    })),
    checkIns:
      part.items.length === 0
        ? null
        : table({
            caption: t('practice.checkIn.sharedList'),
            columns: [
              t('practice.session.trainee'),
              t('practice.checkIn.written'),
              t('practice.sessions.columns.status'),
            ],
            rows: part.items.map((one) => ({
              cells: [
                called(people, one.traineeId),
                moment(one.writtenAt, timeZone),
                { tag: sharingTag(one) },
              ],
              actions: [
                one.readAt
                  ? { label: t('practice.checkIn.open'), href: `/wellbeing/shared/${one.id}` }
                  : { label: t('practice.checkIn.readIt'), action: `/wellbeing/shared/${one.id}/reading` },
              ],
            })),
            pager: pager({
              next: part.next ? `/wellbeing/shared?after=${encodeURIComponent(part.next)}` : null,
            }),
          }),
  });
}

/** A check-in as the supervisor reads it with whom it is shared. */
export function sharedCheckInPage(
  { checkIn, trainee }: { checkIn: ReadCheckIn; trainee: Pick<Person, 'name'> },
  { timeZone }: Onlooker,
) {
  const { feeling, words, helps } = checkIn.said;
  const title = t('practice.checkIn.from', { name: trainee.name });
  return page('practice/check-in-shared', {
    title,
    head: pageHead({
      title,
      lead: t('practice.checkIn.sharedNote'),
      crumbs: [sessions(), { label: t('practice.wellbeing.shared'), path: '/wellbeing/shared' }],
    }),
    written: t('practice.checkIn.theirs', { time: moment(checkIn.writtenAt, timeZone) }),
    said: {
      feeling: t(`practice.checkIn.feelings.${feeling}`),
      words: paragraphs(words),
      helps: paragraphs(helps),
    },
  });
}
