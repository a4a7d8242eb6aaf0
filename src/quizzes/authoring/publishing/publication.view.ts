import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { tag } from '../../../shared/ui/tag';
import { compareQuizzes, fieldChanges, type QuestionChange, type QuizChanges } from '../comparing';
import { draftOf } from '../drafts/draft';
import { beginning } from '../../exchange/naming';
import type { Item } from '../../question-types/registry';
import { faultLinks } from '../overview/faults.view';
import type { Overview } from '../overview/overview.service';
import { authoring } from '../paths';

/** So many changed questions are listed; all are counted. */
const LISTED = 100;

/** Asks before a draft becomes a version that never changes: what is different from the one before. */
export function publicationPage(overview: Overview, error?: Given<string>) {
  const { quiz, draft, document, faults, published } = overview;
  if (!draft) throw new Error('Only a draft is published');
  const title = t(published ? 'quizzes.authoring.publish.title' : 'quizzes.authoring.publish.firstTitle');
  const before = published && draftOf(published);
  const changes = before && compareQuizzes(before, document);
  const overtaken = quiz.version !== draft.baseVersion;
  return page(
    'quizzes/authoring/publication',
    {
      title: `${title} · ${document.title}`,
      head: pageHead({
        ...{ title, lead: lead(published !== null, document.items.length) },
        crumbs: [
          { label: t('quizzes.authoring.list.title'), path: authoring.list },
          { label: document.title, path: authoring.quiz(quiz.id) },
        ],
      }),
      overtaken: overtaken ? overtakenNotice(quiz.id) : null,
      faulty:
        faults.length > 0 ? notice({ tone: 'attention', text: t('quizzes.authoring.publish.faulty') }) : null,
      faults: faultLinks(quiz.id, document, faults),
      rekeyed: changes ? rekeyed(changes) : null,
      form: faults.length > 0 || overtaken ? null : confirmation(quiz.id, draft.version, error ?? null),
      changes: changes && changesView(changes, before.items),
    },
    { status: error ? 409 : 200 },
  );
}

const lead = (again: boolean, count: number): string =>
  again || count === 0
    ? t('quizzes.authoring.publish.lead')
    : t('quizzes.authoring.publish.first', { count });

const confirmation = (id: string, version: number, error: string | null) =>
  form({
    ...{ action: authoring.publication(id), hidden: { version }, fields: {}, error },
    submit: { label: t('quizzes.authoring.publish.submit'), icon: 'send' },
    others: [{ label: t('quizzes.authoring.publish.later'), href: authoring.quiz(id), kind: 'quiet' }],
  });

const overtakenNotice = (id: string) =>
  notice({
    tone: 'attention',
    text: t('quizzes.authoring.publish.overtaken'),
    action: { label: t('quizzes.authoring.publish.catchUp'), action: `${authoring.draft(id)}/catching-up` },
  });

/** Changed keys are called out, since results may have to follow them. */
function rekeyed({ questions }: QuizChanges) {
  const count = questions.filter((one) => one.rekeyed).length;
  return count === 0
    ? null
    : notice({
        ...{ tone: 'attention', announced: false, text: t('quizzes.authoring.publish.rekeyed', { count }) },
        more: [t('quizzes.authoring.publish.rekeyedMore')],
      });
}

function changesView({ settings, questions, same }: QuizChanges, before: readonly Item[]) {
  const old = new Map(before.map((item) => [item.key, item]));
  return {
    settings: settings ? t('quizzes.authoring.diff.settings') : null,
    none: !settings && questions.length === 0 ? t('quizzes.authoring.diff.none') : null,
    questions: questions.slice(0, LISTED).map((one) => ({
      title: beginning(one.item.prompt),
      tag: stateTag(one),
      rekeyed: one.rekeyed ? tag('attention', t('quizzes.authoring.diff.rekeyed'), 'key-round') : null,
      fields: fieldChanges(
        one.state === 'added' ? null : (old.get(one.key) ?? null),
        one.state === 'removed' ? null : one.item,
      ),
    })),
    more:
      questions.length > LISTED
        ? t('quizzes.authoring.diff.more', { count: questions.length - LISTED })
        : null,
    same: same > 0 ? t('quizzes.authoring.diff.same', { count: same }) : null,
  };
}

function stateTag({ state }: QuestionChange) {
  if (state === 'added') return tag('success', t('quizzes.authoring.diff.added'), 'plus');
  if (state === 'removed') return tag('danger', t('quizzes.authoring.diff.removed'), 'trash-2');
  return tag('info', t('quizzes.authoring.diff.changed'), 'pencil');
}
