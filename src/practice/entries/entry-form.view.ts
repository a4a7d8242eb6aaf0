import { day } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { type Shown, whenFields } from '../form-fields';
import { typedDuration } from '../wording';
import type { EntryWords } from './entries.schemas';
import { roleFields, timeFields, whatFields, whoFields } from './entry-fields';
import { entryFolds, splitRows } from './entry-folds';
import { typedKept } from '../guard/guard.schemas';
import type { Kept } from '../guard/remedies';
import { type Flagged, flaggedWords, remedyFields } from '../guard/remedies.view';
import type { Choices } from './entry-ground.service';
import type { PracticeEntry } from './practice-entry.entity';
import { typedShares } from './shares';

type Edited = Pick<PracticeEntry, 'id' | 'day' | 'status' | 'version'>;

/** A form about an entry; `editing` is the entry it changes, if any. */
export type EntryFormInput = Shown & {
  formKey: string;
  editing?: Given<Edited>;
  /** Words in the reflection that could tell who somebody is. */
  flagged?: Flagged[];
};

/** What stands in the form of an entry that says this. */
export const typedOf = ({ shares, ...words }: EntryWords, kept: Kept[] = []): Typed => ({
  ...typedKept(kept),
  ...typedDuration(words.minutes),
  ...typedShares(shares),
  day: words.day,
  startsAt: words.startsAt ?? '',
  activityKind: words.activityKind,
  setting: words.setting,
  role: words.role,
  paid: words.paid ? 'yes' : 'no',
  competencies: words.competencies,
  supervisorId: words.supervisorId,
  observed: words.observed ? 'yes' : '',
  reflection: words.reflection ?? '',
});

/** The form in which practice is written down or changed. */
export function entryFormPage(choices: Choices, input: EntryFormInput) {
  const title = input.editing ? t('practice.form.edit') : t('practice.form.new');
  const nobody = choices.supervisors.length === 0;
  return page(
    'practice/entry-form',
    {
      title,
      head: pageHead({ title, lead: t('practice.form.lead'), crumbs: crumbs(input.editing) }),
      nobody: nobody
        ? emptyState({ title: t('practice.form.noSupervisor'), text: t('practice.form.noSupervisorMore') })
        : null,
      entry: nobody ? null : entryForm(choices, input),
    },
    { status: input.refused?.status ?? 200 },
  );
}

function crumbs(editing: Given<Edited>) {
  const list = { label: t('practice.entries.title'), path: '/practice-entries' };
  if (!editing) return [list];
  const title = t('practice.entry.title', { day: day(editing.day) });
  return [list, { label: title, path: `/practice-entries/${editing.id}` }];
}

function entryForm(choices: Choices, { formKey, editing, flagged = [], ...shown }: EntryFormInput) {
  const remedies = remedyFields(flagged, shown);
  const drawn = form({
    action: editing ? `/practice-entries/${editing.id}` : '/practice-entries',
    error: shown.refused?.error ?? null,
    hidden: { formKey, ...(editing ? { version: editing.version } : {}), ...flaggedWords(flagged) },
    fields: {
      ...whenFields(choices.today, shown),
      ...timeFields(shown),
      ...whatFields(choices, shown),
      split: splitRows(choices, shown),
      ...roleFields(choices, shown),
      ...whoFields(choices, shown),
      ...remedies,
    },
    submit: { label: sendLabel(choices, editing), name: 'then', value: 'send' },
    others: [{ label: t('practice.form.keep'), name: 'then', value: 'keep' }],
  });
  return { ...drawn, folds: entryFolds(shown), remedies: Object.values(remedies) };
}

function sendLabel({ supervisors }: Choices, editing: Given<Edited>): string {
  if (editing?.status === 'returned') return t('practice.form.sendAgain');
  const [only, ...more] = supervisors;
  return only && more.length === 0 ? t('practice.form.sendTo', { name: only.name }) : t('practice.form.send');
}
