import { t } from '../../shared/text';
import type { Made } from './choices';
import type { WrittenItem } from './found';

type Remarked = { feedback?: string | undefined };

/**
 * What another program says to everybody afterwards, said here of the answers that nothing else is said of. Where that
 * leaves no place for it, a note says what was lost.
 */
export function withGeneral({ item, notes }: Made, general: string): Made {
  if (general === '') return { item, notes };
  const changed = explained(item, general);
  return changed
    ? { item: changed, notes }
    : { item, notes: [...notes, t('quizzes.exchange.generalFeedback', { text: general })] };
}

function explained(item: WrittenItem, general: string): WrittenItem | null {
  const silent = ({ feedback }: Remarked) => !feedback;
  const all = <T extends Remarked>(parts: T[]): T[] =>
    parts.map((one) => (silent(one) ? { ...one, feedback: general } : one));
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const speaks = item.options.some((one) => one.correct && silent(one));
      const options = item.options.map((one) => (one.correct ? (all([one])[0] ?? one) : one));
      return speaks ? { ...item, options } : null;
    }
    case 'true-false':
      return {
        ...item,
        feedback: { true: item.feedback.true || general, false: item.feedback.false || general },
      };
    case 'short-answer':
      return { ...item, accepted: all(item.accepted), feedback: { wrong: item.feedback.wrong || general } };
    case 'numeric': {
      const { right, wrong } = item.feedback;
      return { ...item, feedback: { right: right || general, wrong: wrong || general } };
    }
    case 'cloze':
      return item.gaps.some(silent) ? { ...item, gaps: all(item.gaps) } : null;
    default:
      return null;
  }
}
