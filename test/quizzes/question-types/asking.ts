import { parse } from 'node-html-parser';
import { type Answer, blank } from '../../../src/quizzes/question-types/question-type';
import { Item, typeOf } from '../../../src/quizzes/question-types/registry';
import { explained } from './forms';

/** A written question, with what its type makes of answers to it. */
export function playedBy(written: unknown) {
  const item = Item.parse(written);
  const type = typeOf(item);
  return {
    item,
    accept: (given: Answer) => type.accept(item, given, blank),
    grade: (answer: Answer) => type.grade(item, answer),
    said: (answer: Answer) => type.said(item, answer),
    finished: (answer: Answer) => type.finished?.(item, answer) ?? answer.length > 0,
    /** The answers as they are explained, line by line. */
    lines: (answer: Answer) =>
      parse(explained(item, { answer, seed: 1 }))
        .querySelectorAll('.answer')
        .map((one) =>
          [...one.querySelectorAll('.answer-about, .answer-lines > div, .feedback strong')].map((line) =>
            line.childNodes
              .map((child) => child.text.trim())
              .join(' ')
              .trim(),
          ),
        ),
  };
}

/** Where a written question is refused, and why. */
export const faultsOf = (written: unknown): string[] =>
  (Item.safeParse(written).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
