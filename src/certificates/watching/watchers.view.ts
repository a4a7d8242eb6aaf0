import { day, dayOf } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { answersOf, type Consent, type ConsentAnswer } from './consent';
import type { Watcher } from './watch-answers.service';

export const WATCHERS_PATH = '/certificates/watchers';

/** Who asks to be told about a holder's certificates, and who is told. */
export function watchersPage(watchers: Watcher[], timeZone: string) {
  const title = t('certificates.watchers.title');
  return page('watching/watchers', {
    title,
    head: pageHead({
      title,
      lead: t('certificates.watchers.lead'),
      crumbs: [{ label: t('certificates.mine.title'), path: '/certificates' }],
    }),
    empty:
      watchers.length === 0
        ? emptyState({ title: t('certificates.watchers.none'), text: t('certificates.watchers.noneMore') })
        : null,
    watchers: watchers.length > 0 ? watchersTable(watchers, timeZone) : null,
  });
}

/** The organisations that watch, each with what the holder can say to it. */
export const watchersTable = (watchers: Watcher[], timeZone: string) =>
  table({
    caption: t('certificates.watchers.title'),
    hideCaption: true,
    columns: [
      t('certificates.watchers.who'),
      t('certificates.watchers.about'),
      t('certificates.watchers.asked'),
      t('certificates.watchers.standing'),
    ],
    rows: watchers.map((watcher) => ({
      id: `watcher-${watcher.id}`,
      cells: [
        watcher.organisation,
        watcher.programme,
        day(dayOf(watcher.askedAt, timeZone)),
        {
          tag: tag(tones[watcher.consent], t(`certificates.watchers.consent.${watcher.consent}`)),
          more: watcher.answeredAt ? day(dayOf(watcher.answeredAt, timeZone)) : null,
        },
      ],
      actions: answersOf[watcher.consent].map((answer) => said(watcher, answer)),
    })),
  });

const tones: Record<Consent, Tone> = {
  asked: 'attention',
  agreed: 'success',
  declined: 'neutral',
  ended: 'neutral',
};

const said = ({ id, organisation }: Watcher, answer: ConsentAnswer): ButtonInput => ({
  label: t(`certificates.watchers.answers.${answer}`),
  about: organisation,
  action: `${WATCHERS_PATH}/${id}/answer`,
  hidden: { answer },
});
