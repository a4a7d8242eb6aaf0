import { parse } from 'node-html-parser';
import { AttemptService, QuizService } from '../../../src/quizzes';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { small, statement } from '../quizzes';

const app = useApp();
const { make, start, submit } = playing(app);

const said = (html: string) => parse(html).text.replace(/\s+/g, ' ');
const quizOf = (answer: boolean, attempts = 5) =>
  small({ items: [statement('one', answer)], draw: 1, attempts });

async function take(person: Somebody, quizId: string, answer: 'true' | 'false') {
  const id = await start(person, quizId);
  await app.as(person).post(`/attempts/${id}/questions/1`, { answer });
  await submit(person, id);
  return id;
}

/** Priya said what is right and was marked wrong; Noor said what is wrong and was marked right. Then the key is corrected. */
async function corrected() {
  const { ade, priya, noor } = await app.cast();
  const quiz = await make(ade, quizOf(true));
  const hers = await take(priya, quiz.id, 'false');
  const theirs = await take(noor, quiz.id, 'true');
  await app.in(ade, () => app.get(QuizService).revise(quiz.id, quizOf(false)));
  await app.settle();
  return { ade, priya, noor, quiz, hers, theirs, path: `/authoring/quizzes/${quiz.id}/regrading` };
}

const corrections = async ({ email }: Somebody) =>
  (await app.mailTo(email)).filter(({ subject }) => subject.includes('was corrected'));

const resultOf = async (person: Somebody, id: string) => {
  const { attempt } = await app.in(person, () => app.get(AttemptService).find(app.actor(person), id));
  return [attempt.percent, attempt.passed];
};

test('Ade sees whose result would change, and nothing does', async () => {
  const { ade, priya, noor, hers, path } = await corrected();
  const { body } = await app.as(ade).get(path);
  expect(said(body)).toContain('1 result would rise');
  expect(said(body)).toContain('1 result would fall');
  expect(body).toContain(priya.name);
  expect(body).toContain(noor.name);
  expect(await resultOf(priya, hers)).toEqual([0, false]);
});

test('nobody loses unless that is asked for', async () => {
  const { ade, priya, noor, hers, theirs, path } = await corrected();
  const answered = await app.as(ade).post(path, { version: 2, which: 'raise', reason: 'The key was wrong.' });
  expect(answered.statusCode).toBe(303);
  expect(await resultOf(priya, hers)).toEqual([100, true]);
  expect(await resultOf(noor, theirs)).toEqual([100, true]);
  expect(said((await app.as(ade).get(path)).body)).not.toContain('would rise');
});

test('asked for, results fall as well', async () => {
  const { ade, noor, theirs, path } = await corrected();
  await app.as(ade).post(path, { version: 2, which: 'all', reason: 'The key was wrong.' });
  expect(await resultOf(noor, theirs)).toEqual([0, false]);
  expect(said((await app.as(ade).get(path)).body)).toContain('No result would change');
});

test('everybody whose result changed is told why, once, and sees what counted', async () => {
  const { ade, priya, noor, hers, path } = await corrected();
  await app.as(ade).post(path, { version: 2, which: 'raise', reason: 'The key was wrong.' });
  await app.settle();
  const letters = await corrections(priya);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain('was 0% and is now 100%');
  expect(letters[0]?.text).toContain('Why: The key was wrong.');
  expect(await corrections(noor)).toEqual([]);
  expect(said((await app.as(priya).get(`/attempts/${hers}`)).body)).toContain('Right, and your answer');
});

test('without a reason, or when the quiz was published again meanwhile, nothing changes', async () => {
  const { ade, priya, hers, path, quiz } = await corrected();
  const silent = await app.as(ade).post(path, { version: 2, which: 'raise', reason: '' });
  expect([silent.statusCode, said(silent.body)]).toEqual([422, expect.stringContaining('Say why')]);
  await app.in(ade, () => app.get(QuizService).revise(quiz.id, quizOf(false, 6)));
  const late = await app.as(ade).post(path, { version: 2, which: 'raise', reason: 'The key was wrong.' });
  expect(late.statusCode).toBe(409);
  expect(await resultOf(priya, hers)).toEqual([0, false]);
});

test('two clicks at once regrade once', async () => {
  const { ade, path, priya } = await corrected();
  const wish = { version: 2, which: 'raise', reason: 'The key was wrong.' };
  await Promise.all([app.as(ade).post(path, wish), app.as(ade).post(path, wish)]);
  await app.settle();
  expect(await corrections(priya)).toHaveLength(1);
});
