import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { tick } from '../../shared/ui/tick';
import type { ListedWord, WordList } from './word-lists';

const HOME = '/practice-settings';

/** The form of a word: a new one of its list, or one that is there. */
export type WordFormInput = {
  list: WordList;
  word: ListedWord | null;
  typed: Typed;
  refused?: Given<Refused>;
};

/** What a word is called and, for a kind of activity, whether time spent on it counts. */
export function wordFormPage({ list, word, typed, refused }: WordFormInput) {
  const title = word ? word.name : t(`practice.words.lists.${list}.add`);
  const seen = refused ? answer(typed, 'seen') : (word?.name ?? '');
  return page(
    'practice/settings-form',
    {
      title,
      head: pageHead({ title, crumbs: [{ label: t('practice.words.title'), path: HOME }] }),
      form: form({
        action: word ? `${HOME}/words/${list}/${word.key}` : `${HOME}/words/${list}`,
        hidden: { seen },
        error: refused?.error ?? null,
        fields: {
          name: nameField(typed, refused, word !== null),
          ...(list === 'activityKinds' ? kindFields(typed, refused) : {}),
        },
        submit: t('practice.words.save'),
        others: [{ label: t('practice.words.backTo'), href: `${HOME}#${list}`, kind: 'quiet' }],
      }),
    },
    { status: refused?.status ?? 200 },
  );
}

const nameField = (typed: Typed, refused: Given<Refused>, known: boolean) =>
  field({
    name: 'name',
    label: t('practice.words.name'),
    hint: known ? t('practice.words.nameHint') : null,
    value: answer(typed, 'name'),
    error: refused?.errors.name ?? null,
    maxlength: 80,
    autocomplete: null,
  });

const kindFields = (typed: Typed, refused: Given<Refused>) => ({
  counts: tick({
    name: 'counts',
    label: t('practice.words.countsLabel'),
    hint: t('practice.words.countsHint'),
    checked: answer(typed, 'counts') === 'yes',
    required: false,
  }),
  hint: field({
    name: 'hint',
    label: t('practice.words.hintLabel'),
    value: answer(typed, 'hint'),
    error: refused?.errors.hint ?? null,
    type: 'textarea',
    rows: 3,
    required: false,
    maxlength: 300,
  }),
});
