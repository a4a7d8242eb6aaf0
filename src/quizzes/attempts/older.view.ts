import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import type { Answer } from '../question-types/question-type';
import { typeOf } from '../question-types/registry';
import type { Question } from './sitting';

/** What an older page sent: as it was given, and what it would have made of the answer. */
export type Older = { given: Answer; accepted: Answer };

/** Both answers beside each other: the newer one is kept and stands in the form, the older page's can take its place. */
export function olderView({ item, answer, kept, lockedAt }: Question, older: Older, action: string) {
  const stays = lockedAt !== null || Boolean(typeOf(item).step?.(item, answer));
  return {
    told: notice({
      tone: 'attention',
      title: t('quizzes.older.title'),
      text: t(stays ? 'quizzes.older.stays' : 'quizzes.older.kept'),
    }),
    mine: inWords(item, older),
    form: stays
      ? null
      : {
          ...form({
            action,
            label: t('quizzes.older.form'),
            hidden: { version: kept.version },
            fields: {},
            submit: { label: t('quizzes.older.take'), kind: 'secondary', name: 'then', value: 'next' },
          }),
          given: older.given,
        },
  };
}

/** NOTE: a step that was taken otherwise leaves no trace in the answer, so what was typed beside it is shown as it is. */
function inWords(item: Question['item'], { given, accepted }: Older): string[] {
  const typed = given.flatMap((value) => (value.startsWith('?=') ? [value.slice(2)] : []));
  if (typeOf(item).lacks) return typed.length > 0 ? typed : [t('quizzes.older.anotherStep')];
  const said = typeOf(item).said(item, accepted);
  return said.length > 0 ? said : [t('quizzes.question.notAnswered')];
}

/** What the script is told when it could not keep an answer; the page it stands in stays as it is. */
export const unsavedPage = (reason: string) =>
  page(
    'quizzes/unsaved',
    {
      title: t('quizzes.older.unsaved'),
      told: notice({ tone: 'attention', text: reason, announced: false }),
    },
    { status: 409, layout: 'bare' },
  );
