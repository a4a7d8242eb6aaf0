import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { prose } from '../../shared/ui/prose';
import { table } from '../../shared/ui/table';
import { tick } from '../../shared/ui/tick';
import type { Onlooker } from '../wording';
import { sharingTag } from './check-in-words';
import { beforehand, signalViews } from './signals.view';
import type { OwnWellbeing } from './wellbeing-reading.service';

const write = () => ({ label: t('practice.checkIn.write'), href: '/wellbeing/check-ins/new', icon: 'plus' });

/** A trainee's own page about how they are: signals, check-ins, whom to turn to. */
export function wellbeingPage({ load, part, contacts, letters }: OwnWellbeing, { timeZone }: Onlooker) {
  const title = t('practice.wellbeing.title');
  const none = part.items.length === 0;
  return page('practice/wellbeing', {
    title,
    head: pageHead({
      ...{ title, lead: t('practice.wellbeing.lead') },
      crumbs: [{ label: t('practice.entries.title'), path: '/practice-entries' }],
      action: write(),
    }),
    signals: signalViews(load, timeZone),
    beforehand: beforehand(load),
    letters: form({
      action: '/wellbeing/letters',
      fields: {
        letters: tick({
          name: 'letters',
          label: t('practice.wellbeing.letters'),
          checked: letters,
          required: false,
        }),
      },
      submit: { label: t('practice.wellbeing.keepLetters'), kind: 'quiet' },
    }),
    empty: none
      ? emptyState({ title: t('practice.checkIn.none'), text: t('practice.checkIn.noneMore') })
      : null,
    checkIns: table({
      caption: t('practice.checkIn.list'),
      hideCaption: true,
      columns: [t('practice.checkIn.written'), t('practice.checkIn.how'), t('practice.checkIn.whoReads')],
      rows: part.items.map((one) => ({
        cells: [
          { text: moment(one.writtenAt, timeZone), href: `/wellbeing/check-ins/${one.id}` },
          t(`practice.checkIn.feelings.${one.said.feeling}`),
          { tag: sharingTag(one) },
        ],
      })),
      pager: pager({ next: part.next ? `/wellbeing?after=${encodeURIComponent(part.next)}` : null }),
    }),
    contacts: contacts ? prose(contacts) : null,
  });
}
