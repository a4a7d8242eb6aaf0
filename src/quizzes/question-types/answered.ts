import { t } from '../../shared/text';
import type { AnswerInput } from '../../shared/ui/answer-list';
import type { Given } from '../../shared/ui/given';
import type { Tone } from '../../shared/ui/tone';
import { points } from '../wording';

type Answered = {
  about?: Given<string>;
  /** What was answered; nothing where it was left open. */
  given: string | undefined;
  /** What earns the whole point, as it is to be read. */
  right: string;
  earned: number;
  feedback: string;
};

/** An answer beside the right one, with the reason. The right one is said only where it is another. */
export const answered = ({ about, given, right, earned, feedback }: Answered): AnswerInput => ({
  about,
  given: { label: t('quizzes.parts.yours'), text: given || t('quizzes.question.notAnswered') },
  right: earned === 1 ? null : { label: t('quizzes.parts.right'), text: right },
  feedback: { ...verdict(earned), text: feedback },
});

function verdict(earned: number): { tone: Tone; word: string } {
  if (earned === 1) return { tone: 'success', word: t('quizzes.result.right') };
  if (earned === 0) return { tone: 'danger', word: t('quizzes.result.notRight') };
  return { tone: 'attention', word: t('quizzes.result.partly', { points: points(earned) }) };
}
