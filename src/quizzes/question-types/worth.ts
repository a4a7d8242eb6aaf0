import { t } from '../../shared/text';
import type { Feedback } from '../../shared/ui/choice';
import { tag, type TagView } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';

/** What a graded answer is worth. */
export type Graded = { points: number; critical?: string | undefined };

/** The worth of a graded answer, as it is said to the person who gave it. */
export function worthOf({ points, critical }: Graded): { tone: Tone; word: string } {
  if (critical) return { tone: 'danger', word: t('quizzes.worth.critical') };
  if (points === 1) return { tone: 'success', word: t('quizzes.worth.best') };
  if (points >= 0.5) return { tone: 'info', word: t('quizzes.worth.fair') };
  return points > 0
    ? { tone: 'attention', word: t('quizzes.worth.little') }
    : { tone: 'neutral', word: t('quizzes.worth.none') };
}

/** The same, to stand beside the answer. */
export const worthTag = (graded: Graded): TagView => {
  const { tone, word } = worthOf(graded);
  return tag(tone, word, tone === 'attention' ? 'circle-dot-dashed' : null);
};

/** The feedback of an answer, and behind it why it fails the attempt if it does. */
export const reasonsOf = (feedback: string, critical: string | undefined): string =>
  critical ? t('quizzes.worth.feedbackAndCritical', { feedback, critical }) : feedback;

/** What is said of an answer afterwards: its worth, why, and why it fails the attempt if it does. */
export function feedbackOn(graded: Graded & { feedback: string }, chosen: boolean): Feedback {
  const { feedback, critical } = graded;
  const { tone, word } = worthOf(graded);
  return {
    tone: chosen || tone === 'success' ? tone : 'neutral',
    word: chosen ? t('quizzes.worth.yours', { word }) : word,
    text: reasonsOf(feedback, critical),
  };
}
