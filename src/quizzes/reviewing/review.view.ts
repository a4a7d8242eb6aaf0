import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { type AnyField, form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { paragraphs } from '../../shared/ui/talk';
import { picturesView } from '../pictures.view';
import { freeText } from '../question-types/free-text';
import { when } from '../wording';
import { commentField, levelField } from './review-form';
import type { ReviewCase } from './review-reading.service';
import { type Text, textsIn } from './texts';

/** What a reviewer filled in and what is wrong with it. */
type Given = { typed: Typed; errors: Record<string, string> };

/** The texts of an attempt: to be marked by their rubrics, or as they were marked. */
export function reviewPage(one: ReviewCase, timeZone: string, given: Given | null = null) {
  const { sitting, trainee } = one;
  const { attempt, version } = sitting;
  const title = t('quizzes.reviewing.of', { name: trainee });
  const texts = textsIn(sitting.questions);
  const waits = attempt.passed === null && texts.length > 0;
  return page(
    'quizzes/reviewing/review',
    {
      title,
      head: pageHead({
        title,
        lead: lead(one, timeZone),
        crumbs: [{ label: t('quizzes.reviewing.title'), path: '/reviews' }],
      }),
      form: waits ? marking(attempt.id, texts, given ?? { typed: {}, errors: {} }) : null,
      marked: waits ? [] : marked(one, texts),
      empty:
        texts.length > 0
          ? null
          : emptyState({ title: t('quizzes.reviewing.nothing', { quiz: version.title }) }),
    },
    { status: given ? 422 : 200 },
  );
}

function lead(
  { sitting: { attempt, version }, reviews: [review], reviewer, now }: ReviewCase,
  timeZone: string,
) {
  const reader = { timeZone, now };
  const submitted = t('quizzes.talkingPoints.submittedAt', {
    quiz: version.title,
    time: when(attempt.submittedAt ?? attempt.startedAt, reader),
  });
  return review
    ? `${submitted} ${t('quizzes.reviewing.by', { name: reviewer, time: when(review.reviewedAt, reader) })}`
    : submitted;
}

function marking(attemptId: string, texts: Text[], given: Given) {
  const sections = texts.map((text) => section(text, given));
  const fields: Record<string, AnyField> = Object.fromEntries(
    sections.flatMap(({ criteria, comment }) => [...criteria, comment].map((one) => [one.name, one])),
  );
  return {
    ...form({ action: `/reviews/${attemptId}`, fields, submit: t('quizzes.reviewing.submit') }),
    texts: sections,
  };
}

const section = (text: Text, { typed, errors }: Given) => ({
  heading: t('quizzes.question.numbered', { number: text.number }),
  prompt: text.item.prompt,
  pictures: picturesView(text.item),
  guidance: paragraphs(text.item.guidance ?? ''),
  written: paragraphs(text.written),
  model: paragraphs(text.item.model ?? ''),
  criteria: text.item.rubric.map(({ key, criterion, levels }) => {
    const name = levelField(text, key);
    return choice({
      ...{ name, label: criterion, value: answer(typed, name), error: errors[name] },
      options: levels.map((level, index) => ({ value: index, label: level.text })),
    });
  }),
  comment: field({
    ...{ name: commentField(text), label: t('quizzes.reviewing.comment'), type: 'textarea', rows: 4 },
    ...{ value: answer(typed, commentField(text)), error: errors[commentField(text)] },
    hint: t('quizzes.reviewing.commentHint'),
  }),
});

const marked = ({ reviews }: ReviewCase, texts: Text[]) =>
  texts.map(({ number, item, written }) => ({
    heading: t('quizzes.question.numbered', { number }),
    pictures: picturesView(item),
    question: freeText.explain(item, {
      ...{ answer: [written], seed: 0 },
      review: reviews.find(({ itemKey }) => itemKey === item.key) ?? null,
    }),
  }));
