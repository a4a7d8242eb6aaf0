import { parse } from 'node-html-parser';
import type { Item } from '../../../src/quizzes/question-types/registry';
import { sampleOf, sampleTypes } from '../../../src/quizzes/question-types/samples';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { small } from '../quizzes';
import { sentBy } from './forms';

const app = useApp();
const { make, sitting, start, submit } = playing(app);

/** The right answer, field by field, as a browser without a script sends it. */
const rightly: Record<(typeof sampleTypes)[number], Record<string, string>> = {
  matching: {},
  ordering: { 'answer.d': '1', 'answer.c': '2', 'answer.b': '3', 'answer.a': '4' },
  numeric: { answer: ' ١٢ ' },
  'short-answer': { answer: 'reflection.' },
  cloze: { 'answer.between': 'Between', 'answer.harm': 'serious harm', 'answer.when': 'before' },
  'classify-replies': {
    ...{ 'answer.a': 'open-question', 'answer.b': 'complex-reflection', 'answer.c': 'advice' },
  },
};

/** Chooses in the page's own lists what stands beside each left side in the sample. */
function matched(html: string): Record<string, string> {
  const page = parse(html);
  const pairs = sampleOf('matching').pairs.map(({ key, right }) => {
    const options = page.querySelectorAll(`select[name="answer.${key}"] option`);
    const option = options.find((one) => one.text.endsWith(right));
    return [`answer.${key}`, option?.getAttribute('value') ?? ''];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

const fieldsOfMain = (html: string) => sentBy(parse(html).querySelector('main fieldset')?.outerHTML ?? '');

async function begin(item: Item) {
  const { priya, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 1, items: [item] }))).id);
  return { priya, id, path: `/attempts/${id}/questions/1` };
}

test.each(sampleTypes)('%s is answered by its form alone, found again, and earns the point', async (type) => {
  const { priya, id, path } = await begin(sampleOf(type));
  const { body } = await app.as(priya).get(path);
  const sent = type === 'matching' ? matched(body) : rightly[type];
  expect((await app.as(priya).post(path, { ...sent, then: 'overview' })).statusCode).toBe(303);
  const again = fieldsOfMain((await app.as(priya).get(path)).body);
  expect(Object.fromEntries(Object.entries(again).map(([name, [value]]) => [name, value]))).toEqual(
    Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value.trim()])),
  );
  expect((await submit(priya, id)).statusCode).toBe(303);
  expect((await sitting(priya, id)).attempt).toMatchObject({ points: 1, passed: true });
});

test('what is chosen of a question in parts is kept at once, and can be taken back', async () => {
  const { priya, id, path } = await begin(sampleOf('ordering'));
  const kept = async () => (await sitting(priya, id)).questions[0]?.answer;
  await app.as(priya).put(path, { 'answer.a': '2', 'answer.b': '2', 'answer.c': '' });
  expect(await kept()).toEqual(['a=2', 'b=2']);
  await app.as(priya).put(path, { 'answer.a': '', 'answer.b': '', 'answer.c': '' });
  expect(await kept()).toEqual([]);
});

test('a part that the question does not have is refused, and what was kept stays', async () => {
  const { priya, id, path } = await begin(sampleOf('cloze'));
  await app.as(priya).put(path, { 'answer.between': 'between' });
  expect((await app.as(priya).post(path, { 'answer.elsewhere': 'between' })).statusCode).toBe(422);
  expect((await sitting(priya, id)).questions[0]?.answer).toEqual(['between=between']);
});
