import { conversingSample } from '../../../src/quizzes/question-types/conversing.samples';
import { Item, questionTypes } from '../../../src/quizzes/question-types/registry';
import { sampleOf, sampleTypes } from '../../../src/quizzes/question-types/samples';
import { multiple, single, statement } from '../quizzes';

/** The names of all kinds of questions there are. */
export const typeNames: string[] = questionTypes.map(({ type }) => type);

/** A question of every type, each with a prompt of its own. */
export const everyType = (): Item[] => [
  Item.parse({ ...single(), prompt: 'Which one helps a person to be heard?' }),
  Item.parse({ ...multiple(), prompt: 'Which of these help a person to be heard?' }),
  Item.parse({ ...statement(), prompt: 'A pause belongs to the person who makes it.' }),
  ...sampleTypes.map((type) => sampleOf(type)),
  ...(['best-reply', 'keep-share-act', 'branching-scenario'] as const).map((type) => conversingSample(type)),
  { ...conversingSample('free-text'), minimumWords: 10 },
];
