import type { Page } from 'playwright-core';
import { fieldsOf } from '../../src/journey/steps.provider';
import { AttemptService, rightAnswer } from '../../src/quizzes';
import type { Item } from '../../src/quizzes/question-types/registry';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';
import { answer, enter } from './keys';

/** The attempt and the number of the question that an address leads to. */
const questionAt = /\/attempts\/([\w-]+)\/questions\/(\d+)/;

/** Somebody who knows every answer, in front of a browser. */
export const knowing = (app: ReturnType<typeof useApp>, person: Somebody) => {
  const itemsOf = async (attemptId: string): Promise<Item[]> => {
    const { questions } = await app.in(person, () =>
      app.get(AttemptService).find(app.actor(person), attemptId),
    );
    return questions.map(({ item }) => item);
  };

  return {
    /** Answers each question that the browser comes to, hands the attempt in, and stays at the result; gives what was asked. */
    async answerAll(page: Page): Promise<Item[]> {
      const [, attemptId = ''] = questionAt.exec(page.url()) ?? [];
      const items = await itemsOf(attemptId);
      for (let at = questionAt.exec(page.url()); at; at = questionAt.exec(page.url())) {
        const item = items[Number(at[2]) - 1]!;
        if (item.type === 'branching-scenario') await play(page, item);
        else await answer(page, fieldsOf(item.type, rightAnswer(item)));
        await enter(page, 'Save and ');
      }
      await enter(page, 'Submit your answers');
      return items;
    },
  };
};

/** Says the best of what there is to say, turn by turn, until the conversation is over. */
async function play(page: Page, item: Item): Promise<void> {
  for (const step of rightAnswer(item)) {
    await answer(page, { answer: [step] });
    await enter(page, 'Say this');
  }
}
