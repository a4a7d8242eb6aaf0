import type { Page } from '../../shared/http/page';
import { block, part, sample } from '../../shared/ui/gallery/gallery';
import { pageHead } from '../../shared/ui/page-head';
import { type Answer, blank } from './question-type';
import { typeOf } from './registry';
import { sampleOf, sampleTypes } from './samples';

type Type = (typeof sampleTypes)[number];

const seed = 7;

/** Some parts right, some not, some left open. */
const partly: Record<Type, Answer> = {
  matching: typeOf({ type: 'matching' }).right(sampleOf('matching')).slice(0, 2),
  ordering: ['a=1', 'b=2', 'c=2'],
  numeric: ['a dozen'],
  'short-answer': ['paraphrase'],
  cloze: ['between=between', 'when=long after'],
  'classify-replies': ['a=closed-question', 'b=advice'],
};

const shown = (type: Type, title: string, view: object): Page =>
  sample(
    title,
    block('quiz', part('page-head', pageHead({ title })), part(`quizzes/questions/${type}`, view)),
  );

function pagesOf(type: Type): [string, Page][] {
  const item = sampleOf(type);
  const { ask, explain, right } = typeOf(item);
  const title = item.prompt;
  return [
    [`${type}, asked`, shown(type, title, ask(item, { answer: blank, seed }))],
    [`${type}, answered in part`, shown(type, title, ask(item, { answer: partly[type], seed }))],
    [`${type}, answered`, shown(type, title, ask(item, { answer: right(item), seed }))],
    [`${type}, explained`, shown(type, title, explain(item, { answer: partly[type], seed }))],
    [
      `${type}, explained to somebody who was right`,
      shown(type, title, explain(item, { answer: right(item), seed })),
    ],
  ];
}

export const previews = (): Record<string, Page> => Object.fromEntries(sampleTypes.flatMap(pagesOf));
