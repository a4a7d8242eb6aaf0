import { t } from '../../../shared/text';
import { notice, type NoticeView } from '../../../shared/ui/notice';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import type { QuizUsed } from './quizzes-used';

/** The quizzes of a course, where they stand in it, and whether they can be taken. */
export const quizTable = (quizzes: QuizUsed[]) =>
  quizzes.length === 0
    ? null
    : table({
        caption: t('courses.authoring.overview.quizzes'),
        hideCaption: true,
        columns: [
          t('courses.authoring.overview.quiz'),
          t('courses.authoring.overview.where'),
          t('courses.authoring.overview.quizState'),
        ],
        rows: quizzes.map((one) => ({
          cells: [named(one), one.lesson ?? t('courses.authoring.overview.atTheEnd'), { tag: stateOf(one) }],
        })),
      });

const named = ({ slug, quiz }: QuizUsed) =>
  quiz
    ? {
        text: quiz.title,
        href: `/authoring/quizzes/${quiz.quizId}`,
        more: quiz.isWritten ? t('courses.authoring.overview.quizWritten') : null,
      }
    : slug;

function stateOf({ quiz }: QuizUsed) {
  if (!quiz) return tag('danger', t('courses.authoring.overview.quizMissing'));
  return quiz.retired
    ? tag('attention', t('courses.authoring.overview.quizRetired'), 'archive')
    : tag('success', t('courses.authoring.overview.quizOpen'));
}

/** Says that a course leads to quizzes that nobody can begin; null where all can be. */
export function retiredNotice(quizzes: QuizUsed[]): NoticeView | null {
  const titles = quizzes.flatMap(({ quiz }) => (quiz?.retired ? [quiz.title] : []));
  return titles.length === 0
    ? null
    : notice({
        tone: 'attention',
        text: t('courses.authoring.overview.retiredQuizzes', { titles: [...new Set(titles)].join(', ') }),
        announced: false,
      });
}
