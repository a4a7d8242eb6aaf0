import type { Page } from '../../shared/http/page';
import { block, part, sample } from '../../shared/ui/gallery/gallery';
import { pageHead } from '../../shared/ui/page-head';
import { conversingSample } from './conversing.samples';
import { type Asking, blank } from './question-type';
import { typeOf } from './registry';

type Type = Parameters<typeof conversingSample>[0];

function shown(type: Type, how: 'ask' | 'explain', asking: Partial<Asking> = {}): Page {
  const item = conversingSample(type);
  const view = typeOf(item)[how](item, { answer: blank, seed: 7, ...asking });
  const head = pageHead({ title: 'Being there in a crisis' });
  return sample(item.prompt, block('quiz', part('page-head', head), part(`quizzes/questions/${type}`, view)));
}

const underWay = ['opening=a', 'opening?She sounded sorry for ringing.', 'deeper?Not sure I may ask'];
const ended = ['opening=a', 'opening?She sounded sorry for ringing.', 'deeper=b', 'deeper?To calm her'];
const written =
  'When they ask. Then I say two sentences about it and I come back to them, since it is their talk.';
const review = { levels: { a: 1, b: 1 }, comment: 'You come back to them: that is the heart of it.' };

export const previews = (): Record<string, Page> => ({
  'best-reply, asked': shown('best-reply', 'ask', { answer: ['b'] }),
  'best-reply, explained': shown('best-reply', 'explain', { answer: ['b'] }),
  'keep-share-act, asked': shown('keep-share-act', 'ask'),
  'keep-share-act, explained': shown('keep-share-act', 'explain', { answer: ['keep'] }),
  'free-text, asked': shown('free-text', 'ask'),
  'free-text, too short': shown('free-text', 'ask', { answer: ['When they ask.'] }),
  'free-text, waiting for its review': shown('free-text', 'explain', { answer: [written] }),
  'free-text, reviewed': shown('free-text', 'explain', { answer: [written], review }),
  'free-text, left empty': shown('free-text', 'explain'),
  'branching-scenario, its beginning': shown('branching-scenario', 'ask'),
  'branching-scenario, under way': shown('branching-scenario', 'ask', { answer: underWay }),
  'branching-scenario, at its ending': shown('branching-scenario', 'ask', { answer: ended }),
  'branching-scenario, explained': shown('branching-scenario', 'explain', { answer: ended }),
  'branching-scenario, left early': shown('branching-scenario', 'explain', { answer: underWay }),
});
