import { z } from 'zod';
import { bestReply } from './best-reply';
import { branchingScenario } from './branching-scenario';
import { classifyReplies } from './classify-replies';
import { cloze } from './cloze';
import { freeText } from './free-text';
import { keepShareAct } from './keep-share-act';
import { matching } from './matching';
import { multipleChoice } from './multiple-choice';
import { numeric } from './numeric';
import { ordering } from './ordering';
import type { QuestionType } from './question-type';
import { shortAnswer } from './short-answer';
import { singleChoice } from './single-choice';
import { trueFalse } from './true-false';

/** Every kind of question there is. A new one is a file and a line here. */
export const questionTypes = [
  singleChoice,
  multipleChoice,
  trueFalse,
  matching,
  ordering,
  numeric,
  shortAnswer,
  cloze,
  classifyReplies,
  bestReply,
  keepShareAct,
  freeText,
  branchingScenario,
] as const;

/** A question of any type, as its author wrote it. */
export const Item = z.discriminatedUnion('type', [
  singleChoice.schema,
  multipleChoice.schema,
  trueFalse.schema,
  matching.schema,
  ordering.schema,
  numeric.schema,
  shortAnswer.schema,
  cloze.schema,
  classifyReplies.schema,
  bestReply.schema,
  keepShareAct.schema,
  freeText.schema,
  branchingScenario.schema,
]);
export type Item = z.output<typeof Item>;

const byType = new Map<string, QuestionType<Item>>(
  questionTypes.map((one) => [one.type, one as unknown as QuestionType<Item>]),
);

/** What an item's type knows of it. */
export function typeOf({ type }: Pick<Item, 'type'>): QuestionType<Item> {
  const found = byType.get(type);
  if (!found) throw new Error(`There is no question type "${type}"`);
  return found;
}
