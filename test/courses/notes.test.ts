import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const path = '/courses/boundaries';
const at = (name: string) => `${path}/lessons/${name}/note`;
const document = course([lesson('one'), lesson('two')]);

test('a note is kept sealed beside its lesson, and nobody else reads it', async () => {
  const { ade, priya, noor } = await app.cast();
  await teach(ade, 'boundaries', document);
  expect((await app.as(priya).post(at('one'), { note: 'Ask about my brother.' })).statusCode).toBe(303);
  expect((await app.as(priya).get(`${path}/lessons/one`)).body).toContain('Ask about my brother.');
  expect((await app.as(noor).get(`${path}/lessons/one`)).body).not.toContain('brother');
  const rows = await app.in(ade, () => app.get(Database).query('SELECT * FROM lesson_notes'));
  expect([rows.length, JSON.stringify(rows).includes('brother')]).toEqual([1, false]);
});

test('all notes of a course stand together in the order of its lessons, and can be taken away', async () => {
  const { ade, priya, noor } = await app.cast();
  app.clock.set('2026-05-04T13:05:00Z');
  await teach(ade, 'boundaries', document);
  expect((await app.as(priya).get(`${path}/notes`)).body).toContain(
    'Your notes on this course will be here.',
  );
  await app.as(priya).post(at('two'), { note: 'Second.' });
  const saved = await app.as(priya).post(`${at('one')}/draft`, { note: 'First.' });
  expect(saved.body).toBe('Saved at 14:05, for you alone.');
  const { body } = await app.as(priya).get(`${path}/notes`);
  expect(body.indexOf('First.')).toBeLessThan(body.indexOf('Second.'));
  expect(body).toContain(`href="${path}/lessons/two"`);
  const text = await app.as(priya).get(`${path}/notes.txt`);
  expect(text.headers['content-type']).toContain('text/plain');
  expect(text.body).toMatch(/^Boundaries\n\n\nAbout one\n4 May 2026.*14:05\n\nFirst\.\n/);
  expect((await app.as(noor).get(`${path}/notes.txt`)).body).not.toContain('First.');
});

test('an empty note is forgotten', async () => {
  const { ade, priya } = await app.cast();
  await teach(ade, 'boundaries', document);
  await app.as(priya).post(at('one'), { note: 'First.' });
  await app.as(priya).post(at('one'), { note: ' ' });
  expect((await app.as(priya).get(`${path}/notes`)).body).toContain(
    'Your notes on this course will be here.',
  );
});
