import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { button } from '../../../shared/ui/button';
import { field } from '../../../shared/ui/field';
import { fileDrop } from '../../../shared/ui/file-drop';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import { beginning } from '../../exchange/naming';
import type { Item } from '../../question-types/registry';
import { drawn, idOf } from '../forms/drawing';
import type { Faults } from '../forms/faults';
import { nameOf } from '../forms/naming-parts';
import { formOf } from '../forms/registry';
import { textIn, type Tree } from '../forms/tree';
import { changedNotice, type Meanwhile } from '../meanwhile.view';
import { authoring } from '../paths';

/** The form of a question as it is shown; `key` is null while the question is new. */
export type QuestionShown = {
  quiz: { id: string; title: string };
  type: Item['type'];
  key: string | null;
  seen: string;
  tree: Tree;
  objectives: string[];
  faults?: Given<Faults>;
  meanwhile?: Given<Meanwhile>;
};

/** A question to be written: its own fields between what all have and its pictures. */
export function questionFormPage(shown: QuestionShown) {
  const { quiz, type, key, tree, meanwhile } = shown;
  const path = key ? authoring.question(quiz.id, key) : authoring.newQuestion(quiz.id, type);
  const faults = shown.faults ?? {};
  const kind = t(`quizzes.authoring.kinds.${type}`);
  const title = key ? beginning(textIn(tree, 'prompt')) || kind : t('quizzes.authoring.question.new');
  return page(
    'quizzes/authoring/question',
    {
      title,
      head: pageHead({
        ...{ title, lead: `${kind}. ${t(`quizzes.authoring.kindHints.${type}`)}` },
        crumbs: [
          { label: t('quizzes.authoring.list.title'), path: authoring.list },
          { label: quiz.title, path: authoring.quiz(quiz.id) },
        ],
        others: key
          ? [
              {
                label: t('quizzes.authoring.question.look'),
                href: authoring.preview(quiz.id, key),
                icon: 'eye',
              },
            ]
          : [],
      }),
      meanwhile: meanwhile ? changedNotice(meanwhile) : null,
      form: { ...frame(shown, path), errors: errorsOf(type, faults) },
      partial: `quizzes/authoring/forms/${type}`,
      parts: drawn(formOf({ type }).shape, { path, tree, faults, objectives: shown.objectives }),
      picture: picture(faults, path, tree),
    },
    { status: shown.faults ? 422 : meanwhile ? 409 : 200 },
  );
}

const frame = ({ quiz, type, seen }: QuestionShown, path: string) => ({
  ...form({
    action: path,
    hidden: { type, seen },
    fields: {},
    submit: { label: t('quizzes.authoring.save'), name: 'then', value: 'save' },
    others: [
      { label: t('quizzes.authoring.question.saveAndLook'), name: 'then', value: 'look' },
      { label: t('quizzes.authoring.back'), href: authoring.quiz(quiz.id), kind: 'quiet' },
    ],
  }),
  enctype: 'multipart/form-data',
});

/** Every fault, called as the form calls its place and leading there. */
function errorsOf(type: Item['type'], faults: Faults) {
  const { shape } = formOf({ type });
  const list = Object.entries(faults).map(([place, text]) => {
    const name = place === 'picture' ? t('quizzes.authoring.picture.file') : nameOf(shape, place);
    return { text: name ? `${name}: ${text}` : text, href: name ? `#${idOf(place)}` : null };
  });
  return list.length > 0 ? { list, count: list.length } : null;
}

const picture = (faults: Faults, path: string, tree: Tree) => ({
  file: fileDrop({
    ...{ name: 'picture', label: t('quizzes.authoring.picture.file'), accept: '.png,.jpg,.jpeg,.webp,.gif' },
    ...{ hint: t('quizzes.authoring.picture.fileHint'), error: faults.picture ?? null, required: false },
  }),
  alt: field({
    ...{ name: 'newAlt', label: t('quizzes.authoring.picture.alt'), value: textIn(tree, 'newAlt') },
    ...{ hint: t('quizzes.authoring.picture.altHint'), required: false, autocomplete: 'off' },
  }),
  add: button({
    ...{ label: t('quizzes.authoring.picture.add'), name: 'then', value: 'add picture', icon: 'plus' },
    ...{ kind: 'quiet', small: true, formaction: `${path}#${idOf('pictures')}` },
  }),
});
