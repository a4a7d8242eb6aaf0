import { parse } from 'node-html-parser';
import { StatisticsService } from '../../../src/quizzes/statistics/statistics.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { single, small } from '../quizzes';

const app = useApp();
const { make, sitting, start, submit } = playing(app);

/** Three questions, all asked of everybody: the example that `reliability.test.ts` reckons by hand. */
const three = () => small({ items: [single('one'), single('two'), single('three')], draw: 3, attempts: 9 });

const wrong = (key: string) => (key === 'a' ? 'b' : 'a');

/** Answers rightly where the row says 1. */
async function attempt(person: Somebody, quizId: string, row: Record<string, number>) {
  const id = await start(person, quizId);
  const { questions } = await sitting(person, id);
  for (const { number, item } of questions) {
    if (item.type !== 'single-choice') continue;
    const right = item.options.find(({ correct }) => correct)?.key ?? '';
    await app
      .as(person)
      .post(`/attempts/${id}/questions/${number}`, { answer: row[item.key] ? right : wrong(right) });
  }
  await submit(person, id);
}

const rows = [
  { one: 1, two: 1, three: 1 },
  { one: 1, two: 1, three: 0 },
  { one: 1, two: 0, three: 0 },
  { one: 1, two: 1, three: 1 },
  { one: 0, two: 0, three: 0 },
];

async function five() {
  const { ade, priya, sam, noor, rowan } = await app.cast();
  const quiz = await make(ade, three());
  const trainees = [priya, noor, rowan];
  return { ade, sam, quiz, trainees };
}

test('the figures are those reckoned by hand', async () => {
  const { ade, quiz, trainees } = await five();
  for (const [at, person] of trainees.entries()) await attempt(person, quiz.id, rows[at + 1] ?? {});
  const figures = await app.in(ade, () => app.get(StatisticsService).ofQuiz(quiz.id));
  // Rows 110, 100, 111: variances 0, 1/3, 1/3; totals 2, 1, 3 with variance 1: alpha = 3/2 · (1 − 2/3) = 1/2.
  expect(figures.alpha).toBeCloseTo(0.5, 10);
  const known = Object.fromEntries(figures.items.map(({ item, measured }) => [item.key, measured]));
  expect(known.one).toMatchObject({ asked: 3, facility: 1, discrimination: null });
  // Points 1, 0, 1 against the rest 1, 1, 2: deviations 1/3, −2/3, 1/3 and −1/3, −1/3, 2/3, so r = (1/3) / (2/3) = 1/2.
  expect(known.two?.facility).toBeCloseTo(2 / 3, 10);
  expect(known.two?.discrimination).toBeCloseTo(0.5, 10);
  expect(figures.summary).toMatchObject({ people: 3 });
});

test('only first attempts count', async () => {
  const { ade, quiz, trainees } = await five();
  const [priya] = trainees as [Somebody];
  await attempt(priya, quiz.id, { one: 1 });
  await attempt(priya, quiz.id, { one: 1, two: 1, three: 1 });
  const { summary } = await app.in(ade, () => app.get(StatisticsService).ofQuiz(quiz.id));
  expect(summary).toEqual({ people: 1, passed: 0, meanPercent: 33 });
});

test('Ade sees the questions and what people answered, an option nobody chose as well', async () => {
  const { ade, quiz, trainees } = await five();
  for (const person of trainees) await attempt(person, quiz.id, { one: 1 });
  const { body } = await app.as(ade).get(`/authoring/quizzes/${quiz.id}/statistics`);
  expect(parse(body).text.replace(/\s+/g, ' ')).toContain('Asked too rarely to tell');
  const item = await app.as(ade).get(`/authoring/quizzes/${quiz.id}/statistics/questions/1`);
  const bars = parse(item.body).querySelectorAll('.bars tbody tr');
  expect(bars.map((bar) => bar.text.replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringContaining('One clear lookRight, or part of it 3 (100%)'),
    expect.stringContaining('0 (0%)'),
    expect.stringContaining('0 (0%)'),
  ]);
});

test('before anybody has finished, the page says so', async () => {
  const { ade, quiz } = await five();
  const { body } = await app.as(ade).get(`/authoring/quizzes/${quiz.id}/statistics`);
  expect(body).toContain('Nobody has finished an attempt yet');
});

test('a question that there is not, another organisation and a trainee see nothing', async () => {
  const { ade, quiz, trainees } = await five();
  const { nadia } = await app.cast();
  const path = `/authoring/quizzes/${quiz.id}/statistics`;
  expect((await app.as(ade).get(`${path}/questions/9`)).statusCode).toBe(404);
  expect((await app.as(nadia).get(path)).statusCode).toBe(404);
  expect((await app.as(trainees[0] as Somebody).get(path)).statusCode).toBe(403);
});
