import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { talk } from '../../shared/ui/talk';
import { seedOf, shuffle } from '../shuffle';
import type { Asking, QuestionType } from './question-type';
import { answerOf, type Conversation, conversationOf, hear, isChoice } from './scenario/conversation';
import { playedLines, toldLines } from './scenario/lines';
import { type Scenario, scenarioSchema, type Turn } from './scenario/scenario';
import { best, worth } from './scenario/worth';

/** What is chosen at a turn, and the box for the reason. */
const turnOf = (turn: Turn, { draft }: Conversation, seed: number) => ({
  choice: {
    ...choice({
      ...{ name: 'answer', label: t('quizzes.scenario.choose'), large: true, title: true },
      options: shuffle(turn.choices, seedOf(seed, turn.key)).map(({ key, text }) => ({
        value: `${turn.key}=${key}`,
        label: text,
      })),
    }),
    requiredEach: false,
  },
  reason: field({
    ...{
      name: 'answer.?',
      id: 'field-reason',
      label: t('quizzes.scenario.why'),
      hint: t('quizzes.scenario.whyHint'),
    },
    ...{ type: 'textarea', rows: 3, required: false, value: draft, maxlength: 2000 },
  }),
});

const common = ({ prompt, setting, who }: Scenario) => ({
  prompt,
  setting,
  with: t('quizzes.scenario.with', { who }),
});

function ask(item: Scenario, { answer, seed }: Asking) {
  const conversation = conversationOf(item, answer);
  return {
    ...{ ...common(item), title: true },
    talk: talk(common(item).with, playedLines(item, conversation)),
    turn: conversation.turn ? turnOf(conversation.turn, conversation, seed) : null,
  };
}

const explain = (item: Scenario, { answer }: Asking) => ({
  ...{ ...common(item), title: false, turn: null },
  talk: talk(common(item).with, toldLines(item, conversationOf(item, answer))),
});

/**
 * A conversation played one turn at a time. A choice once made stays; what it leads to is shown then, and never before.
 * Points are the mean of the choices'; what is left before the ending counts as 0.
 */
export const branchingScenario = {
  type: 'branching-scenario',
  schema: scenarioSchema,
  accept: (item, given, before) => {
    const heard = hear(item, conversationOf(item, before), given);
    return heard && answerOf(heard);
  },
  grade: (item, answer) => worth(item, conversationOf(item, answer)),
  critical: (item, answer) =>
    conversationOf(item, answer).steps.flatMap((step) => step.choice.critical ?? []),
  finished: (item, answer) => conversationOf(item, answer).ending !== null,
  step: (item, answer) => (conversationOf(item, answer).turn ? t('quizzes.scenario.say') : null),
  lacks: (_, given) => (given.some(isChoice) ? null : t('quizzes.scenario.chooseFirst')),
  right: (item) => best(item).map(({ turn, choice }) => `${turn}=${choice.key}`),
  said: (item, answer) => conversationOf(item, answer).steps.map((step) => step.choice.text),
  ask,
  explain,
} satisfies QuestionType<Scenario>;
