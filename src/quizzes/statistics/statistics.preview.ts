import type { Page } from '../../shared/http/page';
import { Item } from '../question-types/registry';
import type { QuizVersion } from '../quiz-version.entity';
import { itemStatisticsPage, statisticsPage } from './statistics.view';
import { type Measured, weaknessesOf } from './weakness';

const option = (text: string, correct: boolean) => ({ text, correct, feedback: '' });

const item = (key: string, prompt: string) =>
  Item.parse({
    key,
    type: 'single-choice',
    objective: 'open-questions',
    prompt,
    options: [
      option('What was the night like?', true),
      option('Did you sleep?', false),
      option('Why?', false),
    ],
  });

const items = () => [
  item('open', 'Which of these is an open question?'),
  item('gap', 'Which of these leaves the most room?'),
  item('new', 'Which of these would you ask next?'),
];

const version = (): QuizVersion => ({
  id: '0',
  organisationId: '0',
  quizId: '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10',
  number: 2,
  title: 'Active listening quiz',
  ...{ draw: 3, passPercent: 80, attempts: 2, pauseHours: 24 },
  ...{ blueprint: null, minutes: null, sitBy: null, feedback: 'submission', remedial: null },
  items: items(),
  createdAt: new Date('2026-05-04T12:40:00Z'),
});

const figures = (number: number, one: Item, measured: Measured | null) => ({
  number,
  item: one,
  measured,
  weaknesses: measured ? weaknessesOf(measured) : [],
});

const [open, gap, fresh] = [0, 1, 2];
const all = () => {
  const [first, second, third] = [items()[open], items()[gap], items()[fresh]] as [Item, Item, Item];
  return [
    figures(1, first, { asked: 48, facility: 0.71, discrimination: 0.44 }),
    figures(2, second, { asked: 40, facility: 0.22, discrimination: -0.12 }),
    figures(3, third, null),
  ];
};

const results = Array.from({ length: 10 }, (_, step) => ({ from: step * 10, people: step * (step % 4) }));

export const previews = (): Record<string, Page> => ({
  'Statistics of a quiz': statisticsPage({
    version: version(),
    summary: { people: 48, passed: 31, meanPercent: 78.4 },
    alpha: 0.71,
    results,
    items: all(),
  }),
  'Statistics, nobody yet': statisticsPage({
    version: version(),
    summary: { people: 0, passed: 0, meanPercent: null },
    alpha: null,
    results: [],
    items: [],
  }),
  'Statistics of a question': itemStatisticsPage({
    version: version(),
    figures: all()[1] ?? figures(2, item('gap', '–'), null),
    answers: [
      { said: 'Why?', people: 21, right: false },
      { said: 'What was the night like?', people: 9, right: true },
      { said: 'Did you sleep?', people: 0, right: false },
    ],
  }),
});
