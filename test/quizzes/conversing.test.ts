import { useApp } from '../support/use-app';
import { playing } from './playing';
import { small } from './quizzes';
import { conversation, essay } from './question-types/written';

const app = useApp();
const { make, sitting, start } = playing(app);

const begin = async (...items: ReturnType<typeof small>['items']) => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, small({ draw: items.length, items }));
  const id = await start(priya, quiz.id);
  const path = `/attempts/${id}/questions/1`;
  return {
    ...{ priya, id, path },
    say: (body: Record<string, string>) => app.as(priya).post(path, body),
    shown: async () => (await app.as(priya).get(path)).body,
    answers: async () => (await sitting(priya, id)).questions.map(({ answer }) => answer),
  };
};

test('a conversation goes one turn at a time, and each step leads back to it', async () => {
  const { path, say, shown } = await begin(conversation());
  expect(await shown()).toContain('Say this');
  expect(await shown()).not.toContain('Everybody would be better off');
  const said = await say({ answer: 'opening=a', 'answer.?': 'To welcome her.' });
  expect(said.headers.location).toBe(`${path}#now`);
  const body = await shown();
  for (const text of ['I am glad you rang.', 'To welcome her.', 'She breathes out.', 'better off without me'])
    expect(body).toContain(text);
  expect(body).not.toContain('It is very late.');
});

test('the ending is shown before the next question', async () => {
  const { id, path, say, shown } = await begin(conversation());
  await say({ answer: 'opening=b' });
  expect((await say({ answer: 'close=b' })).headers.location).toBe(`${path}#now`);
  expect(await shown()).toContain('Not by herself');
  expect((await say({})).headers.location).toBe(`/attempts/${id}`);
});

test('a choice once made cannot be changed, from another tab either', async () => {
  const { path, say, answers } = await begin(conversation());
  await say({ answer: 'opening=a', 'answer.?': 'To welcome her.' });
  const stale = await say({ answer: 'opening=b', 'answer.?': 'No, I was tired.' });
  expect(stale.headers.location).toBe(`${path}#now`);
  expect(await answers()).toEqual([['opening=a', 'opening?To welcome her.']]);
});

test('a reason without a choice is kept and the choice is asked for', async () => {
  const { say, shown } = await begin(conversation());
  const refused = await say({ 'answer.?': 'I am not sure yet.' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Choose what you say or do, then go on.');
  expect(await shown()).toContain('>I am not sure yet.</textarea>');
});

test('what the script keeps before anybody sends it is never a choice', async () => {
  const { priya, path, answers } = await begin(conversation());
  await app.as(priya).put(path, { answer: 'opening=a', 'answer.?': 'Perhaps to welcome her' });
  expect(await answers()).toEqual([['opening?Perhaps to welcome her']]);
});

test('a turn that has not come is not to be had', async () => {
  const { say, answers } = await begin(conversation());
  expect((await say({ answer: 'deeper=a' })).statusCode).toBe(422);
  expect((await say({ answer: 'opening=z' })).statusCode).toBe(422);
  expect(await answers()).toEqual([[]]);
});

test('a conversation under way counts as waiting in the overview', async () => {
  const { priya, id, say } = await begin(conversation());
  await say({ answer: 'opening=a', then: 'overview' });
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  expect(body).toContain('Not finished');
  expect(body).toContain('Submit with 1 unanswered');
});

test('a text that is too short is kept, and says how many words are asked for', async () => {
  const { path, id, say, shown } = await begin(essay());
  expect((await say({ answer: 'When it helps.' })).headers.location).toBe(`${path}#now`);
  expect(await shown()).toContain('3 words so far, which are saved. At least 5 are asked for.');
  expect((await say({ answer: 'When it helps them, not me.' })).headers.location).toBe(`/attempts/${id}`);
});
