import { parse } from 'node-html-parser';
import { Item } from '../../../src/quizzes/question-types/registry';
import { sampleOf, sampleTypes } from '../../../src/quizzes/question-types/samples';
import { useApp } from '../../support/use-app';
import { conversation, decision, essay, reply } from '../question-types/written';
import { multiple, single, statement } from '../quizzes';
import { at, authoring, typed } from './authoring';

const app = useApp();
const { add, begin, open, published, questions, sent, show } = authoring(app);

const everyKind = [
  ...[single(), multiple(), statement(), reply(), decision(), essay(), conversation()],
  ...sampleTypes.map((type) => sampleOf(type)),
].map((one) => Item.parse(one));

test('a quiz is begun, and only authors know of it', async () => {
  const { ade, priya } = await app.cast();
  const refused = await app.as(ade).post(at.list, { title: 'ab' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('at least three letters');
  const id = await begin(ade, 'What we promise');
  const { text } = await show(ade, at.quiz(id));
  expect(text).toContain('A quiz asks at least one question. Add one.');
  expect(text).toContain('Nobody else sees it until you publish it.');
  expect((await app.as(priya).get(`/quizzes/${id}`)).statusCode).toBe(404);
});

test('two quizzes of one title stand beside each other', async () => {
  const { ade } = await app.cast();
  const ids = [await begin(ade, 'What we promise'), await begin(ade, 'What we promise')];
  const slugs = await Promise.all(ids.map(async (id) => (await open(ade, id)).quiz.slug));
  expect(slugs).toEqual(['what-we-promise', 'what-we-promise-2']);
});

test.each(everyKind.map((item) => [item.type, item] as const))(
  'a question of the kind %s is typed, kept as it was meant, and changed',
  async (_, item) => {
    const { ade } = await app.cast();
    const id = await begin(ade);
    const done = await add(ade, id, item);
    const [kept] = await questions(ade, id);
    expect(done.headers.location).toBe(`${at.quiz(id)}#question-${kept?.key}`);
    expect({ ...kept, key: item.key }).toEqual(item);

    const path = at.question(id, kept?.key ?? '');
    const fields = await sent(ade, path);
    const changed = await app.as(ade).post(path, { ...fields, then: 'save', prompt: 'Said in other words?' });
    expect(changed.statusCode).toBe(303);
    expect(await questions(ade, id)).toEqual([{ ...kept, prompt: 'Said in other words?' }]);
  },
);

test('what is missing is said at its field, and nothing typed is lost', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const fields = { ...typed(single()), 'options.1.text': '', objective: '' };
  const refused = await app.as(ade).post(at.newQuestion(id, 'single-choice'), fields);
  expect(refused.statusCode).toBe(422);
  const page = parse(refused.body);
  expect(page.querySelectorAll('[data-errors] a').map((link) => link.getAttribute('href'))).toEqual(
    expect.arrayContaining(['#field-objective', '#field-options-1-text']),
  );
  expect(page.querySelector('#field-options-0-text')?.getAttribute('value')).toBe('One clear look');
  expect(await questions(ade, id)).toEqual([]);
});

test('rows are added, moved and taken out without a script, and what was typed stays', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const path = at.newQuestion(id, 'ordering');
  const press = async (fields: Record<string, string | string[]>, then: string) => {
    const { body } = await app.as(ade).post(path, { ...fields, then });
    const page = parse(body);
    return Object.fromEntries(
      page
        .querySelectorAll('form [name^="steps."]')
        .map((input) => [
          input.getAttribute('name') ?? '',
          input.tagName === 'TEXTAREA' ? input.text : (input.getAttribute('value') ?? ''),
        ]),
    ) as Record<string, string>;
  };
  const texts = (fields: Record<string, string>) =>
    Object.entries(fields).flatMap(([name, value]) => (name.endsWith('.text') ? [value] : []));
  const typedSteps = { 'steps.0.text': 'First', 'steps.1.text': 'Second', 'steps.1.feedback': 'Why.' };
  const three = await press(typedSteps, 'add steps');
  expect(texts(three)).toEqual(['First', 'Second', '']);
  const moved = await press({ ...three, 'steps.2.text': 'Third' }, 'up steps.2');
  expect(texts(moved)).toEqual(['First', 'Third', 'Second']);
  expect(moved['steps.2.feedback']).toBe('Why.');
  expect(texts(await press(moved, 'remove steps.0'))).toEqual(['Third', 'Second']);
});

test('questions are taken out together and put back where they stood', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const prompts = ['What is first?', 'What is second?', 'What is third?'];
  for (const prompt of prompts) await add(ade, id, { ...single(), prompt });
  const keys = (await questions(ade, id)).map(({ key }) => key);
  expect((await app.as(ade).post(at.removal(id))).headers['set-cookie']).toBeDefined();
  expect(await questions(ade, id)).toHaveLength(3);
  await app.as(ade).post(at.removal(id), { keys: [keys[0] ?? '', keys[1] ?? ''] });
  expect((await questions(ade, id)).map(({ prompt }) => prompt)).toEqual(['What is third?']);
  const back = await sent(ade, at.quiz(id), `${at.removal(id)}/return`);
  await app.as(ade).post(`${at.removal(id)}/return`, back);
  expect((await questions(ade, id)).map(({ prompt }) => prompt)).toEqual(prompts);
  expect((await app.as(ade).post(`${at.removal(id)}/return`, back)).statusCode).toBe(404);
});

test('the objective of several questions is changed at once', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  for (const prompt of ['What is first?', 'What is second?']) await add(ade, id, { ...single(), prompt });
  const keys = (await questions(ade, id)).map(({ key }) => key);
  const asked = await app.as(ade).post(at.objective(id), { keys });
  expect(parse(asked.body).querySelector('h1')?.text).toBe('Objective of 2 questions');
  const empty = await app.as(ade).post(at.objective(id), { keys: keys.join(','), asked: 'yes' });
  expect(empty.statusCode).toBe(422);
  await app
    .as(ade)
    .post(at.objective(id), { keys: keys.join(','), asked: 'yes', objective: 'Keeping Promises' });
  expect((await questions(ade, id)).map(({ objective }) => objective)).toEqual(
    keys.map(() => 'keeping-promises'),
  );
});

test('a new question never takes the name of one that is gone', async () => {
  const { ade } = await app.cast();
  const id = await published(ade, single());
  const [first] = await questions(ade, id);
  await app.as(ade).post(at.removal(id), { keys: first?.key });
  await add(ade, id, single());
  const [second] = await questions(ade, id);
  expect(second?.key).toBe(`${first?.key}-2`);
});

test('a draft is given up: what is published stays, and a quiz that never was is gone', async () => {
  const { ade } = await app.cast();
  const id = await published(ade, single());
  await add(ade, id, statement());
  await app.as(ade).post(`${at.draft(id)}/removal`);
  expect(await questions(ade, id)).toHaveLength(1);
  const other = await begin(ade);
  await app.as(ade).post(`${at.draft(other)}/removal`);
  expect((await app.as(ade).get(at.quiz(other))).statusCode).toBe(404);
});

test('trainees and supervisors do not write quizzes, and other organisations find none', async () => {
  const { ade, priya, sam, nadia } = await app.cast();
  const id = await published(ade, single());
  const [kept] = await questions(ade, id);
  const pages = [at.list, at.begin, at.quiz(id), at.settings(id), at.publication(id), at.kinds(id)];
  for (const person of [priya, sam])
    for (const path of pages) expect((await app.as(person).get(path)).statusCode).toBe(403);
  for (const path of [at.quiz(id), at.settings(id), at.question(id, kept?.key ?? '')])
    expect((await app.as(nadia).get(path)).statusCode).toBe(404);
  expect((await app.as(nadia).post(at.retirement(id))).statusCode).toBe(404);
  expect((await app.as(priya).post(at.list, { title: 'My own quiz' })).statusCode).toBe(403);
});
