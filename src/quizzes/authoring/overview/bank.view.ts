import { markOf } from '../../../shared/seen';
import { t } from '../../../shared/text';
import { button } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pager } from '../../../shared/ui/pager';
import { selection } from '../../../shared/ui/selection';
import { table } from '../../../shared/ui/table';
import { beginning } from '../../exchange/naming';
import { objectiveWords } from '../../wording';
import { countsOf, found, type Placed, type Wanted } from '../drafts/bank';
import type { Draft, Removed } from '../drafts/draft';
import { itemForms } from '../forms/registry';
import { authoring } from '../paths';
import type { Overview } from './overview.service';

/** Which part of the bank is shown. */
export type Part = Wanted & { after: number };

const SIZE = 50;

/** The questions of a quiz: some of them, to be found, changed, taken out and put back. */
export function bankView({ quiz: { id }, draft, document }: Overview, part: Part) {
  const all = found(document.items, part);
  const shown = all.slice(part.after, part.after + SIZE);
  const filtered = part.search !== '' || part.objective !== null || part.type !== null;
  return {
    count: counted(all.length, part.after, shown.length),
    add: button({
      ...{ label: t('quizzes.authoring.question.new'), href: authoring.kinds(id), icon: 'plus' },
      ...{ kind: 'secondary', small: true },
    }),
    search: document.items.length > 0 ? searchForm(id, document, part) : null,
    empty: shown.length === 0 ? emptyState(emptiness(id, filtered)) : null,
    questions: shown.length > 0 ? listed(id, shown, pages(id, part, all.length)) : null,
    removed: (draft?.removed ?? []).map((one) => removedView(id, one)).reverse(),
  };
}

/** How many questions there are, and which of them are shown where those are not all. */
const counted = (count: number, after: number, shown: number): string =>
  shown === 0 || shown === count
    ? t('quizzes.authoring.bank.count', { count })
    : t('quizzes.authoring.bank.range', { from: after + 1, to: after + shown, count });

const emptiness = (id: string, filtered: boolean) =>
  filtered
    ? { title: t('quizzes.authoring.bank.notFound'), text: t('quizzes.authoring.bank.notFoundMore') }
    : {
        ...{ title: t('quizzes.authoring.bank.none'), text: t('quizzes.authoring.bank.noneMore') },
        action: { label: t('quizzes.authoring.question.new'), href: authoring.kinds(id), icon: 'plus' },
      };

const searchForm = (id: string, { items }: Draft, part: Part) =>
  form({
    ...{ action: authoring.quiz(id), method: 'get', label: t('quizzes.authoring.bank.search') },
    fields: {
      search: field({
        ...{ name: 'search', type: 'search', label: t('quizzes.authoring.bank.searchLabel') },
        ...{ value: part.search, required: false },
      }),
      objective: choice({
        ...{ name: 'objective', label: t('quizzes.authoring.fields.objective'), kind: 'select' },
        ...{ prompt: t('quizzes.authoring.bank.any'), value: part.objective, required: false },
        options: countsOf(items).map(({ objective, count }) => ({
          value: objective,
          label: `${objectiveWords(objective)} (${count})`,
        })),
      }),
      type: choice({
        ...{ name: 'type', label: t('quizzes.authoring.bank.kind'), kind: 'select' },
        ...{ prompt: t('quizzes.authoring.bank.any'), value: part.type, required: false },
        options: itemForms.map(({ type }) => ({ value: type, label: t(`quizzes.authoring.kinds.${type}`) })),
      }),
    },
    submit: { label: t('quizzes.authoring.list.find'), kind: 'secondary' },
  });

function pages(id: string, part: Part, count: number) {
  const at = (after: number) => {
    const query = new URLSearchParams({
      ...(part.search ? { search: part.search } : {}),
      ...(part.objective ? { objective: part.objective } : {}),
      ...(part.type ? { type: part.type } : {}),
      ...(after > 0 ? { after: String(after) } : {}),
    }).toString();
    return `${authoring.quiz(id)}${query ? `?${query}` : ''}`;
  };
  return pager({
    previous: part.after > 0 ? at(Math.max(0, part.after - SIZE)) : null,
    next: part.after + SIZE < count ? at(part.after + SIZE) : null,
  });
}

const listed = (id: string, shown: Placed[], pagerView: ReturnType<typeof pager>) =>
  selection({
    action: authoring.removal(id),
    table: table({
      caption: t('quizzes.authoring.bank.title'),
      hideCaption: true,
      columns: [
        t('quizzes.authoring.fields.prompt'),
        t('quizzes.authoring.bank.kind'),
        t('quizzes.authoring.fields.objective'),
      ],
      rows: shown.map(({ item }) => ({
        id: `question-${item.key}`,
        select: {
          name: 'keys',
          value: item.key,
          label: t('quizzes.authoring.bank.select', { prompt: beginning(item.prompt) }),
        },
        cells: [
          { text: beginning(item.prompt, 160), href: authoring.question(id, item.key) },
          t(`quizzes.authoring.kinds.${item.type}`),
          objectiveWords(item.objective),
        ],
        actions: [
          {
            label: t('quizzes.authoring.bank.look'),
            about: beginning(item.prompt),
            href: authoring.preview(id, item.key),
            icon: 'eye',
          },
        ],
      })),
      pager: pagerView,
    }),
    buttons: [
      {
        label: t('quizzes.authoring.bank.changeObjective'),
        formaction: authoring.objective(id),
        kind: 'secondary',
      },
      { label: t('quizzes.authoring.bank.remove'), kind: 'secondary', icon: 'trash-2' },
    ],
  });

const removedView = (id: string, removed: Removed) => ({
  title: beginning(removed.questions[0]?.item.prompt ?? ''),
  more:
    removed.questions.length > 1
      ? t('quizzes.authoring.bank.andMore', { count: removed.questions.length - 1 })
      : null,
  action: button({
    label: t('quizzes.authoring.bank.putBack'),
    about: beginning(removed.questions[0]?.item.prompt ?? ''),
    ...{ action: `${authoring.removal(id)}/return`, hidden: { removal: markOf(removed) } },
    ...{ kind: 'quiet', small: true, icon: 'undo-2' },
  }),
});
