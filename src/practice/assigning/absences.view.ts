import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { common, selecting, type Shown } from '../form-fields';
import { called } from '../wording';
import { absenceState } from './absence-rules';
import type { SupervisorAbsence } from './supervisor-absence.entity';

/** A supervisor's absences, the latest first, and who could sign meanwhile. */
export type AbsenceList = {
  absences: SupervisorAbsence[];
  people: Map<string, { name: string }>;
  supervisors: readonly { id: string; name: string }[];
  today: string;
};

const tones: Record<ReturnType<typeof absenceState>, Tone> = {
  coming: 'info',
  current: 'attention',
  over: 'neutral',
  calledOff: 'neutral',
};

/** Where a supervisor says that they are away, and who signs meanwhile. */
export function absencesPage(list: AbsenceList, shown: Shown) {
  const { absences, supervisors } = list;
  return page(
    'practice/absences',
    {
      title: t('practice.absence.title'),
      head: pageHead({
        title: t('practice.absence.title'),
        lead: t('practice.absence.lead'),
        crumbs: [{ label: t('practice.waiting.title'), path: '/practice-entries/waiting' }],
      }),
      nobody:
        supervisors.length === 0
          ? emptyState({ title: t('practice.absence.nobody'), text: t('practice.absence.nobodyMore') })
          : null,
      set: supervisors.length > 0 ? absenceForm(list, shown) : null,
      absences: absences.length > 0 ? absencesTable(list) : null,
    },
    { status: shown.refused?.status ?? 200 },
  );
}

const absenceForm = ({ supervisors, today }: AbsenceList, shown: Shown) =>
  form({
    action: '/absences',
    error: shown.refused?.error ?? null,
    fields: {
      awayFrom: field({
        ...common('awayFrom', shown),
        label: t('practice.absence.from'),
        type: 'date',
        autocomplete: 'off',
      }),
      awayUntil: field({
        ...common('awayUntil', shown),
        label: t('practice.absence.until'),
        type: 'date',
        min: today,
        autocomplete: 'off',
      }),
      delegateId: choice({
        ...selecting('delegateId', shown),
        label: t('practice.absence.delegate'),
        hint: t('practice.absence.delegateHint'),
        options: supervisors.map(({ id, name }) => ({ value: id, label: name })),
      }),
    },
    submit: t('practice.absence.save'),
  });

const absencesTable = ({ absences, people, today }: AbsenceList) =>
  table({
    caption: t('practice.absence.list'),
    columns: [
      t('practice.absence.days'),
      t('practice.absence.delegate'),
      t('practice.assigning.columns.state'),
    ],
    rows: absences.map((one) => {
      const state = absenceState(one, today);
      const open = state === 'coming' || state === 'current';
      return {
        cells: [
          t('practice.assigning.between', { from: day(one.awayFrom), until: day(one.awayUntil) }),
          called(people, one.delegateId),
          { tag: tag(tones[state], t(`practice.absence.state.${state}`)) },
        ],
        actions: open ? [{ label: t('practice.absence.callOff'), action: `/absences/${one.id}/end` }] : [],
      };
    }),
  });
