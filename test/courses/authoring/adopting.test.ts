import { parse } from 'node-html-parser';
import { Curriculum } from '../../../src/courses';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { at, lessonAt, slug, writing } from './writing';

const app = useApp();
const { draft, formAt, words } = writing(app);
const list = '/authoring/curriculum';
const path = `${list}/${slug}`;

/** As if the course had been adopted before Cairn improved it. */
const longAgo = (person: Somebody) =>
  app.in(person, () =>
    app
      .get(Database)
      .query('UPDATE courses SET adopted_version = 0 WHERE organisation_id = $1 AND slug = $2', [
        person.organisationId,
        slug,
      ]),
  );

test('every course that comes with Cairn is listed and can be adopted by a button', async () => {
  const { ade, priya } = await app.cast();
  const page = parse((await app.as(ade).get(list)).body);
  const buttons = page.querySelectorAll('form[action$="/adoption"]').map((one) => one.getAttribute('action'));
  expect(buttons.sort()).toEqual(
    app
      .get(Curriculum)
      .slugs()
      .map((one) => `${list}/${one}/adoption`),
  );
  expect((await app.as(ade).post(`${path}/adoption`)).headers.location).toBe(at);
  expect(words((await app.as(ade).get(list)).body)).toContain('Adopted');
  expect((await app.as(priya).get('/courses')).body).toContain(`/courses/${slug}`);
});

test('adopting remembers which version it was', async () => {
  const { ade } = await app.cast();
  await app.as(ade).post(`${path}/adoption`);
  const [row] = await app.in(ade, () =>
    app
      .get(Database)
      .query('SELECT adopted_version AS version FROM courses WHERE organisation_id = $1', [
        ade.organisationId,
      ]),
  );
  expect(row).toEqual({ version: app.get(Curriculum).read(slug).version });
  expect(words((await app.as(ade).get(at)).body)).not.toContain('Cairn has improved');
});

test('when ours is better, the list and the course say so, and it can be taken over as a draft', async () => {
  const { ade } = await app.cast();
  await app.as(ade).post(`${path}/adoption`);
  await app.as(ade).post(`${at}/draft`);
  await app.as(ade).post(lessonAt('reflecting-back'), {
    ...(await formAt(ade, lessonAt('reflecting-back'))),
    title: 'Our own title',
  });
  await app.as(ade).post(`${at}/publication`, await formAt(ade, `${at}/publication`));
  await longAgo(ade);
  expect((await app.as(ade).get('/authoring/courses')).body).toContain(
    'has been improved since you adopted it',
  );
  expect((await app.as(ade).get(at)).body).toContain(`href="${path}"`);
  const compare = await app.as(ade).get(path);
  expect(compare.body).toMatch(/<del>.*Our own title.*<\/del>.*<ins>.*Reflecting back/s);
  expect(words(compare.body)).toContain('You have written this in your own way');
  const nothing = await app.as(ade).post(`${path}/draft`);
  expect([nothing.statusCode, words(nothing.body)]).toEqual([
    422,
    expect.stringContaining('Tick at least one'),
  ]);
  const taken = await app.as(ade).post(`${path}/draft`, { take: 'reflecting-back' });
  expect(taken.headers.location).toBe(at);
  expect(JSON.stringify((await draft(ade)).document)).not.toContain('Our own title');
  await app.as(ade).post(`${at}/publication`, await formAt(ade, `${at}/publication`));
  expect((await app.as(ade).get('/authoring/courses')).body).not.toContain('has been improved');
});

test('what an organisation has written in its own way is not ticked, and lessons of its own are not offered', async () => {
  const { ade } = await app.cast();
  await app.as(ade).post(`${path}/adoption`);
  await app.as(ade).post(`${at}/draft`);
  const ours = lessonAt('reflecting-back');
  await app.as(ade).post(ours, { ...(await formAt(ade, ours)), title: 'Our own title' });
  await app.as(ade).post(`${at}/lessons`, { title: 'Only ours', kind: 'page', module: 'being-present' });
  const form = { ...(await formAt(ade, lessonAt('only-ours'))), markdown: 'Our text.' };
  await app.as(ade).post(lessonAt('only-ours'), { ...form, objectives: 'open-questions' });
  await app.as(ade).post(`${at}/publication`, await formAt(ade, `${at}/publication`));
  await longAgo(ade);
  const page = parse((await app.as(ade).get(path)).body);
  const offered = page.querySelectorAll('input[name="take"]').map((one) => one.getAttribute('value'));
  expect(offered).toEqual(['reflecting-back']);
  expect(page.querySelector('input[name="take"]')?.hasAttribute('checked')).toBe(false);
});

test('a draft that somebody is working on is not written over', async () => {
  const { ade } = await app.cast();
  await app.as(ade).post(`${path}/adoption`);
  await longAgo(ade);
  await app.as(ade).post(`${at}/draft`);
  await app.as(ade).post(`${at}/modules`, { title: 'My work' });
  expect(words((await app.as(ade).get(path)).body)).toContain('Somebody is working on a draft');
  expect((await app.as(ade).post(`${path}/draft`, { take: 'about' })).statusCode).toBe(409);
  expect(JSON.stringify((await draft(ade)).document)).toContain('My work');
});

test('only what comes with Cairn is adopted, and only what was adopted is compared', async () => {
  const { ade, priya } = await app.cast();
  expect((await app.as(ade).post(`${list}/unheard-of/adoption`)).statusCode).toBe(404);
  expect((await app.as(ade).get(path)).statusCode).toBe(404);
  expect((await app.as(ade).post(`${path}/draft`, { take: 'about' })).statusCode).toBe(404);
  expect((await app.as(priya).post(`${path}/adoption`)).statusCode).toBe(403);
});
