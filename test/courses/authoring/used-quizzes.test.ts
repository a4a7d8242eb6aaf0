import { parse } from 'node-html-parser';
import { QuizDrafts } from '../../../src/quizzes/authoring/drafts/draft.service';
import { QuizPublication } from '../../../src/quizzes/authoring/publishing/publication.service';
import { QuizLookup } from '../../../src/quizzes';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { at, slug, writing } from './writing';

const app = useApp();
const { adopt, formAt, words } = writing(app);
const scenario = 'active-listening-';

const quizzes = async (person: Somebody) => app.in(person, () => app.get(QuizLookup).all());
const retire = (person: Somebody, id: string) =>
  app.in(person, () => app.get(QuizPublication).retire(app.actor(person), id));

/** The rows of the quizzes of a course, as its authors see them. */
const listed = async (person: Somebody) =>
  parse((await app.as(person).get(at)).body)
    .querySelectorAll('section[aria-labelledby="quizzes"] tbody tr')
    .map((row) => [row.querySelector('a')?.getAttribute('href'), row.text.replace(/\s+/g, ' ').trim()]);

test('a course names its quizzes with the way to each and its state', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  const all = await quizzes(ade);
  const own = all.find((one) => one.slug === slug)!;
  const rows = await listed(ade);
  expect(rows.map(([href]) => href).sort()).toEqual(
    all.map(({ quizId }) => `/authoring/quizzes/${quizId}`).sort(),
  );
  expect(rows.at(-1)?.[1]).toMatch(/At the end of the course.*Open/);
  await app.in(ade, () => app.get(QuizDrafts).held(app.actor(ade), own.quizId));
  await retire(ade, own.quizId);
  expect((await listed(ade)).at(-1)?.[1]).toMatch(/Changes are being written.*Retired/);
  expect(words((await app.as(ade).get(at)).body)).toContain(
    `Trainees are led to a quiz that is retired, and cannot begin it: ${own.title}.`,
  );
});

test('a course with a lesson that leads to a retired quiz is not published, and says what to do', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const form = await formAt(ade, `${at}/publication`);
  const led = (await quizzes(ade)).find((one) => one.slug.startsWith(scenario))!;
  await retire(ade, led.quizId);
  const refused = await app.as(ade).post(`${at}/publication`, form);
  expect(refused.statusCode).toBe(409);
  const sentence = `“${led.title}” is retired, so nobody new can begin it here.`;
  expect(words(refused.body)).toContain(sentence);
  expect(words((await app.as(ade).get(at)).body)).toContain(sentence);
  await app.in(ade, () => app.get(QuizPublication).reopen(app.actor(ade), led.quizId));
  expect((await app.as(ade).post(`${at}/publication`, form)).headers.location).toBe(at);
});

test('hours are told in the organisation’s own words for its domains', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  expect(words((await app.as(ade).get(at)).body)).toContain('Active listening: 41 min');
  await app.in(ade, () =>
    app.get(Database).query(
      `INSERT INTO practice_vocabularies (organisation_id, words, adopted_at)
       VALUES ($1, '{"activityKinds": [], "settings": [], "domains": [{"key": "active-listening", "name": "Écoute active"}]}', now())
       ON CONFLICT (organisation_id) DO UPDATE SET words = excluded.words`,
      [ade.organisationId],
    ),
  );
  expect(words((await app.as(ade).get(at)).body)).toContain('Écoute active: 41 min');
});
