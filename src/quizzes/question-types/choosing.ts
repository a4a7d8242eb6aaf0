import { t } from '../../shared/text';
import {
  choice,
  type ChoiceInput,
  type ChoiceView,
  type Feedback,
  type OptionInput,
} from '../../shared/ui/choice';
import type { Option } from './options';
import type { Answer } from './question-type';
import { reasonsOf } from './worth';

/** A question whose options stand in the order in which they are shown. */
export type Choosing = {
  key: string;
  prompt: string;
  kind: 'one' | 'several';
  hint: string | null;
  options: readonly Option[];
};

/** The options as they are shown before submission: their words and nothing else. May be left unanswered. */
export const ask = (choosing: Choosing, answer: Answer): ChoiceView => ({
  ...choice({
    ...common(choosing, answer),
    name: 'answer',
    title: true,
    options: choosing.options.map(bare),
  }),
  requiredEach: false,
});

/** The options as they are shown afterwards: right or not, chosen or not, and why. */
export const explain = (choosing: Choosing, answer: Answer): ChoiceView =>
  choice({
    ...common(choosing, answer),
    name: choosing.key,
    answered: true,
    options: choosing.options.map((option) => ({
      ...bare(option),
      feedback: feedback(option, answer.includes(option.key)),
    })),
  });

const common = ({ prompt, kind, hint }: Choosing, answer: Answer): Omit<ChoiceInput, 'name' | 'options'> => ({
  label: prompt,
  kind,
  hint,
  value: answer,
  large: true,
});

const bare = ({ key, text }: Option): OptionInput => ({ value: key, label: text });

function feedback({ correct, critical, feedback: reason }: Option, chosen: boolean): Feedback {
  const text = reasonsOf(reason, critical);
  if (correct)
    return { tone: 'success', word: t(chosen ? 'quizzes.option.rightChosen' : 'quizzes.option.right'), text };
  if (critical) return critically(chosen, text);
  if (chosen) return { tone: 'danger', word: t('quizzes.option.wrongChosen'), text };
  return { tone: 'neutral', word: t('quizzes.option.wrong'), text };
}

function critically(chosen: boolean, text: string): Feedback {
  const word = t('quizzes.worth.critical');
  return chosen
    ? { tone: 'danger', word: t('quizzes.worth.yours', { word }), text }
    : { tone: 'neutral', word, text };
}
