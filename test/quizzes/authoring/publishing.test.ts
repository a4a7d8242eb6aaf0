import { compareQuizzes, fieldChanges, keyIn } from '../../../src/quizzes/authoring/comparing';
import { caughtUp } from '../../../src/quizzes/authoring/drafts/catching-up';
import { type Draft, emptyDraft } from '../../../src/quizzes/authoring/drafts/draft';
import { QuizService } from '../../../src/quizzes';
import { Item } from '../../../src/quizzes/question-types/registry';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { multiple, single, small, statement } from '../quizzes';
import { at, authoring } from './authoring';

const app = useApp();
const { add, begin, open, publish, published, questions, sent, show } = authoring(app);
const { make, start, answer, submit, sitting } = playing(app);

test('a published quiz is taken as its author wrote it', async () => {
  const { ade, priya } = await app.cast();
  const id = await published(ade, single(), statement());
  expect((await open(ade, id)).draft).toBeNull();
  const attempt = await start(priya, id);
  await answer(priya, attempt);
  await submit(priya, attempt);
  expect((await sitting(priya, attempt)).attempt).toMatchObject({ percent: 100, passed: true });
});

test('what keeps a draft back is named and linked, and it is not published', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const page = await show(ade, at.publication(id));
  expect(page.querySelector('main')?.text).toContain('Put these right first.');
  expect(page.querySelectorAll('main a').map((link) => link.getAttribute('href'))).toContain(at.kinds(id));
  expect((await app.as(ade).post(at.publication(id), { version: 1 })).statusCode).toBe(409);
  await add(ade, id, single());
  await app.as(ade).post(at.settings(id), { ...(await sent(ade, at.settings(id))), draw: '5' });
  const after = await show(ade, at.quiz(id));
  expect(after.text).toContain('1 thing keeps this draft from being published.');
});

test('a draft is held against the published version, question by question', async () => {
  const { ade } = await app.cast();
  const id = await published(ade, single(), statement());
  const [first, second] = await questions(ade, id);
  const path = at.question(id, first?.key ?? '');
  await app.as(ade).post(path, { ...(await sent(ade, path)), then: 'save', prompt: 'What helps most?' });
  await add(ade, id, multiple());
  await app.as(ade).post(at.removal(id), { keys: second?.key });
  const { text } = await show(ade, at.publication(id));
  for (const word of ['Added', 'Removed', 'Changed', 'What helps most?']) expect(text).toContain(word);
  expect(text).not.toContain('Key changed');
  expect((await publish(ade, id)).headers.location).toBe(at.quiz(id));
});

test('another key leads to marking attempts again', async () => {
  const { ade } = await app.cast();
  const id = await published(ade, statement());
  const [first] = await questions(ade, id);
  const path = at.question(id, first?.key ?? '');
  await app.as(ade).post(path, { ...(await sent(ade, path)), then: 'save', answer: 'false' });
  expect((await show(ade, at.publication(id))).text).toContain('1 question is marked by another key');
  expect((await publish(ade, id)).headers.location).toBe(at.regrading(id));
});

test('attempts under way stay with the version they began', async () => {
  const { ade, priya } = await app.cast();
  const id = await published(ade, single());
  const attempt = await start(priya, id);
  const [first] = await questions(ade, id);
  const path = at.question(id, first?.key ?? '');
  await app.as(ade).post(path, { ...(await sent(ade, path)), then: 'save', prompt: 'Asked otherwise?' });
  await publish(ade, id);
  const asked = await app.as(priya).get(`/attempts/${attempt}/questions/1`);
  expect(asked.body).not.toContain('Asked otherwise?');
});

test('a version published beside a draft is taken over before the draft is', async () => {
  const { ade } = await app.cast();
  const { id } = await make(ade, small());
  await add(ade, id, { ...single(), prompt: 'What is new?' });
  const written = small({ items: [...small().items, { ...statement('later'), prompt: 'It came later.' }] });
  await app.in(ade, () => app.get(QuizService).revise(id, written));
  expect((await show(ade, at.publication(id))).text).toContain('Another version was published');
  const { draft } = await open(ade, id);
  const early = await app.as(ade).post(at.publication(id), { version: draft?.version });
  expect(early.statusCode).toBe(409);
  await app.as(ade).post(`${at.draft(id)}/catching-up`);
  expect((await questions(ade, id)).map(({ prompt }) => prompt)).toEqual(
    expect.arrayContaining(['What is new?', 'It came later.']),
  );
  await publish(ade, id);
  expect((await open(ade, id)).quiz.version).toBe(3);
});

const quiz = (...items: unknown[]): Draft => ({
  ...emptyDraft('A quiz'),
  items: items.map((item) => Item.parse(item)),
});
const reworded = { ...single(), prompt: 'Said in other words?' };
const wrongKey = {
  ...single(),
  options: single().options.map((one, index) => ({ ...one, correct: index === 1 })),
};

test.each([
  ['nothing', [single()], [single()], []],
  ['a new question', [single()], [single(), statement()], [['statement', 'added', false]]],
  ['a question taken out', [single(), statement()], [statement()], [['single', 'removed', false]]],
  ['other words', [single()], [reworded], [['single', 'changed', false]]],
  ['another right option', [single()], [wrongKey], [['single', 'changed', true]]],
  ['another truth', [statement()], [statement('statement', false)], [['statement', 'changed', true]]],
])('comparing tells %s', (_, before, after, expected) => {
  const { questions: changes } = compareQuizzes(quiz(...before), quiz(...after));
  expect(changes.map(({ key, state, rekeyed }) => [key, state, rekeyed])).toEqual(expected);
});

test('the fields that differ are called as the form calls them', () => {
  const changes = fieldChanges(Item.parse(single()), Item.parse(reworded));
  expect(changes.map(({ label }) => label)).toEqual(['Question']);
});

test('what is only read is no part of a key', () => {
  expect(keyIn(Item.parse(single()))).toEqual(keyIn(Item.parse(reworded)));
});

test.each([
  ['their change of what is untouched', [single()], [single()], [reworded], [reworded]],
  ['own change of what they changed', [single()], [wrongKey], [reworded], [wrongKey]],
  ['their new question', [single()], [single()], [single(), statement()], [single(), statement()]],
  [
    'their removal of what is untouched',
    [single(), statement()],
    [single(), statement()],
    [single()],
    [single()],
  ],
  ['own removal', [single(), statement()], [single()], [single(), statement()], [single()]],
])('catching up keeps %s', (_, base, draft, now, expected) => {
  expect(caughtUp(quiz(...base), quiz(...draft), quiz(...now)).items).toEqual(quiz(...expected).items);
});
