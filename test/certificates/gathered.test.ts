import { Gathered } from '../../src/certificates/verifying/gathered';

type Question = { things: string[]; answer(): void };

/** A gatherer whose questions wait until the test answers them. */
function gathering(limits = { atOnce: 3, questions: 1 }) {
  const out: Question[] = [];
  const gathered = new Gathered<string>((things, tell) => {
    out.push({ things, answer: () => tell((thing) => `answer to ${thing}`) });
  }, limits);
  const want = (thing: string) => new Promise<string>((resolve) => gathered.want(thing, resolve));
  return { out, want, asked: () => out.map(({ things }) => things) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked at the same moment is one question, and the same thing is asked once', async () => {
  const { out, want, asked } = gathering();
  const answers = [want('a'), want('b'), want('a')];
  await turn();
  expect(asked()).toEqual([['a', 'b']]);
  out[0]?.answer();
  expect(await Promise.all(answers)).toEqual(['answer to a', 'answer to b', 'answer to a']);
});

test('what is asked while a question is out waits for the next', async () => {
  const { out, want, asked } = gathering();
  void want('a');
  await turn();
  const late = [want('b'), want('c')];
  await turn();
  expect(asked()).toEqual([['a']]);
  out[0]?.answer();
  await turn();
  expect(asked()).toEqual([['a'], ['b', 'c']]);
  out[1]?.answer();
  expect(await Promise.all(late)).toEqual(['answer to b', 'answer to c']);
});

test('a question has its size, and who waited longest is asked for first', async () => {
  const { out, want, asked } = gathering();
  const answers = ['a', 'b', 'c', 'd', 'e'].map(want);
  await turn();
  expect(asked()).toEqual([['a', 'b', 'c']]);
  out[0]?.answer();
  await turn();
  expect(asked()[1]).toEqual(['d', 'e']);
  out[1]?.answer();
  expect(await Promise.all(answers)).toHaveLength(5);
});

test('as many questions are out at once as are allowed', async () => {
  const { out, want, asked } = gathering({ atOnce: 1, questions: 2 });
  const answers = ['a', 'b', 'c'].map(want);
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(asked()).toEqual([['a'], ['b']]);
  out[1]?.answer();
  await turn();
  expect(asked()).toEqual([['a'], ['b'], ['c']]);
  for (const question of [out[0], out[2]]) question?.answer();
  expect(await Promise.all(answers)).toEqual(['answer to a', 'answer to b', 'answer to c']);
});

test('who asks again as soon as they are answered is asked for again', async () => {
  const { out, want } = gathering();
  const second = want('a').then(() => want('a'));
  await turn();
  out[0]?.answer();
  await turn();
  await turn();
  out[1]?.answer();
  expect(await second).toBe('answer to a');
});
