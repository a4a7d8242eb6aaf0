import { t } from '../../shared/text';
import type { Item } from '../question-types/registry';
import type { Choice } from './choices';

type Of<T extends Item['type']> = Extract<Item, { type: T }>;

/** A question as other formats know it. `asks` is all that is said before it is answered. */
export type Plain = { asks: string } & (
  | { kind: 'choice'; several: boolean; choices: Choice[] }
  | { kind: 'true-false'; answer: boolean; right: string; wrong: string }
  | { kind: 'matching'; pairs: { left: string; right: string }[]; decoys: string[] }
  | { kind: 'ordering'; steps: string[] }
  | { kind: 'numeric'; answer: number; tolerance: number; right: string; wrong: string }
  | { kind: 'typed'; accepted: Choice[]; caseSensitive: boolean; wrong: string }
  | { kind: 'cloze'; text: string; gaps: Of<'cloze'>['gaps'] }
  | { kind: 'essay'; model: string }
);

/** The nearest that other formats have: decisions become options, classifying becomes matching, a conversation a text. */
export function plainer(item: Item): Plain {
  const asks = item.prompt;
  switch (item.type) {
    case 'single-choice':
      return { asks, kind: 'choice', several: false, choices: item.options.map(wholeOrNothing) };
    case 'multiple-choice':
      return { asks, kind: 'choice', several: true, choices: shares(item.options) };
    case 'best-reply':
      return {
        asks: `${asks}\n\n“${item.said}”`,
        kind: 'choice',
        several: false,
        choices: item.options.map(inPercent),
      };
    case 'keep-share-act':
      return { asks, kind: 'choice', several: false, choices: decisions(item) };
    case 'true-false':
      return { asks, kind: 'true-false', answer: item.answer, ...sides(item) };
    case 'matching':
      return { asks, kind: 'matching', pairs: item.pairs, decoys: item.decoys ?? [] };
    case 'classify-replies':
      return { asks: heard(asks, item.said), kind: 'matching', pairs: classified(item), decoys: [] };
    case 'ordering':
      return { asks, kind: 'ordering', steps: item.steps.map(({ text }) => text) };
    case 'numeric':
      return { asks, kind: 'numeric', answer: item.answer, tolerance: item.tolerance, ...item.feedback };
    case 'short-answer':
      return {
        asks,
        kind: 'typed',
        accepted: item.accepted.map(inPercent),
        caseSensitive: item.caseSensitive,
        wrong: item.feedback.wrong,
      };
    case 'cloze':
      return { asks, kind: 'cloze', text: item.text, gaps: item.gaps };
    case 'free-text':
      return { asks: heard(asks, undefined, item.guidance), kind: 'essay', model: item.model ?? '' };
    case 'branching-scenario':
      return { asks: heard(asks, item.turns[0]?.says, item.setting), kind: 'essay', model: '' };
  }
}

/** Everything that may be put into a gap, as far as it is known: what is right with the gap's own explanation. */
export function answersOf(gap: Of<'cloze'>['gaps'][number]): Choice[] {
  const right = 'options' in gap ? [gap.answer] : gap.accepted;
  const worth = new Map([
    ...right.map((text) => [text, { text, percent: 100, feedback: gap.feedback }] as const),
    ...(gap.partly ?? []).map((one) => [one.text, inPercent(one)] as const),
  ]);
  if (!('options' in gap)) return [...worth.values()];
  return gap.options.map((text) => worth.get(text) ?? { text, percent: 0, feedback: '' });
}

type Options = { text: string; correct: boolean; feedback: string }[];

const wholeOrNothing = ({ text, correct, feedback }: Options[number]): Choice => ({
  text,
  feedback,
  percent: correct ? 100 : 0,
});

/** Right options share the point, wrong ones take away as much as they could win. */
function shares(options: Options): Choice[] {
  const right = options.filter(({ correct }) => correct).length;
  const share = (correct: boolean) => (correct ? 100 / right : -100 / (options.length - right));
  return options.map(({ text, correct, feedback }) => ({ text, feedback, percent: share(correct) }));
}

const inPercent = ({
  text,
  points,
  feedback,
}: {
  text: string;
  points: number;
  feedback: string;
}): Choice => ({
  text,
  feedback,
  percent: points * 100,
});

const decisions = ({ answer, feedback, points = {} }: Of<'keep-share-act'>): Choice[] =>
  (['keep', 'share', 'act'] as const).map((decision) => ({
    text: t(`quizzes.decision.${decision}`),
    percent: decision === answer ? 100 : (points[decision] ?? 0) * 100,
    feedback: feedback[decision],
  }));

const sides = ({ answer, feedback }: Of<'true-false'>) =>
  answer ? { right: feedback.true, wrong: feedback.false } : { right: feedback.false, wrong: feedback.true };

const classified = ({ replies }: Of<'classify-replies'>) =>
  replies.map(({ text, kind }) => ({ left: text, right: t(`quizzes.replyKinds.${kind}`) }));

const heard = (asks: string, said?: string, more?: string): string =>
  [asks, more, said && `“${said}”`].filter(Boolean).join('\n\n');
