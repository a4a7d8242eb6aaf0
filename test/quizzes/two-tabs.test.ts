import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { conversation, essay } from './question-types/written';
import { multiple, single, small } from './quizzes';

const app = useApp();
const { make, sitting, start } = playing(app);

type Item = ReturnType<typeof small>['items'][number];

/** Somebody with one question before them, in as many tabs as they open. */
async function begin(item: Item) {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [item] }))).id);
  const path = `/attempts/${id}/questions/1`;
  const kept = async () => (await sitting(priya, id)).questions[0]?.answer;
  return { priya, id, kept, path, tab: () => tab(priya, path) };
}

async function tab(person: Somebody, path: string) {
  const { body } = await app.as(person).get(path);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  const from = { formKey: hidden('formKey'), version: hidden('version') };
  type Form = Record<string, string | string[]>;
  return {
    send: (form: Form) => app.as(person).post(path, { ...from, ...form }),
    autosave: (form: object) => app.as(person).put(path, { ...from, ...form }),
  };
}

test('an older tab does not overwrite a newer answer: both are shown', async () => {
  const { kept, tab } = await begin(single());
  const [older, newer] = [await tab(), await tab()];
  await newer.send({ answer: 'a' });
  const refused = await older.send({ answer: 'b' });
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('This question was answered in another tab');
  expect(refused.body).toMatch(/What you gave here<\/p>\s*<blockquote><p>Three jokes/);
  expect(refused.body).toMatch(/value="a" checked/);
  expect(await kept()).toEqual(['a']);
});

test('the answer of the older tab can take the place of the newer one', async () => {
  const { priya, path, kept, tab } = await begin(multiple());
  const [older, newer] = [await tab(), await tab()];
  await newer.send({ answer: 'a' });
  const { body } = await older.send({ answer: ['c', 'd'] });
  const form = body.slice(body.indexOf('id="older"'), body.indexOf('Use this answer instead'));
  const values = [...form.matchAll(/name="(answer|version)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(values).toEqual([
    ['version', '1'],
    ['answer', 'c'],
    ['answer', 'd'],
  ]);
  await app.as(priya).post(path, { version: '1', answer: ['c', 'd'] });
  expect(await kept()).toEqual(['c', 'd']);
});

test('a script does not overwrite a newer answer either, and says so', async () => {
  const { kept, tab } = await begin(essay());
  const [older, newer] = [await tab(), await tab()];
  expect((await newer.autosave({ answer: 'The newer words of a text' })).statusCode).toBe(204);
  const refused = await older.autosave({ answer: 'The older words of a text' });
  expect([refused.statusCode, refused.body.includes('so what stands here was not saved over it')]).toEqual([
    409,
    true,
  ]);
  expect(await kept()).toEqual(['The newer words of a text']);
});

test('what a page sent earlier and arrives later changes nothing', async () => {
  const { kept, tab } = await begin(multiple());
  const page = await tab();
  await page.autosave({ answer: ['a', 'c'], turn: '2' });
  expect((await page.autosave({ answer: ['a'], turn: '1' })).statusCode).toBe(204);
  expect(await kept()).toEqual(['a', 'c']);
  await page.autosave({ answer: ['a'], turn: '3' });
  await page.autosave({ answer: ['a'], turn: '5' });
  await page.autosave({ answer: ['a', 'd'], turn: '4' });
  expect(await kept()).toEqual(['a']);
  expect((await page.send({ answer: ['c'], turn: '5' })).statusCode).toBe(303);
  expect(await kept()).toEqual(['c']);
});

test('a page may change its own answer as often as it likes', async () => {
  const { kept, tab } = await begin(single());
  const page = await tab();
  for (const answer of ['a', 'b', 'c']) expect((await page.autosave({ answer })).statusCode).toBe(204);
  expect((await page.send({ answer: 'b' })).statusCode).toBe(303);
  expect(await kept()).toEqual(['b']);
});

test('the same answer from two tabs, or sent twice, does no harm', async () => {
  const { priya, id, kept, tab } = await begin(single());
  const [one, other] = [await tab(), await tab()];
  const answers = await Promise.all([one, other, one].map((page) => page.send({ answer: 'a' })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(await kept()).toEqual(['a']);
  expect((await sitting(priya, id)).questions[0]?.kept.version).toBe(1);
});

test('two tabs at the very same moment leave one answer, and the other is shown', async () => {
  const { kept, tab } = await begin(single());
  const [one, other] = [await tab(), await tab()];
  const answers = await Promise.all([one.send({ answer: 'a' }), other.send({ answer: 'b' })]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  expect(await kept()).toEqual(answers[0]?.statusCode === 303 ? ['a'] : ['b']);
});

test('a page taken back to by the browser does not undo what came after it', async () => {
  const { kept, tab } = await begin(single());
  const first = await tab();
  await first.send({ answer: 'a' });
  await (await tab()).send({ answer: 'b' });
  expect((await first.send({ answer: 'c' })).statusCode).toBe(409);
  expect(await kept()).toEqual(['b']);
});

test('a step taken in another tab stays, and the reason typed here is shown', async () => {
  const { kept, tab } = await begin(conversation());
  const [older, newer] = [await tab(), await tab()];
  await newer.send({ answer: 'opening=a' });
  const refused = await older.send({ answer: 'opening=b', 'answer.?': 'I was tired by then.' });
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('I was tired by then.');
  expect(refused.body).toContain('She breathes out.');
  expect(refused.body).not.toContain('Use this answer instead');
  expect(await kept()).toEqual(['opening=a']);
});

test('the script keeps a reason as it is typed, and never takes a step', async () => {
  const { kept, tab } = await begin(conversation());
  expect(
    (await (await tab()).autosave({ answer: 'opening=b', 'answer.?': 'To be honest.' })).statusCode,
  ).toBe(204);
  expect(await kept()).toEqual(['opening?To be honest.']);
});
