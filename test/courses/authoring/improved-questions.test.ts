import { parse } from 'node-html-parser';
import { Curriculum } from '../../../src/courses';
import { QuizService } from '../../../src/quizzes';
import { QuizDrafts } from '../../../src/quizzes/authoring/drafts/draft.service';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { at, slug, writing } from './writing';

const app = useApp();
const { adopt, words } = writing(app);
const path = `/authoring/curriculum/${slug}`;

/** The questions of the quiz that comes with the course. */
const items = () => app.get(Curriculum).read(slug).quiz.items;

/** As if the course had been adopted when its quiz lacked its last question and asked its first in other words. */
async function adoptedLongAgo(person: Somebody): Promise<string> {
  const { quiz } = app.get(Curriculum).read(slug);
  const [first, ...rest] = quiz.items;
  const older = { ...quiz, items: [{ ...first!, prompt: 'An older question.' }, ...rest.slice(0, -1)] };
  const { id } = await app.in(person, () => app.get(QuizService).create(older));
  await adopt(person);
  await app.in(person, () =>
    app
      .get(Database)
      .query('UPDATE courses SET adopted_version = 0 WHERE organisation_id = $1', [person.organisationId]),
  );
  return id;
}

const offered = async (person: Somebody) =>
  parse((await app.as(person).get(path)).body)
    .querySelectorAll('input[name="questions"]')
    .map((one) => [one.getAttribute('value'), one.hasAttribute('checked')]);

const draftOf = async (person: Somebody, id: string) =>
  (await app.in(person, () => app.get(QuizDrafts).open(id))).draft?.document.items ?? null;

test('of a quiz that is as it came, nothing is offered', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  expect(await offered(ade)).toEqual([]);
});

test('better and new questions are offered with what is different, and go into a draft of the quiz', async () => {
  const { ade } = await app.cast();
  const id = await adoptedLongAgo(ade);
  const [first, last] = [items()[0]!, items().at(-1)!];
  const names = [`${slug}/${first.key}`, `${slug}/${last.key}`];
  expect(await offered(ade)).toEqual(names.map((name) => [name, true]));
  expect((await app.as(ade).get(path)).body).toMatch(/<del>.*older.*<\/del>/s);
  const taken = await app.as(ade).post(`${path}/draft`, { questions: names });
  expect(taken.headers.location).toBe(`/authoring/quizzes/${id}`);
  const draft = await draftOf(ade, id);
  expect([draft?.[0]?.prompt, draft?.at(-1)?.key, draft?.length]).toEqual([
    ...[first.prompt, last.key, items().length],
  ]);
  expect(await offered(ade)).toEqual([]);
});

test('where nothing but questions was better, taking them over is all there is to hear of', async () => {
  const { ade } = await app.cast();
  await adoptedLongAgo(ade);
  expect(words((await app.as(ade).get(at)).body)).toContain('Cairn has improved');
  await app.as(ade).post(`${path}/draft`, { questions: `${slug}/${items()[0]!.key}` });
  expect(words((await app.as(ade).get(at)).body)).not.toContain('Cairn has improved');
});

test('a question that the organisation has written in its own way is not ticked', async () => {
  const { ade } = await app.cast();
  const id = await adoptedLongAgo(ade);
  const { key } = items()[0]!;
  await app.in(ade, () =>
    app.get(QuizDrafts).change(app.actor(ade), id, (draft) => ({
      draft: { ...draft, items: draft.items.with(0, { ...draft.items[0]!, prompt: 'Our own question.' }) },
    })),
  );
  expect((await offered(ade))[0]).toEqual([`${slug}/${key}`, false]);
  expect(words((await app.as(ade).get(path)).body)).toContain('You have written this in your own way');
  await app.as(ade).post(`${path}/draft`, { questions: `${slug}/${items().at(-1)!.key}` });
  expect((await draftOf(ade, id))?.[0]?.prompt).toBe('Our own question.');
});

test('what is not on offer is not touched, and two clicks at once take over once', async () => {
  const { ade } = await app.cast();
  const id = await adoptedLongAgo(ade);
  const name = `${slug}/${items()[0]!.key}`;
  await app.as(ade).post(`${path}/draft`, { questions: `${slug}/${items()[1]!.key}` });
  expect(await draftOf(ade, id)).toBeNull();
  const both = await Promise.all([0, 1].map(() => app.as(ade).post(`${path}/draft`, { questions: name })));
  expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  expect((await draftOf(ade, id))?.length).toBe(items().length - 1);
});

test('whoever keeps theirs as it is hears no more of this improvement', async () => {
  const { ade, priya } = await app.cast();
  await adoptedLongAgo(ade);
  expect((await app.as(priya).post(`${path}/keeping`)).statusCode).toBe(403);
  expect((await app.as(ade).post(`${path}/keeping`)).headers.location).toBe(at);
  expect(words((await app.as(ade).get(at)).body)).not.toContain('Cairn has improved');
  expect((await app.as(ade).post('/authoring/curriculum/boundaries/keeping')).statusCode).toBe(404);
});
