import { useApp } from '../support/use-app';
import { playing } from './playing';
import { conversation } from './question-types/written';
import { single, small, statement } from './quizzes';

const app = useApp();
const { make, sitting, start, submit } = playing(app);

type Rules = Parameters<typeof small>[0];

const begin = async (rules: Rules) => {
  app.clock.set('2026-05-04T12:00:00Z');
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small({ draw: 1, items: [single()], ...rules }));
  const id = await start(priya, quiz.id);
  return { priya, quiz, id, path: `/attempts/${id}/questions/1` };
};
const why = 'Because of One clear look.';

test('with feedback now an answer is explained as soon as it is checked', async () => {
  const { priya, id, path } = await begin({ feedback: 'now', draw: 2, items: [single(), single('other')] });
  expect((await app.as(priya).get(path)).body).toContain('Check this answer');
  const checked = await app.as(priya).post(path, { answer: 'b' });
  expect(checked.headers.location).toBe(`${path}#now`);
  const { body } = await app.as(priya).get(path);
  expect(body).toContain(why);
  expect(body).toContain('Not right');
  expect(body).not.toContain('<form class="form"');
  expect(body).toContain(`href="/attempts/${id}/questions/2"`);
  expect((await app.as(priya).get(`/attempts/${id}/questions/2`)).body).not.toContain(why);
});

test('the list of answers leads to what is explained to be seen, and to the rest to be answered', async () => {
  const { priya, id, path } = await begin({ feedback: 'now', draw: 2, items: [single(), single('other')] });
  await app.as(priya).post(path, { answer: 'b' });
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toMatch(/>See<span class="unseen"> question 1</);
  expect(body).toMatch(/>Answer<span class="unseen"> question 2</);
  expect(body).not.toContain('Change');
});

test('an explained answer is final; the same again does no harm', async () => {
  const { priya, id, path } = await begin({ feedback: 'now' });
  await app.as(priya).post(path, { answer: 'b' });
  expect((await app.as(priya).post(path, { answer: 'b' })).statusCode).toBe(303);
  const changed = await app.as(priya).post(path, { answer: 'a' });
  expect(changed.statusCode).toBe(409);
  expect(changed.body).toContain('stays as it is');
  expect((await app.as(priya).put(path, { answer: 'a' })).statusCode).toBe(409);
  await submit(priya, id);
  expect((await sitting(priya, id)).questions[0]).toMatchObject({ answer: ['b'], points: 0 });
});

test('what the script keeps, and an empty answer, explain nothing', async () => {
  const { priya, path } = await begin({ feedback: 'now' });
  await app.as(priya).put(path, { answer: 'b' });
  expect((await app.as(priya).get(path)).body).not.toContain(why);
  await app.as(priya).post(path, { answer: '' });
  expect((await app.as(priya).get(path)).body).not.toContain(why);
});

test('what the script kept is explained when it is sent as it is', async () => {
  const { priya, path } = await begin({ feedback: 'now' });
  await app.as(priya).put(path, { answer: 'a' });
  await app.as(priya).post(path, { answer: 'a' });
  expect((await app.as(priya).get(path)).body).toContain(why);
});

test('a conversation is explained at its end, not before', async () => {
  const { priya, path } = await begin({ feedback: 'now', items: [conversation()] });
  await app.as(priya).post(path, { answer: 'opening=b' });
  expect((await app.as(priya).get(path)).body).not.toContain('She apologises for needing help.');
  await app.as(priya).post(path, { answer: 'close=a' });
  expect((await app.as(priya).get(path)).body).toContain('She apologises for needing help.');
});

test('with feedback after closing the score is shown at once and the rest when the quiz has closed', async () => {
  const { priya, quiz, id, path } = await begin({ feedback: 'closing', sitBy: '2026-05-05T12:00:00Z' });
  await app.as(priya).post(path, { answer: 'b' });
  await submit(priya, id);
  const before = (await app.as(priya).get(`/attempts/${id}`)).body;
  expect(before).toContain('You scored 0%');
  expect(before).toMatch(/What is right and why is shown from 5 May 2026(,| at) 13:00/);
  expect(before).toContain('Three jokes');
  expect(before).not.toContain('Because of');
  expect(before).toContain('go back to the lessons');
  expect(before).not.toContain('read the feedback below');
  app.clock.set('2026-05-05T12:00:00Z');
  const after = (await app.as(priya).get(`/attempts/${id}`)).body;
  expect(after).toContain(why);
  expect(after).toContain('read the feedback below');
  expect((await app.as(priya).get(`/quizzes/${quiz.id}`)).body).toContain(
    'explained when the quiz has closed',
  );
});

test('own answers are found again from the quiz', async () => {
  const { priya, quiz, id } = await begin({ items: [statement()] });
  await submit(priya, id);
  const { body } = await app.as(priya).get(`/quizzes/${quiz.id}`);
  expect(body).toContain(`href="/attempts/${id}"`);
  expect(body).toContain('See the feedback');
});
