import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { QuizService } from '../../../src/quizzes';
import { QuizDrafts } from '../../../src/quizzes/authoring/drafts/draft.service';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { small } from '../quizzes';

const app = useApp();
const { make } = playing(app);

const file = (name: string, text: Uint8Array = readFileSync(join(__dirname, 'files', name))) =>
  new File([new Uint8Array(text)], name);
const said = (html: string) => parse(html).text.replace(/\s+/g, ' ');

/** What an author sees, and what trainees are asked. */
const items = async (who: Parameters<typeof app.in>[0], quizId: string) =>
  (await app.in(who, () => app.get(QuizDrafts).open(quizId))).document.items;
const asked = async (who: Parameters<typeof app.in>[0], quizId: string) =>
  (await app.in(who, () => app.get(QuizService).currentVersion(quizId))).items;

async function reading(name: string, text?: Buffer) {
  const { ade } = await app.cast();
  const quiz = await make(ade, small());
  const answered = await app
    .as(ade)
    .upload(`/authoring/quizzes/${quiz.id}/imports`, {}, { file: file(name, text) });
  return { ade, quiz, answered, path: String(answered.headers.location) };
}

test('Ade sees what each question becomes, and nothing has changed', async () => {
  const { ade, quiz, answered, path } = await reading('moodle.xml');
  expect(answered.statusCode).toBe(303);
  const { body } = await app.as(ade).get(path);
  expect(said(body)).toContain('8 questions will be imported');
  expect(said(body)).toContain('Questions of the kind “calculated” cannot be taken over.');
  expect(said(body)).toContain('Import 8 questions');
  expect(await items(ade, quiz.id)).toHaveLength(3);
});

test('confirmed, they are part of the draft, once, and nobody is asked them before it is published', async () => {
  const { ade, quiz, path } = await reading('moodle.gift.txt');
  const twice = await Promise.all([0, 1].map(() => app.as(ade).post(`${path}/confirmation`)));
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  expect(await asked(ade, quiz.id)).toHaveLength(3);
  const now = await items(ade, quiz.id);
  expect(now.map(({ key }) => key)).toEqual([
    ...small().items.map(({ key }) => key),
    'open-question',
    'signs-of-listening',
    'silence',
    'pairs',
    'seconds',
    'oars',
    'write',
  ]);
  expect(said((await app.as(ade).get(path)).body)).toContain('These questions were imported on');
});

test('a question imported twice gets a key of its own', async () => {
  const { ade, quiz, path } = await reading('old-program.txt');
  await app.as(ade).post(`${path}/confirmation`);
  const again = await app
    .as(ade)
    .upload(`/authoring/quizzes/${quiz.id}/imports`, {}, { file: file('old-program.txt') });
  await app.as(ade).post(`${String(again.headers.location)}/confirmation`);
  const keys = (await items(ade, quiz.id)).map(({ key }) => key).slice(3);
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(`${keys[0]}-2`);
});

test('a file that cannot be read is refused in a sentence with its line', async () => {
  const { answered } = await reading('bad.xml', Buffer.from('<quiz>\n<question>\n</quiz>'));
  expect(answered.statusCode).toBe(422);
  expect(said(answered.body)).toContain('3: The XML is broken');
});

test('no file at all, and one that is too large, are said to be so', async () => {
  const { ade, quiz } = await reading('moodle.xml');
  const none = await app.as(ade).upload(`/authoring/quizzes/${quiz.id}/imports`, {}, {});
  expect([none.statusCode, said(none.body)]).toEqual([422, expect.stringContaining('Choose a file.')]);
  const large = file('large.xml', Buffer.alloc(25 * 1024 * 1024, ' '));
  const refused = await app.as(ade).upload(`/authoring/quizzes/${quiz.id}/imports`, {}, { file: large });
  expect([refused.statusCode, said(refused.body)]).toEqual([
    422,
    expect.stringContaining('larger than 24 MB'),
  ]);
});

test('who may not author may not import', async () => {
  const { quiz, path } = await reading('moodle.xml');
  const { priya } = await app.cast();
  for (const address of [path, `/authoring/quizzes/${quiz.id}/imports/new`])
    expect((await app.as(priya).get(address)).statusCode).toBe(403);
});

test.each(['gift', 'moodle', 'qti'])('what is exported as %s is what is imported', async (format) => {
  const { ade, quiz } = await reading('moodle.xml');
  const { statusCode, rawPayload, headers } = await app
    .as(ade)
    .get(`/authoring/quizzes/${quiz.id}/export?format=${format}`);
  expect([statusCode, headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
  const other = await make(ade, small({ slug: 'other', items: small().items.slice(0, 1), draw: 1 }));
  const read = await app
    .as(ade)
    .upload(`/authoring/quizzes/${other.id}/imports`, {}, { file: file('x', rawPayload) });
  await app.as(ade).post(`${String(read.headers.location)}/confirmation`);
  const [before, [, ...after]] = [await items(ade, quiz.id), await items(ade, other.id)];
  const plain = (all: typeof before) => all.map((item) => ({ ...item, key: null }));
  expect(plain(after)).toEqual(plain(before));
});
