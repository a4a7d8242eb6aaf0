import { rightAnswer } from '../../src/quizzes';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { activeListening, feedbackIn, small } from './quizzes';

const app = useApp();
const { answer, make, sitting, start, submit, take } = playing(app);

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

test('Priya reads how a quiz works before she starts it', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, activeListening());
  const { statusCode, body } = await app.as(priya).get(`/quizzes/${quiz.id}`);
  expect(statusCode).toBe(200);
  expect(body).toContain('12 questions, drawn afresh for each attempt.');
  expect(body).toContain('You pass with 80% or more.');
  expect(body).toContain('You have 2 attempts. If you need more, there is a pause of 1 day');
  expect(body).toContain('Start the quiz');
});

test('starting leads to the first of twelve questions', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, activeListening());
  const started = await app.as(priya).post(`/quizzes/${quiz.id}/attempts`);
  expect(started.statusCode).toBe(303);
  expect(started.headers.location).toMatch(/^\/attempts\/[0-9a-f-]{36}\/questions\/1$/);
  const { body } = await app.as(priya).get(String(started.headers.location));
  expect(body).toContain('Question 1 of 12');
  expect(body).toContain('Save and go on');
});

test('nothing that tells right from wrong is in a page before submission', async () => {
  const { priya, ade } = await app.cast();
  const written = activeListening();
  const quiz = await make(ade, written);
  const id = await start(priya, quiz.id);
  await answer(priya, id, 6);
  const paths = [
    `/quizzes/${quiz.id}`,
    `/attempts/${id}`,
    ...Array.from({ length: 12 }, (_, at) => `/attempts/${id}/questions/${at + 1}`),
  ];
  const pages = await Promise.all(paths.map((path) => app.as(priya).get(path)));
  expect(pages.map(({ statusCode }) => statusCode)).toEqual(paths.map(() => 200));
  const seen = pages.map(({ body }) => plain(body)).join('\n');
  expect(written.items.flatMap(feedbackIn).filter((text) => seen.includes(text))).toEqual([]);
  expect(seen).not.toMatch(/Right, and your answer|Not right|correct/i);
});

test('each answer is kept as it is given, and found again after coming back', async () => {
  const { priya, ade } = await app.cast();
  const written = activeListening();
  const items = written.items.filter(({ type }) => type === 'single-choice');
  const quiz = await make(ade, { ...written, items, draw: 4, blueprint: undefined });
  const id = await start(priya, quiz.id);
  const { questions } = await sitting(priya, id);
  const [key] = rightAnswer(questions[2]!.item);
  const saved = await app.as(priya).post(`/attempts/${id}/questions/3`, { answer: key });
  expect(saved.headers.location).toBe(`/attempts/${id}/questions/4`);
  expect(await start(priya, quiz.id)).toBe(id);
  const { body } = await app.as(priya).get(`/attempts/${id}/questions/3`);
  expect(body).toMatch(new RegExp(`value="${key}" checked`));
  expect((await app.as(priya).get(`/quizzes/${quiz.id}`)).body).toContain('Carry on with your attempt');
});

test('an answer can be changed and taken back until submission', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [small().items[1]!] }))).id);
  await app.as(priya).post(`/attempts/${id}/questions/1`, { answer: ['a', 'c'] });
  await app.as(priya).post(`/attempts/${id}/questions/1`, { answer: ['d', 'b'] });
  expect((await sitting(priya, id)).questions[0]?.answer).toEqual(['b', 'd']);
  await app.as(priya).post(`/attempts/${id}/questions/1`, { then: 'overview' });
  expect((await sitting(priya, id)).questions[0]?.answer).toEqual([]);
});

test('a script may keep an answer the moment it is given', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [small().items[0]!] }))).id);
  const kept = await app.as(priya).put(`/attempts/${id}/questions/1`, { answer: 'a' });
  expect([kept.statusCode, kept.body]).toEqual([204, '']);
  expect((await sitting(priya, id)).questions[0]?.answer).toEqual(['a']);
});

test('an answer that the question does not offer is refused and nothing is kept', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small())).id);
  const refused = await app.as(priya).post(`/attempts/${id}/questions/1`, { answer: 'perhaps' });
  expect(refused.statusCode).toBe(422);
  expect((await sitting(priya, id)).questions.flatMap((question) => question.answer)).toEqual([]);
});

test('what is not answered is named before submission, and may stay so', async () => {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small())).id);
  const { questions } = await sitting(priya, id);
  await app
    .as(priya)
    .post(`/attempts/${id}/questions/2`, { answer: [...rightAnswer(questions[1]!.item)], then: 'overview' });
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toContain('Questions 1 and 3 have no answer yet.');
  expect(body).toContain('Submit with 2 unanswered');
  expect((await submit(priya, id)).statusCode).toBe(303);
  expect((await sitting(priya, id)).attempt).toMatchObject({ points: 1, percent: 33, passed: false });
});

test('a submitted attempt shows the score and the feedback of every option', async () => {
  const { priya, ade } = await app.cast();
  const written = small();
  const id = await take(priya, (await make(ade, written)).id);
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toContain('You scored 100%: 3 of 3 points. You needed 80%.');
  const seen = plain(body);
  expect(written.items.flatMap(feedbackIn).filter((text) => !seen.includes(text))).toEqual([]);
  expect(body.match(/Right, and your answer/g)).toHaveLength(5);
  expect((await app.as(priya).get(`/attempts/${id}/questions/1`)).headers.location).toBe(`/attempts/${id}`);
});

test('ten of twelve is enough, nine is not', async () => {
  const { priya, noor, ade } = await app.cast();
  const quiz = await make(ade, activeListening());
  const ten = await take(priya, quiz.id, 10);
  const nine = await take(noor, quiz.id, 9);
  expect((await sitting(priya, ten)).attempt).toMatchObject({ percent: 83, passed: true });
  expect((await sitting(noor, nine)).attempt).toMatchObject({ percent: 75, passed: false });
});
