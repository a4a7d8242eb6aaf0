import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { pageHead } from '../../../shared/ui/page-head';
import { beginning } from '../../exchange/naming';
import { blank } from '../../question-types/question-type';
import { type Item, typeOf } from '../../question-types/registry';
import { picturesView } from '../../pictures.view';
import { authoring } from '../paths';

/** Any order will do to look at a question. */
const SEED = 1;

/** A question as a trainee sees it, and as it is explained to whoever answered it rightly. */
export function lookPage(quiz: { id: string; title: string }, item: Item) {
  const type = typeOf(item);
  const title = beginning(item.prompt);
  return page('quizzes/authoring/look', {
    title,
    head: pageHead({
      ...{
        title,
        lead: t('quizzes.authoring.look.lead', { kind: t(`quizzes.authoring.kinds.${item.type}`) }),
      },
      crumbs: [
        { label: t('quizzes.authoring.list.title'), path: authoring.list },
        { label: quiz.title, path: authoring.quiz(quiz.id) },
      ],
      action: {
        label: t('quizzes.authoring.look.edit'),
        href: authoring.question(quiz.id, item.key),
        icon: 'pencil',
      },
    }),
    pictures: picturesView(item),
    partial: `quizzes/questions/${item.type}`,
    asked: type.ask(item, { answer: blank, seed: SEED }),
    explained: type.explain(item, { answer: type.right(item), seed: SEED }),
  });
}
