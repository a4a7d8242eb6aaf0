import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const path = '/courses/boundaries';
const at = `${path}/lessons/think`;
const secret = 'I nearly told them about my brother.';

const reflecting = (reviewed = false) =>
  course([lesson<'reflection'>('think', { kind: 'reflection', reviewed })]);
const handing = (reviewed: boolean, accepts?: string[]) =>
  course([lesson<'task'>('think', { kind: 'task', reviewed, ...(accepts ? { accepts } : {}) })]);
const pdf = (name = 'plan.pdf', text = '%PDF-1.7 my plan') => new File([text], name);
const done = (body: string) => /(\d) of 1 lesson done/.exec(body)?.[1];

/** The address under which this supervisor finds the one thing that waits for them. */
async function waiting(sam: { id: string }) {
  const { body } = await app.as(sam).get('/reflections');
  return /href="(\/reflections\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? 'nothing waits';
}
const version = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';

test('a private reflection is kept sealed, completes the lesson, and nobody else reads it', async () => {
  const { ade, priya, sam, noor } = await app.cast();
  await teach(ade, 'boundaries', reflecting());
  expect((await app.as(priya).post(`${at}/work`, { text: ' ' })).statusCode).toBe(422);
  expect((await app.as(priya).post(`${at}/work`, { text: secret })).statusCode).toBe(303);
  expect((await app.as(priya).get(at)).body).toContain(secret);
  expect(done((await app.as(priya).get(path)).body)).toBe('1');
  const rows = await app.in(ade, () =>
    app.get(Database).query<{ id: string; text: string }>('SELECT * FROM lesson_works'),
  );
  expect(JSON.stringify(rows)).not.toContain('brother');
  for (const person of [ade, sam, noor]) {
    expect((await app.as(person).get(at)).body).not.toContain('brother');
    expect((await app.as(person).get(`/reflections/${rows[0]?.id}`)).statusCode).toBeGreaterThanOrEqual(403);
  }
  expect((await app.as(sam).get('/reflections')).body).toContain(
    'What trainees share with you will be here.',
  );
});

test('what is being written is saved by the page itself', async () => {
  const { ade, priya } = await app.cast();
  app.clock.set('2026-05-04T13:05:00Z');
  await teach(ade, 'boundaries', reflecting());
  expect((await app.as(priya).post(`${at}/work/draft`, { text: secret })).body).toBe(
    'Saved at 14:05, for you alone.',
  );
  const { body } = await app.as(priya).get(at);
  expect(body).toContain(secret);
  expect(body).toContain(`hx-post="${at}/work/draft"`);
  expect(done((await app.as(priya).get(path)).body)).toBe('0');
});

test('a reflection that is to be read is shared with one supervisor, who answers it', async () => {
  const { ade, priya, sam, jo } = await app.cast();
  await teach(ade, 'boundaries', reflecting(true));
  await app.as(priya).post(`${at}/work/draft`, { text: secret });
  expect(await waiting(sam)).toBe('nothing waits');
  expect((await app.as(priya).post(`${at}/work`, { text: secret })).body).toContain('Choose the supervisor');
  await app.as(priya).post(`${at}/work`, { text: secret, supervisorId: sam.id });
  const address = await waiting(sam);
  expect((await app.as(jo).get(address)).statusCode).toBe(404);
  const { body } = await app.as(sam).get(address);
  expect(body).toContain(secret);
  const unexplained = await app.as(sam).post(`${address}/return`, { version: version(body) });
  expect([unexplained.statusCode, unexplained.body.includes('Say what they should look at')]).toEqual([
    422,
    true,
  ]);
  await app.as(sam).post(`${address}/return`, { version: version(body), comment: 'What did they need?' });
  expect((await app.as(priya).get(at)).body).toContain('What did they need?');
  expect(done((await app.as(priya).get(path)).body)).toBe('0');
  await app.as(priya).post(`${at}/work`, { text: 'They needed time.', supervisorId: sam.id });
  await app.as(sam).post(`${address}/acceptance`, {
    version: version((await app.as(sam).get(address)).body),
    comment: 'Yes.',
  });
  expect(done((await app.as(priya).get(path)).body)).toBe('1');
  expect((await app.as(priya).get(at)).body).toContain('Sam Okafor has read this. Nobody else can.');
});

test('what is being read does not change, and what was taken back is not decided on', async () => {
  const { ade, priya, sam } = await app.cast();
  await teach(ade, 'boundaries', reflecting(true));
  await app.as(priya).post(`${at}/work`, { text: secret, supervisorId: sam.id });
  const address = await waiting(sam);
  const seen = version((await app.as(sam).get(address)).body);
  expect((await app.as(priya).post(`${at}/work/draft`, { text: 'x' })).body).toContain('Take it back first');
  await app.as(priya).post(`${at}/work/end`);
  expect((await app.as(sam).get(address)).statusCode).toBe(404);
  await app.as(priya).post(`${at}/work`, { text: 'Other words.', supervisorId: sam.id });
  const late = await app.as(sam).post(`${address}/acceptance`, { version: seen });
  expect([late.statusCode, late.body.includes('This has changed since you opened it')]).toEqual([409, true]);
});

test('nobody but a supervisor of the organisation is shared with', async () => {
  const { ade, priya, noor, nadia } = await app.cast();
  await teach(ade, 'boundaries', reflecting(true));
  for (const { id } of [noor, nadia, priya])
    expect((await app.as(priya).post(`${at}/work`, { text: secret, supervisorId: id })).statusCode).toBe(422);
});

test('a task that nobody reads is done when its file is handed in', async () => {
  const { ade, priya, noor } = await app.cast();
  await teach(ade, 'boundaries', handing(false));
  expect((await app.as(priya).upload(`${at}/work`, { text: '' }, {})).body).toContain('Choose a file first.');
  expect((await app.as(priya).upload(`${at}/work`, { text: 'My plan.' }, { file: pdf() })).statusCode).toBe(
    303,
  );
  expect(done((await app.as(priya).get(path)).body)).toBe('1');
  const file = await app.as(priya).get(`${at}/work/file`);
  expect([file.body, file.headers['content-disposition']]).toEqual([
    '%PDF-1.7 my plan',
    `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
  ]);
  expect((await app.as(noor).get(`${at}/work/file`)).statusCode).toBe(404);
});

test('a task that is read goes to the supervisor with its file, and is done when accepted', async () => {
  const { ade, priya, sam, jo } = await app.cast();
  await teach(ade, 'boundaries', handing(true));
  await app.as(priya).upload(`${at}/work`, { supervisorId: sam.id }, { file: pdf('a "plan".pdf') });
  const address = await waiting(sam);
  expect((await app.as(sam).get(`${address}/file`)).body).toContain('my plan');
  expect((await app.as(jo).get(`${address}/file`)).statusCode).toBe(404);
  expect(done((await app.as(priya).get(path)).body)).toBe('0');
  await app
    .as(sam)
    .post(`${address}/acceptance`, { version: version((await app.as(sam).get(address)).body) });
  expect(done((await app.as(priya).get(path)).body)).toBe('1');
  expect((await app.as(priya).upload(`${at}/work`, {}, { file: pdf() })).statusCode).toBe(409);
});

test('a file that is not what its name says is refused, and what was typed is kept', async () => {
  const { ade, priya } = await app.cast();
  await teach(ade, 'boundaries', handing(false));
  const { statusCode, body } = await app
    .as(priya)
    .upload(`${at}/work`, { text: 'My plan.' }, { file: pdf('plan.pdf', '<script>alert(1)</script>') });
  expect(statusCode).toBe(422);
  expect(body).toContain('This file is not what its name says.');
  expect(body).toContain('My plan.');
});
