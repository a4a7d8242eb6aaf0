import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { single } from '../quizzes';
import { at, authoring } from './authoring';

const app = useApp();
const { begin, published } = authoring(app);
const { start, answer, submit, sitting } = playing(app);

test('nobody begins an attempt at a retired quiz, and what is under way goes on', async () => {
  const { ade, priya, noor } = await app.cast();
  const id = await published(ade, single());
  const attempt = await start(priya, id);
  const retired = await app.as(ade).post(at.retirement(id));
  expect(retired.headers.location).toBe(at.quiz(id));

  const { body } = await app.as(noor).get(`/quizzes/${id}`);
  expect(body).toContain('This quiz is not in use any more.');
  expect(body).not.toContain('Start the quiz');
  const refused = await app.as(noor).post(`/quizzes/${id}/attempts`);
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('This quiz is retired');

  await answer(priya, attempt);
  await submit(priya, attempt);
  expect((await sitting(priya, attempt)).attempt.passed).toBe(true);
});

test('whoever failed is told that there is no other attempt', async () => {
  const { ade, priya } = await app.cast();
  const id = await published(ade, single());
  const attempt = await start(priya, id);
  await submit(priya, attempt);
  await app.as(ade).post(at.retirement(id));
  expect((await app.as(priya).get(`/attempts/${attempt}`)).body).toContain(
    'This quiz is not in use any more.',
  );
});

test('a retired quiz comes back', async () => {
  const { ade, priya } = await app.cast();
  const id = await published(ade, single());
  await app.as(ade).post(at.retirement(id));
  expect((await app.as(ade).get(at.quiz(id))).body).toContain('Open again');
  await app.as(ade).post(`${at.retirement(id)}/end`);
  expect(await start(priya, id)).toMatch(/^[0-9a-f-]{36}$/);
});

test('a quiz that was never published cannot be retired', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  expect((await app.as(ade).post(at.retirement(id))).statusCode).toBe(404);
  expect((await app.as(ade).get(at.quiz(id))).body).not.toContain('Retire');
});
