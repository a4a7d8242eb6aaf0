import { answers } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { list } from '../../shared/dates';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { common, type Shown } from '../form-fields';
import { qualificationFields, relationField, supervisorField, validityFields } from './assigning-fields.view';
import type { TraineeListed } from './assignments.queries';
import type { AssigningWish } from './assigning.schemas';

/** Whom a coordinator can choose from when they assign; `trainees` is a part of all of them. */
export type AssigningChoices = {
  wish: AssigningWish;
  supervisors: { id: string; name: string }[];
  trainees: TraineeListed[];
  next: string | null;
};

/** The form in which a supervisor is assigned to several trainees at once. */
export function assigningPage(choices: AssigningChoices, shown: Shown) {
  const title = t('practice.assigning.formTitle');
  const nobody = choices.supervisors.length === 0;
  return page(
    'practice/assigning-form',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.assigning.formLead'),
        crumbs: [{ label: t('practice.assigning.title'), path: '/supervisors' }],
      }),
      nobody: nobody
        ? emptyState({
            title: t('practice.assigning.none.supervisors'),
            text: t('practice.assigning.noneMore.supervisors'),
          })
        : null,
      search: nobody ? null : search(choices.wish),
      assign: nobody ? null : assignForm(choices, shown),
      pager: pager({ next: choices.next ? address(choices.wish, choices.next) : null }),
    },
    { status: shown.refused?.status ?? 200 },
  );
}

const search = ({ search: typed, supervisor }: AssigningWish) =>
  form({
    action: '/supervisors/new',
    method: 'get',
    label: t('practice.assigning.search'),
    hidden: supervisor ? { supervisor } : {},
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('practice.assigning.searchTrainees'),
        value: typed ?? '',
        required: false,
        autocomplete: 'off',
      }),
    },
    submit: { label: t('practice.assigning.find'), kind: 'secondary' },
  });

const assignForm = ({ supervisors, trainees }: AssigningChoices, shown: Shown) =>
  form({
    action: '/supervisors',
    error: shown.refused?.error ?? null,
    fields: {
      traineeIds: choice({
        ...common('traineeIds', shown),
        kind: 'several',
        label: t('practice.assigning.fields.trainees'),
        value: answers(shown.typed, 'traineeIds'),
        hint: trainees.length === 0 ? t('practice.assigning.nobody') : null,
        options: trainees.map(({ id, name, supervisors: now }) => ({
          value: id,
          label: name,
          hint:
            now.length > 0
              ? t('practice.assigning.now', { names: list(now) })
              : t('practice.assigning.nowNobody'),
        })),
      }),
      supervisorId: supervisorField(supervisors, shown),
      ...validityFields(shown),
      ...qualificationFields(shown),
      relation: relationField(shown),
    },
    submit: t('practice.assigning.save'),
    others: [{ label: t('practice.assigning.back'), href: '/supervisors' }],
  });

function address(wish: AssigningWish, after: string): string {
  const given = Object.entries({ ...wish, after }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return `/supervisors/new?${new URLSearchParams(given).toString()}`;
}
