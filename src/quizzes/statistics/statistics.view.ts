import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { bars } from '../../shared/ui/bars';
import { emptyState } from '../../shared/ui/empty-state';
import { figures } from '../../shared/ui/figures';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { QuizVersion } from '../quiz-version.entity';
import { decimal, objectiveWords, percent } from '../wording';
import type { AnswerFigures, ItemFigures, QuizFigures } from './statistics.service';
import type { Weakness } from './weakness';

const tones = {
  few: 'neutral',
  'wrong-key': 'danger',
  weak: 'attention',
  'too-hard': 'attention',
  'too-easy': 'attention',
} as const satisfies Record<Weakness, string>;

const path = ({ quizId }: QuizVersion): string => `/authoring/quizzes/${quizId}`;

const crumbs = (version: QuizVersion) => [
  { label: t('quizzes.authoring.list.title'), path: '/authoring/quizzes' },
  { label: version.title, path: path(version) },
];

/** How a quiz does: results, how far it measures one thing, and which questions to look at. */
export function statisticsPage(all: QuizFigures) {
  const { version, summary } = all;
  const title = t('quizzes.statistics.title');
  return page('quizzes/statistics/quiz', {
    title: `${title} · ${version.title}`,
    head: pageHead({
      title,
      lead: t('quizzes.statistics.lead'),
      crumbs: crumbs(version),
    }),
    empty:
      summary.people === 0
        ? emptyState({ title: t('quizzes.statistics.nobody'), text: t('quizzes.statistics.nobodyMore') })
        : null,
    figures: figures(figuresOf(all)),
    results: bars({
      caption: t('quizzes.statistics.results'),
      columns: [t('quizzes.statistics.result'), t('quizzes.statistics.people')],
      rows: all.results.map(({ from, people }) => ({
        label: t('quizzes.statistics.range', {
          from: percent(from),
          to: percent(from === 90 ? 100 : from + 9),
        }),
        fraction: people / Math.max(1, ...all.results.map((one) => one.people)),
        text: t('quizzes.statistics.peopleCount', { count: people }),
        tone: from + 9 < version.passPercent ? 'attention' : 'neutral',
      })),
    }),
    items: itemsTable(all),
    about: [
      t('quizzes.statistics.about.first'),
      t('quizzes.statistics.about.facility'),
      t('quizzes.statistics.about.discrimination'),
      t('quizzes.statistics.about.alpha'),
    ],
  });
}

const figuresOf = ({ summary, alpha }: QuizFigures) => [
  {
    label: t('quizzes.statistics.firstAttempts'),
    value: t('quizzes.statistics.peopleCount', { count: summary.people }),
  },
  {
    label: t('quizzes.statistics.passed'),
    value: percent((100 * summary.passed) / Math.max(1, summary.people)),
  },
  { label: t('quizzes.statistics.mean'), value: percent(summary.meanPercent ?? 0) },
  {
    label: t('quizzes.statistics.alpha'),
    value: alpha === null ? t('quizzes.statistics.cannotSay') : decimal(alpha),
  },
];

/** The worst first: a key that may be wrong does harm to people. Those that nobody was asked come last. */
function rank({ measured, weaknesses }: ItemFigures): number {
  if (!measured) return 3;
  if (weaknesses.includes('wrong-key')) return 0;
  return weaknesses.some((one) => one !== 'few') ? 1 : 2;
}

function itemsTable({ version, items }: QuizFigures) {
  const ordered = [...items].sort((one, other) => rank(one) - rank(other));
  return table({
    caption: t('quizzes.statistics.items'),
    columns: [
      t('quizzes.statistics.question'),
      { label: t('quizzes.statistics.asked'), align: 'end' },
      { label: t('quizzes.statistics.facility'), align: 'end' },
      { label: t('quizzes.statistics.discrimination'), align: 'end' },
      t('quizzes.statistics.lookAt'),
    ],
    rows: ordered.map((one) => ({
      cells: [
        {
          text: one.item.prompt,
          href: `${path(version)}/statistics/questions/${one.number}`,
          more: objectiveWords(one.item.objective),
        },
        String(one.measured?.asked ?? 0),
        one.measured ? percent(100 * one.measured.facility) : '–',
        one.measured?.discrimination == null ? '–' : decimal(one.measured.discrimination),
        weaknessCell(one.weaknesses),
      ],
    })),
  });
}

function weaknessCell([first, ...more]: Weakness[]) {
  if (!first) return '–';
  return {
    tag: tag(tones[first], t(`quizzes.statistics.weakness.${first}`)),
    more: more.map((one) => t(`quizzes.statistics.weakness.${one}`)).join(' · ') || null,
  };
}

type OfItem = { version: QuizVersion; figures: ItemFigures; answers: AnswerFigures[] };

/** One question: what people answered. */
export function itemStatisticsPage({ version, figures: { item, measured, weaknesses }, answers }: OfItem) {
  const title = t('quizzes.statistics.ofQuestion');
  const most = Math.max(1, measured?.asked ?? 0);
  return page('quizzes/statistics/item', {
    title: `${title} · ${version.title}`,
    head: pageHead({
      title,
      crumbs: [
        ...crumbs(version),
        { label: t('quizzes.statistics.title'), path: `${path(version)}/statistics` },
      ],
    }),
    prompt: item.prompt,
    notices: weaknesses.map((one) =>
      notice({
        tone: one === 'few' ? 'info' : 'attention',
        announced: false,
        text: t(`quizzes.statistics.advice.${one}`),
      }),
    ),
    answers: bars({
      caption: t('quizzes.statistics.answers'),
      columns: [t('quizzes.statistics.answer'), t('quizzes.statistics.people')],
      rows: answers.map(({ said, people, right }) => ({
        label: said,
        fraction: people / most,
        text: t('quizzes.statistics.share', { count: people, share: percent((100 * people) / most) }),
        tone: right ? 'neutral' : 'attention',
        more: t(right ? 'quizzes.statistics.right' : 'quizzes.statistics.notRight'),
      })),
    }),
  });
}
