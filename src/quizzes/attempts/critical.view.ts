import { list } from '../../shared/dates';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { lessonPath } from '../quiz.view';
import { criticalIn, type Sitting } from './sitting';
import type { QuizStanding } from './standing.service';

/** Why an attempt fails whatever its total, by which answers, and where there is more to learn. */
export function criticalNotice(sitting: Sitting, { slug, left }: QuizStanding) {
  const { count, sentences } = reasonsOf(sitting);
  const [first = '', ...others] = sentences;
  return notice({
    ...{ tone: 'danger', announced: false, title: t('quizzes.result.critical', { count }), text: first },
    more: [...others, t('quizzes.result.criticalMore', { count })],
    action:
      left.state === 'remedial'
        ? { label: t('quizzes.remedial.go'), href: lessonPath(slug, left.lesson) }
        : null,
  });
}

/** Each reason once, with the numbers of the questions it was given to, and how many answers those are. */
function reasonsOf({ attempt: { failedBecause }, questions }: Sitting) {
  const asked = failedBecause.map((sentence) => ({
    sentence,
    numbers: questions.flatMap((question) =>
      criticalIn([question]).includes(sentence) ? String(question.number) : [],
    ),
  }));
  return {
    count: Math.max(failedBecause.length, new Set(asked.flatMap(({ numbers }) => numbers)).size),
    sentences: asked.map(({ sentence, numbers }) =>
      numbers.length > 0
        ? t('quizzes.result.criticalAt', { count: numbers.length, numbers: list(numbers), sentence })
        : sentence,
    ),
  };
}
