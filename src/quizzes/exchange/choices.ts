import { t } from '../../shared/text';
import { alike } from '../question-types/typed-text';
import { Refused, type WrittenItem } from './found';

/** One answer of a question in another format: percent of the point it earns, and what is said to whoever chose it. */
export type Choice = { text: string; percent: number; feedback: string };

/** What every question has. */
export type Asked = { key: string; objective: string; prompt: string };

export type Made = { item: WrittenItem; notes: string[] };

/** A question with options of which one is chosen. Where some are partly right, only the best one is right here. */
export function oneOf(asked: Asked, choices: Choice[]): Made {
  if (choices.length < 2) throw new Refused(t('quizzes.exchange.tooFewOptions'));
  const best = Math.max(...choices.map(({ percent }) => percent));
  if (best <= 0) throw new Refused(t('quizzes.exchange.noRightOption'));
  const right = choices.findIndex(({ percent }) => percent === best);
  const partly = choices.some(({ percent }, at) => at !== right && percent > 0);
  const options = choices.map(({ text, feedback }, at) => ({ text, feedback, correct: at === right }));
  return {
    item: { ...asked, type: 'single-choice', options },
    notes: partly ? [t('quizzes.exchange.partlyRight')] : [],
  };
}

/** A question with options of which several are chosen; those that earn something are right. */
export function severalOf(asked: Asked, choices: Choice[]): Made {
  const options = choices.map(({ text, percent, feedback }) => ({ text, feedback, correct: percent > 0 }));
  const shares = new Set(choices.filter(({ percent }) => percent > 0).map(({ percent }) => percent));
  if (shares.size === 0) throw new Refused(t('quizzes.exchange.noRightOption'));
  return {
    item: { ...asked, type: 'multiple-choice', options },
    notes: shares.size > 1 ? [t('quizzes.exchange.evenShares')] : [],
  };
}

/** A question to which a text is typed. Of accepted texts that say the same the first counts. */
export function typed(asked: Asked, choices: Choice[], caseSensitive = false): Made {
  const accepted = distinct(
    choices.filter(({ percent }) => percent > 0),
    (text) => alike(text, { caseSensitive }),
  ).map(({ text, percent, feedback }) => ({ text, points: Math.min(1, percent / 100), feedback }));
  if (accepted.length === 0) throw new Refused(t('quizzes.exchange.noRightOption'));
  const wrong = choices.find(({ percent }) => percent <= 0)?.feedback ?? '';
  unwild(accepted);
  return {
    item: { ...asked, type: 'short-answer', accepted, caseSensitive, feedback: { wrong } },
    notes: [],
  };
}

/** The first of those that say the same. */
export const distinct = <T extends { text: string }>(all: T[], same: (text: string) => string): T[] =>
  [...new Map(all.toReversed().map((one) => [same(one.text), one])).values()].reverse();

/** Refuses texts that stand for many by a star. */
export function unwild(accepted: readonly { text: string }[]): void {
  if (accepted.some(({ text }) => /(?<!\\)\*/.test(text))) throw new Refused(t('quizzes.exchange.wildcard'));
}
