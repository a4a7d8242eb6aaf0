import { day } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { confidence, type Shown, whenFields } from '../form-fields';
import { typedDuration } from '../wording';
import type { EntryWords } from './entries.schemas';
import { roleFields, timeFields, whatFields, whoFields } from './entry-fields';
import { entryFolds, splitRows } from './entry-folds';
import { type Continued, draftingView } from '../drafting/drafting.view';
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
  /** The signed entry that this one is to take the place of, if any. */
  amending?: Given<Pick<PracticeEntry, 'id' | 'day'>>;
  /** What stands in the form was typed before and has not been kept or sent. */
  unfinished?: Given<Continued | null>;
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
  const title = titleOf(input);
  const nobody = choices.supervisors.length === 0;
  return page(
    'practice/entry-form',
    {
      title,
      head: pageHead({ title, lead: leadOf(input), crumbs: crumbs(input.amending ?? input.editing) }),
      nobody: nobody
        ? emptyState({
            title: t('practice.form.noSupervisor'),
            text: t('practice.form.noSupervisorMore'),
            action: { label: t('practice.yours.title'), href: '/your-supervisors' },
          })
        : null,
      drafting: input.amending ? null : draftingView(input),
      entry: nobody ? null : entryForm(choices, input),
    },
    { status: input.refused?.status ?? 200 },
  );
}

function titleOf({ amending, editing }: EntryFormInput): string {
  if (amending) return t('practice.amending.title', { day: day(amending.day) });
  return editing ? t('practice.form.edit') : t('practice.form.new');
}

const leadOf = ({ amending }: EntryFormInput): string =>
  amending ? t('practice.amending.lead') : t('practice.form.lead');

function crumbs(editing: Given<Pick<PracticeEntry, 'id' | 'day'>>) {
  const list = { label: t('practice.entries.title'), path: '/practice-entries' };
  if (!editing) return [list];
  const title = t('practice.entry.title', { day: day(editing.day) });
  return [list, { label: title, path: `/practice-entries/${editing.id}` }];
}

function entryForm(choices: Choices, { formKey, editing, amending, flagged = [], ...shown }: EntryFormInput) {
  const reason = amending ? { reason: reasonField(shown) } : {};
  const remedies = remedyFields(flagged, shown);
  const drawn = form({
    action: actionOf({ editing, amending }),
    error: shown.refused?.error ?? null,
    hidden: { formKey, ...(editing ? { version: editing.version } : {}), ...flaggedWords(flagged) },
    fields: {
      ...reason,
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
  return {
    ...drawn,
    ...{ reason: null, ...reason },
    folds: entryFolds(shown),
    remedies: Object.values(remedies),
  };
}

function actionOf({ editing, amending }: Pick<EntryFormInput, 'editing' | 'amending'>): string {
  if (amending) return `/practice-entries/${amending.id}/amendment`;
  return editing ? `/practice-entries/${editing.id}` : '/practice-entries';
}

const reasonField = (shown: Shown) =>
  confidence(
    'reason',
    { label: t('practice.amending.reason'), hint: t('practice.amending.reasonHint') },
    shown,
  );

function sendLabel({ supervisors }: Choices, editing: Given<Edited>): string {
  if (editing?.status === 'returned') return t('practice.form.sendAgain');
  const [only, ...more] = supervisors;
  return only && more.length === 0 ? t('practice.form.sendTo', { name: only.name }) : t('practice.form.send');
}
