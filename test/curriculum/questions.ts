import type { QuizDefinition } from '../../src/quizzes';

type Item = QuizDefinition['items'][number];

/** Parts that somebody can choose or move, and that must therefore say why they are right or not. */
const parts = ['options', 'pairs', 'steps', 'replies', 'gaps', 'accepted'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The parts of an item without words of feedback. */
export const withoutFeedback = (item: Item): unknown[] =>
  Object.entries(item)
    .filter(([name]) => parts.includes(name))
    .flatMap(([, value]) => value as unknown[])
    .filter((part) => isObject(part) && !part['feedback']);

/** Every piece of feedback of an item, whatever its type. */
export function feedbackOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(feedbackOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'feedback' ? sentences(inner) : feedbackOf(inner),
  );
}

const sentences = (feedback: unknown): string[] =>
  isObject(feedback) ? Object.values(feedback).map(String) : [String(feedback)];

/** Options of a question with one best answer, which neither length nor place may give away. */
export type Choosing = { text: string; best: boolean }[];

/** How many of the questions have their best answer at the longest or shortest text. */
export const atTheEdge = (questions: Choosing[], extreme: (...lengths: number[]) => number): number =>
  questions.filter((options) => {
    const edge = extreme(...options.map(({ text }) => text.length));
    return options.some(({ text, best }) => best && text.length === edge);
  }).length;

/** How many of the questions have their best answer in the place that is commonest for it. */
export function inOnePlace(questions: Choosing[]): number {
  const places = questions.map((options) => options.findIndex(({ best }) => best));
  return Math.max(0, ...places.map((place) => places.filter((each) => each === place).length));
}
