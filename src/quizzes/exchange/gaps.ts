import { t } from '../../shared/text';
import { alike } from '../question-types/typed-text';
import { type Choice, distinct, unwild } from './choices';
import { Refused } from './found';

type Partly = { partly?: { text: string; points: number; feedback: string }[] };

/** What fills a gap, without the gap's key. */
export type Filling = ({ accepted: string[] } | { options: string[]; answer: string }) & {
  feedback: string;
} & Partly;

/** A gap that is typed into: what earns the most is right, what earns less is right in part. */
export function typedGap(choices: Choice[]): Filling {
  const earning = distinct(choices, (text) => alike(text)).filter(({ percent }) => percent > 0);
  const best = bestOf(earning);
  unwild(earning);
  const accepted = earning.filter(({ percent }) => percent === best.percent).map(({ text }) => text);
  return { accepted, feedback: best.feedback, ...partly(earning, best) };
}

/** A gap that takes a number: as the file writes it, or in the shortest way. A tolerance has no place in a gap. */
export function numberGap(choices: Choice[], tolerance: number): Filling {
  if (tolerance !== 0) throw new Refused(t('quizzes.exchange.gapTolerance'));
  if (choices.some(({ text, percent }) => percent > 0 && (text === '' || !Number.isFinite(Number(text)))))
    throw new Refused(t('quizzes.exchange.noRightOption'));
  return typedGap(choices.flatMap((one) => [{ ...one, text: String(Number(one.text)) }, one]));
}

/** A gap that is chosen from a list. Of several that earn the most the first is right here. */
export function chosenGap(choices: Choice[]): Filling {
  const offered = distinct(choices, (text) => text);
  const best = bestOf(offered);
  const options = offered.map(({ text }) => text);
  return { options, answer: best.text, feedback: best.feedback, ...partly(offered, best) };
}

/** What is lost of these answers: one explanation belongs to the gap and to each answer that is right in part. */
export const unheard = (choices: Choice[]): boolean => {
  const best = Math.max(...choices.map(({ percent }) => percent));
  const said = choices.find(({ percent }) => percent === best)?.feedback;
  return choices.some(({ percent, feedback }) =>
    percent === best ? feedback !== said : percent <= 0 && feedback !== '',
  );
};

function bestOf(choices: Choice[]): Choice {
  const most = Math.max(0, ...choices.map(({ percent }) => percent));
  const best = choices.find(({ percent }) => percent === most);
  if (!best || most <= 0) throw new Refused(t('quizzes.exchange.noRightOption'));
  return best;
}

function partly(choices: Choice[], best: Choice): Partly {
  const some = choices.filter(({ percent }) => percent > 0 && percent < best.percent);
  const points = (percent: number) => Number((percent / best.percent).toFixed(7));
  return some.length > 0
    ? { partly: some.map(({ text, percent, feedback }) => ({ text, points: points(percent), feedback })) }
    : {};
}
