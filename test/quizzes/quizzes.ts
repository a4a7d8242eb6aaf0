import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { WrittenQuiz } from '../../src/quizzes';

const file = join(__dirname, '../../templates/curriculum/active-listening/quiz.yaml');

/** The quiz that ships with the active listening course. */
export const activeListening = (changes: Partial<WrittenQuiz> = {}): WrittenQuiz => ({
  ...(parse(readFileSync(file, 'utf8')) as Omit<WrittenQuiz, 'slug'>),
  slug: 'active-listening',
  ...changes,
});

type WrittenItem = WrittenQuiz['items'][number];
type Written<T extends WrittenItem['type']> = Extract<WrittenItem, { type: T }>;

const about = { objective: 'attention', prompt: 'What helps a person to be heard?' };
const option = (text: string, correct: boolean) => ({ text, correct, feedback: `Because of ${text}.` });

export const single = (key = 'single'): Written<'single-choice'> => ({
  ...about,
  key,
  type: 'single-choice',
  options: [option('One clear look', true), option('Two remarks', false), option('Three jokes', false)],
});

export const multiple = (key = 'multiple'): Written<'multiple-choice'> => ({
  ...about,
  key,
  type: 'multiple-choice',
  options: [
    option('Alone together', true),
    option('Being still', true),
    option('Calling out', false),
    option('Doing nothing', true),
    option('Ending early', false),
  ],
});

export const statement = (key = 'statement', answer = true): Written<'true-false'> => ({
  ...about,
  key,
  type: 'true-false',
  answer,
  feedback: { true: 'It is so, and here is why.', false: 'It is not so, and here is why.' },
});

/** What is said of each answer that a question offers. */
export const feedbackIn = (item: WrittenItem): string[] =>
  'options' in item
    ? item.options.flatMap((one) => one.feedback ?? [])
    : 'feedback' in item
      ? Object.values(item.feedback ?? {}).flatMap((one) => one ?? [])
      : [];

/** A quiz of three questions, one of each type. */
export const small = (changes: Partial<WrittenQuiz> = {}): WrittenQuiz => ({
  slug: 'small',
  title: 'A small quiz',
  draw: 3,
  passPercent: 80,
  attempts: 2,
  pauseHours: 24,
  items: [single(), multiple(), statement()],
  ...changes,
});
