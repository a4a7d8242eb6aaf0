import { z } from 'zod';
import { bestReplySchema } from './best-reply';
import { freeTextSchema } from './free-text';
import { keepShareActSchema } from './keep-share-act';
import { multipleChoice } from './multiple-choice';
import type { QuestionType } from './question-type';
import { scenarioSchema } from './scenario/scenario';
import { singleChoice } from './single-choice';
import { trueFalse } from './true-false';

/** Every kind of question there is. A new one is a file and a line here. */
export const questionTypes = [singleChoice, multipleChoice, trueFalse] as const;

/** A question of any type, as its author wrote it. */
export const Item = z.discriminatedUnion('type', [
  singleChoice.schema,
  multipleChoice.schema,
  trueFalse.schema,
  bestReplySchema,
  keepShareActSchema,
  freeTextSchema,
  scenarioSchema,
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
