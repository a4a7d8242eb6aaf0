import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { Item } from '../../../src/quizzes/question-types/registry';
import { sampleOf, sampleTypes } from '../../../src/quizzes/question-types/samples';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { conversation, decision, essay, reply } from '../question-types/written';
import { multiple, single, statement } from '../quizzes';
import { at, authoring, typed } from './authoring';

const app = useApp();
const { add, begin, publish, published, questions, sent } = authoring(app);
const { start, answer, submit } = playing(app);

const png = (mark: number) =>
  new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, mark])], 'bench.png');
const alt = 'Two people on a bench';
const file = `${'0a'.repeat(20)}.png`;

const everyKind = [
  ...[single(), multiple(), statement(), reply(), decision(), essay(), conversation()],
  ...sampleTypes.map((type) => sampleOf(type)),
].map((one) => Item.parse({ ...one, pictures: [{ file, alt }] }));

const picturesIn = (body: string) =>
  parse(body)
    .querySelectorAll('img.question-picture')
    .map((image) => [image.getAttribute('src'), image.getAttribute('alt')]);

test('there is a question of every kind here', () => {
  expect(new Set(everyKind.map(({ type }) => type)).size).toBe(13);
});

test.each(everyKind.map((item) => [item.type, item] as const))(
  'a trainee sees the picture of a question of the kind %s, and its author in the preview',
  async (_, item) => {
    const { ade, priya } = await app.cast();
    const id = await published(ade, item);
    const [kept] = await questions(ade, id);
    const preview = await app.as(ade).get(at.preview(id, kept?.key ?? ''));
    expect(picturesIn(preview.body)).toEqual([[`/quiz-pictures/${file}`, alt]]);
    const attempt = await start(priya, id);
    const asked = await app.as(priya).get(`/attempts/${attempt}/questions/1`);
    expect(picturesIn(asked.body)).toEqual([[`/quiz-pictures/${file}`, alt]]);
    await answer(priya, attempt);
    await submit(priya, attempt);
    const { body } = await app.as(priya).get(`/attempts/${attempt}`);
    expect(picturesIn(body)).toEqual([[`/quiz-pictures/${file}`, alt]]);
  },
);

test('whoever marks a text sees the picture it is about', async () => {
  const { ade, priya, sam } = await app.cast();
  const id = await published(ade, { ...essay(), pictures: [{ file, alt }] });
  const attempt = await start(priya, id);
  await answer(priya, attempt);
  await submit(priya, attempt);
  const { body } = await app.as(sam).get(`/reviews/${attempt}`);
  expect(picturesIn(body)).toEqual([[`/quiz-pictures/${file}`, alt]]);
});

test('a picture is added while the question is written, and what was typed stays', async () => {
  const { ade, priya } = await app.cast();
  const id = await begin(ade);
  const path = at.newQuestion(id, 'single-choice');
  const fields = typed(single()) as Record<string, string>;
  const shown = await app
    .as(ade)
    .upload(path, { ...fields, then: 'add picture', newAlt: alt }, { picture: png(1) });
  expect(shown.body).toContain('One clear look');
  const [[source = '', text] = []] = picturesIn(shown.body);
  expect(text).toBe(alt);
  const served = await app.as(priya).get(source);
  expect(served.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
  const name = source.split('/').at(-1) ?? '';
  await app.as(ade).post(path, { ...fields, 'pictures.0.file': name, 'pictures.0.alt': alt });
  expect((await questions(ade, id))[0]?.pictures).toEqual([{ file: name, alt }]);
});

test('a picture without words for those who do not see it is kept, and the words are asked for', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const path = at.newQuestion(id, 'true-false');
  const fields = typed(statement()) as Record<string, string>;
  const refused = await app.as(ade).upload(path, fields, { picture: png(2) });
  expect(refused.statusCode).toBe(422);
  expect(picturesIn(refused.body)).toHaveLength(1);
  expect(parse(refused.body).querySelector('#field-pictures-0-alt')?.getAttribute('aria-invalid')).toBe(
    'true',
  );
  expect(await questions(ade, id)).toEqual([]);
});

test('what is no picture is refused, and what was typed stays', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const path = at.newQuestion(id, 'single-choice');
  const text = new File(['<svg onload="alert(1)"/>'], 'bench.png');
  const refused = await app
    .as(ade)
    .upload(path, typed(single()) as Record<string, string>, { picture: text });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('This is no PNG, JPEG, WebP or GIF picture');
  expect(refused.body).toContain('One clear look');
});

test('a picture is taken out again', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  await add(ade, id, { ...single(), pictures: [{ file, alt }] });
  const [kept] = await questions(ade, id);
  const path = at.question(id, kept?.key ?? '');
  const fields = await sent(ade, path);
  const shown = await app.as(ade).post(path, { ...fields, then: 'remove pictures.0' });
  expect(picturesIn(shown.body)).toEqual([]);
});

test('pictures are of the organisation that has them', async () => {
  const { ade, nadia } = await app.cast();
  const id = await begin(ade);
  const shown = await app
    .as(ade)
    .upload(
      at.newQuestion(id, 'single-choice'),
      { ...(typed(single()) as Record<string, string>), then: 'add picture', newAlt: alt },
      { picture: png(3) },
    );
  const [[source = ''] = []] = picturesIn(shown.body);
  expect((await app.as(ade).get(source)).statusCode).toBe(200);
  expect((await app.as(nadia).get(source)).statusCode).toBe(404);
  expect((await app.anyone().get(source)).statusCode).not.toBe(200);
});

test('a picture that came with an import is shown when its question is asked', async () => {
  const { ade, priya } = await app.cast();
  const id = await begin(ade);
  const bytes = readFileSync(join(__dirname, '../exchange/files/moodle.xml'));
  const read = await app
    .as(ade)
    .upload(`${at.quiz(id)}/imports`, {}, { file: new File([bytes], 'moodle.xml') });
  await app.as(ade).post(`${String(read.headers.location)}/confirmation`);
  const all = await questions(ade, id);
  const others = all.flatMap(({ key, pictures }) => (pictures ? [] : [key]));
  expect(others).toHaveLength(all.length - 1);
  await app.as(ade).post(at.removal(id), { keys: others });
  await publish(ade, id);
  const attempt = await start(priya, id);
  const asked = await app.as(priya).get(`/attempts/${attempt}/questions/1`);
  const [[source = '', text] = []] = picturesIn(asked.body);
  expect(text).toBe('A small parcel');
  expect((await app.as(priya).get(source)).headers['content-type']).toBe('image/png');
});
