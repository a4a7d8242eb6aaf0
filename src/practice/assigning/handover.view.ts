import { day, duration } from '../../shared/dates';
import { answers } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { common, type Shown } from '../form-fields';
import { supervisorField } from './assigning-fields.view';
import type { Stranded } from './handover.service';

/** Entries that their supervisor cannot sign, who could instead, and sessions that nobody has confirmed. */
export type HandoverChoices = {
  stranded: Stranded[];
  supervisors: readonly { id: string; name: string }[];
  sessions: number;
};

/** Where a trainee chooses who signs instead, for several entries at once. */
export function handoverPage(choices: HandoverChoices, shown: Shown) {
  const { stranded, supervisors, sessions } = choices;
  const title = t('practice.handover.needed');
  const none = stranded.length === 0;
  return page(
    'practice/handover',
    {
      title,
      head: pageHead({
        title,
        lead: none ? null : t('practice.handover.lead'),
        crumbs: [
          { label: t('practice.entries.title'), path: '/practice-entries' },
          { label: t('practice.yours.title'), path: '/your-supervisors' },
        ],
      }),
      empty: none ? nothing() : null,
      sessions: sessions > 0 ? t('practice.handover.yourSessions', { count: sessions }) : null,
      nobody: !none && supervisors.length === 0 ? t('practice.handover.nobody') : null,
      handover: none || supervisors.length === 0 ? null : handoverForm(choices, shown),
      why: none || supervisors.length > 0 ? [] : stranded.map(labelOf),
    },
    { status: shown.refused?.status ?? 200 },
  );
}

const nothing = () =>
  emptyState({
    title: t('practice.handover.none'),
    text: t('practice.handover.noneMore'),
    action: { label: t('practice.handover.back'), href: '/practice-entries', kind: 'secondary' },
  });

const handoverForm = ({ stranded, supervisors }: HandoverChoices, shown: Shown) =>
  form({
    action: '/your-supervisors/handover',
    error: shown.refused?.error ?? null,
    fields: {
      entryIds: choice({
        ...common('entryIds', shown),
        kind: 'several',
        label: t('practice.handover.entries'),
        value: shown.refused ? answers(shown.typed, 'entryIds') : stranded.map(({ entry }) => entry.id),
        options: stranded.map((one) => ({ value: one.entry.id, ...labelOf(one) })),
      }),
      supervisorId: supervisorField(supervisors, shown, { label: t('practice.handover.to') }),
    },
    submit: t('practice.handover.give'),
  });

const labelOf = ({ entry, sentence }: Stranded) => ({
  label: t('practice.handover.entry', { day: day(entry.day), time: duration(entry.minutes) }),
  hint: sentence,
});
