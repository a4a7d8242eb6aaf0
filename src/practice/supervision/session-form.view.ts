import { day } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { aWholeNumber, common, confidence, selecting, type Shown, whenFields } from '../form-fields';
import { typedDuration } from '../wording';
import type { SessionChoices } from './session-reading.service';
import type { SessionWords } from './supervision.schemas';
import type { SupervisionSession } from './supervision-session.entity';

type Edited = Pick<SupervisionSession, 'id' | 'day' | 'version'>;

/** A form about a session; `editing` is the session it corrects, if any. */
export type SessionFormInput = Shown & { formKey: string; editing?: Given<Edited> };

/** What stands in the form of a session that says this. */
export const typedOf = ({ groupSize, ...words }: SessionWords): Typed => ({
  ...words,
  ...typedDuration(words.minutes),
  groupSize: groupSize === null ? '' : String(groupSize),
});

/** The form in which a supervisor records or corrects a session. */
export function sessionFormPage(choices: SessionChoices, input: SessionFormInput) {
  const title = input.editing ? t('practice.sessionForm.edit') : t('practice.sessionForm.new');
  const nobody = choices.trainees.length === 0;
  return page(
    'practice/session-form',
    {
      title,
      head: pageHead({ title, lead: t('practice.sessionForm.lead'), crumbs: crumbs(input.editing) }),
      nobody: nobody
        ? emptyState({
            title: t('practice.sessionForm.noTrainee'),
            text: t('practice.sessionForm.noTraineeMore'),
          })
        : null,
      session: nobody ? null : sessionForm(choices, input),
    },
    { status: input.refused?.status ?? 200 },
  );
}

function crumbs(editing: Given<Edited>) {
  const list = { label: t('practice.sessions.title'), path: '/supervision-sessions' };
  if (!editing) return [list];
  const label = t('practice.session.title', { day: day(editing.day) });
  return [list, { label, path: `/supervision-sessions/${editing.id}` }];
}

const sessionForm = (choices: SessionChoices, { formKey, editing, ...shown }: SessionFormInput) =>
  form({
    action: editing ? `/supervision-sessions/${editing.id}` : '/supervision-sessions',
    error: shown.refused?.error ?? null,
    hidden: { formKey, ...(editing ? { version: editing.version } : {}) },
    fields: {
      traineeId: choice({
        ...selecting('traineeId', shown),
        label: t('practice.sessionForm.trainee'),
        options: choices.trainees.map(({ id, name }) => ({ value: id, label: name })),
      }),
      ...whenFields(choices.today, shown),
      ...howFields(shown),
    },
    submit: { label: t('practice.sessionForm.save') },
  });

const howFields = (shown: Shown) => ({
  format: choice({
    ...common('format', shown),
    label: t('practice.sessionForm.format'),
    options: [
      { value: 'individual', label: t('practice.sessionForm.individual') },
      { value: 'group', label: t('practice.sessionForm.group') },
    ],
  }),
  groupSize: field({
    ...common('groupSize', shown),
    label: t('practice.sessionForm.groupSize'),
    hint: t('practice.sessionForm.groupSizeHint'),
    required: false,
    ...aWholeNumber,
    max: 100,
  }),
  place: choice({
    ...common('place', shown),
    label: t('practice.sessionForm.place'),
    options: [
      { value: 'in-person', label: t('practice.sessions.in-person') },
      { value: 'video', label: t('practice.sessions.video') },
    ],
  }),
  topics: confidence(
    'topics',
    { label: t('practice.sessionForm.topics'), hint: t('practice.sessionForm.topicsHint') },
    shown,
  ),
});
