import { passwordAgain } from '../../identity';
import { day } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import type { Shown } from '../form-fields';
import { typedKept } from '../guard/guard.schemas';
import type { Kept } from '../guard/remedies';
import { type Flagged, flaggedWords, remedyFields } from '../guard/remedies.view';
import { typedDuration } from '../wording';
import { actionFields, aboutFields, nextFields, whenAndWhoFields } from './session-fields.view';
import type { SessionChoices } from './session-reading.service';
import type { SessionWords } from './supervision.schemas';
import type { SupervisionSession } from './supervision-session.entity';

type Edited = Pick<SupervisionSession, 'id' | 'day' | 'version'>;

/** A form about a session; `editing` is the session it corrects, if any. */
export type SessionFormInput = Shown & {
  formKey: string;
  editing?: Given<Edited>;
  asksPassword?: boolean;
  /** Words in it that could tell who somebody is. */
  flagged?: Flagged[];
};

/** What stands in the form of a session that says this. */
export const typedOf = (words: SessionWords, kept: Kept[] = []): Typed => ({
  ...{ traineeIds: words.traineeIds, competencies: words.competencies, topics: words.topics },
  ...{ day: words.day, startTime: words.startTime ?? '', format: words.format, place: words.place },
  ...typedDuration(words.minutes),
  ...typedKept(kept),
  others: words.others > 0 ? String(words.others) : '',
  nextDay: words.nextDay ?? '',
  nextTime: words.nextTime ?? '',
  ...Object.fromEntries(
    words.actions.flatMap(({ what, ownerId, dueOn, row }) => [
      [`action-${row}`, what],
      [`actionWho-${row}`, ownerId ?? ''],
      [`actionDue-${row}`, dueOn ?? ''],
    ]),
  ),
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

function sessionForm(
  choices: SessionChoices,
  { formKey, editing, flagged = [], asksPassword = false, ...shown }: SessionFormInput,
) {
  const remedies = remedyFields(flagged, shown);
  const agreed = actionFields(choices, shown);
  const { done, ...about } = aboutFields(choices, shown, !editing);
  const drawn = form({
    action: editing ? `/supervision-sessions/${editing.id}` : '/supervision-sessions',
    error: shown.refused?.error ?? null,
    hidden: { formKey, ...(editing ? { version: editing.version } : {}), ...flaggedWords(flagged) },
    fields: {
      ...whenAndWhoFields(choices, shown),
      ...about,
      ...(done ? { done } : {}),
      ...Object.assign({}, ...agreed),
      ...nextFields(shown),
      ...remedies,
      ...(asksPassword ? { password: passwordAgain(shown.refused?.errors['password']) } : {}),
    },
    submit: { label: t('practice.sessionForm.save') },
  });
  return { ...drawn, done, agreed, remedies: Object.values(remedies) };
}
