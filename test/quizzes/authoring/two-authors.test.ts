import { UserService } from '../../../src/identity';
import { Members } from '../../../src/organisations';
import { useApp } from '../../support/use-app';
import { single, statement } from '../quizzes';
import { at, authoring, formIn } from './authoring';

const app = useApp();
const { add, begin, open, published, publish, questions, sent, show } = authoring(app);

/** Two authors of one organisation; the second is a manager as well. */
async function authors() {
  const { ade } = await app.cast();
  const mina = await app.in(ade, async () => {
    const user = await app
      .get(UserService)
      .register({ email: `mina.${ade.id}@example.org`, name: 'Mina Farah', emailVerified: true });
    await app.get(Members).join(user.id, ['manager']);
    return { ...ade, id: user.id, name: user.name };
  });
  return { ade, mina };
}

test('two authors who change two questions at once lose nothing', async () => {
  const { ade, mina } = await authors();
  const id = await begin(ade);
  await add(ade, id, single());
  await add(ade, id, statement());
  const [one, other] = await questions(ade, id);
  const [first, second] = [at.question(id, one?.key ?? ''), at.question(id, other?.key ?? '')];
  const [own, theirs] = [await sent(ade, first), await sent(mina, second)];
  await Promise.all([
    app.as(ade).post(first, { ...own, then: 'save', prompt: 'What did Ade write?' }),
    app.as(mina).post(second, { ...theirs, then: 'save', prompt: 'What did Mina write?' }),
  ]);
  expect((await questions(ade, id)).map(({ prompt }) => prompt)).toEqual([
    'What did Ade write?',
    'What did Mina write?',
  ]);
});

test('whoever comes second to the same question sees both texts, and saves what they make of them', async () => {
  const { ade, mina } = await authors();
  const id = await begin(ade);
  await add(ade, id, single());
  const [kept] = await questions(ade, id);
  const path = at.question(id, kept?.key ?? '');
  const [own, theirs] = [await sent(ade, path), await sent(mina, path)];
  await app.as(mina).post(path, { ...theirs, then: 'save', 'options.0.text': 'A calm look' });
  const second = await app.as(ade).post(path, { ...own, then: 'save', 'options.0.text': 'A warm look' });
  expect(second.statusCode).toBe(409);
  expect(second.body).toContain('Mina Farah changed this while you were writing.');
  expect(second.body).toContain('A calm look');
  expect(second.body).toContain('value="A warm look"');
  expect((await questions(ade, id))[0]).toMatchObject({
    options: expect.arrayContaining([expect.objectContaining({ text: 'A calm look' })]),
  });
  const again = formIn(second.body, path);
  expect((await app.as(ade).post(path, { ...again, then: 'save' })).statusCode).toBe(303);
  expect((await questions(ade, id))[0]).toMatchObject({
    options: expect.arrayContaining([expect.objectContaining({ text: 'A warm look' })]),
  });
});

test('a question that somebody took out meanwhile is not lost for who was writing it', async () => {
  const { ade, mina } = await authors();
  const id = await begin(ade);
  await add(ade, id, single());
  const [kept] = await questions(ade, id);
  const path = at.question(id, kept?.key ?? '');
  const own = await sent(ade, path);
  await app.as(mina).post(at.removal(id), { keys: kept?.key });
  const told = await app.as(ade).post(path, { ...own, then: 'save', prompt: 'What do I say now?' });
  expect(told.statusCode).toBe(409);
  expect(told.body).toContain('Mina Farah took this question out while you were writing.');
  await app.as(ade).post(path, { ...formIn(told.body, path), then: 'save' });
  expect(await questions(ade, id)).toEqual([
    expect.objectContaining({ key: kept?.key, prompt: 'What do I say now?' }),
  ]);
});

test('whoever comes second to the rules is told what the other one wrote', async () => {
  const { ade, mina } = await authors();
  const id = await begin(ade);
  const path = at.settings(id);
  const [own, theirs] = [await sent(ade, path), await sent(mina, path)];
  await app.as(mina).post(path, { ...theirs, passPercent: '60' });
  const told = await app.as(ade).post(path, { ...own, passPercent: '90' });
  expect(told.statusCode).toBe(409);
  expect(told.body).toContain('Mina Farah changed this while you were writing.');
  expect((await open(ade, id)).document.passPercent).toBe(60);
});

test('what was changed and published meanwhile is told as well', async () => {
  const { ade, mina } = await authors();
  const id = await published(ade, single());
  const [kept] = await questions(ade, id);
  const path = at.question(id, kept?.key ?? '');
  const [own, theirs] = [await sent(ade, path), await sent(mina, path)];
  await app.as(mina).post(path, { ...theirs, then: 'save', prompt: 'What did Mina publish?' });
  await publish(mina, id);
  const told = await app.as(ade).post(path, { ...own, then: 'save', prompt: 'What did Ade write?' });
  expect(told.statusCode).toBe(409);
  expect(told.body).toContain('Somebody changed this while you were writing.');
  expect((await open(ade, id)).draft).toBeNull();
});

test('a draft that changed since it was looked at is not published', async () => {
  const { ade, mina } = await authors();
  const id = await begin(ade);
  await add(ade, id, single());
  const seen = await sent(ade, at.publication(id));
  await add(mina, id, statement());
  const refused = await app.as(ade).post(at.publication(id), seen);
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('Somebody changed the draft since you opened this page.');
  expect((await open(ade, id)).quiz.version).toBe(0);
});

test('what is imported while a draft is written goes into the draft', async () => {
  const { ade, mina } = await authors();
  const id = await published(ade, single());
  const gift = new File(['Listening is giving advice. {F#It is not.}\n'], 'more.gift');
  const read = await app.as(mina).upload(`${at.quiz(id)}/imports`, {}, { file: gift });
  await add(ade, id, statement());
  await app.as(mina).post(`${String(read.headers.location)}/confirmation`);
  expect((await questions(ade, id)).map(({ prompt }) => prompt)).toContain('Listening is giving advice.');
  expect((await open(ade, id)).published?.items).toHaveLength(1);
  const page = await show(ade, at.publication(id));
  expect(page.text).toContain('Added');
  expect((await publish(ade, id)).headers.location).toBe(at.quiz(id));
  expect((await open(ade, id)).published?.items).toHaveLength(3);
});
