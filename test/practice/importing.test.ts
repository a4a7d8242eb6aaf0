import { ImportsWorker } from '../../src/practice/importing/imports.worker';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, queriesOf, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-20T18:00:00Z'));

const headings = 'Date,Start,Duration,Activity,Setting,Domain,Supervisor,Reflection';
const line = (given: Partial<Record<string, string>> = {}) => {
  const cell = {
    day: '2026-05-03',
    start: '14:00',
    length: '1:30',
    kind: 'One to one',
    setting: 'Community',
    domain: 'Active listening',
    supervisor: 'Sam Okafor',
    reflection: '',
    ...given,
  };
  return Object.values(cell)
    .map((one) => `"${one}"`)
    .join(',');
};
const file = (...lines: string[]) => [headings, ...lines].join('\n');

/** Chooses a file; gives the path of the import it becomes. */
async function chosen(who: Somebody, content: string | Buffer): Promise<string> {
  const response = await app
    .as(who)
    .upload('/practice-imports', {}, { file: new File([content as BlobPart], 'log.csv') });
  expect(response.statusCode).toBe(303);
  return String(response.headers.location);
}

/** What stands in the form of columns. */
const columnsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select[^>]*name="(column-\w+)"[^]*?<\/select>/g)].map(([select, name = '']) => [
      name,
      /value="(\d+)" selected/.exec(select)?.[1] ?? '',
    ]),
  );

/** Chooses a file and its columns as they are guessed; gives the path of the import. */
async function settled(who: Somebody, content: string | Buffer): Promise<string> {
  const path = await chosen(who, content);
  const { body } = await app.as(who).get(`${path}/columns`);
  const response = await app.as(who).post(`${path}/columns`, { sheet: '0', ...columnsIn(body) });
  expect(response.statusCode).toBe(303);
  return path;
}

const look = async (who: Somebody, path: string) => words((await app.as(who).get(path)).body);
const entriesOf = async (who: Somebody) =>
  (await app.as(who).get('/api/v1/practice-entries')).json<{ items: Record<string, unknown>[] }>().items;

test('a spreadsheet becomes drafts, and nothing is sent', async () => {
  const { priya, sam } = await app.cast();
  const path = await settled(priya, file(line(), line({ day: '4 May 2026', length: '45 min', start: '' })));
  expect((await app.as(priya).get(`${path}/words`)).headers.location).toBe(path);
  const preview = await look(priya, path);
  expect(preview).toContain(
    '3 May 2026 · 14:00 · 1 h 30 min One to one · Community · Active listening Sam Okafor · Lead',
  );
  expect(preview).toContain('Import 2 rows');
  expect(await entriesOf(priya)).toHaveLength(0);
  expect((await app.as(priya).post(`${path}/confirmation`)).headers.location).toBe(path);
  expect(await entriesOf(priya)).toMatchObject([
    { day: '2026-05-04', minutes: 45, startsAt: null, status: 'draft', supervisorId: sam.id },
    {
      day: '2026-05-03',
      minutes: 90,
      startsAt: '14:00',
      shares: [{ domain: 'active-listening', minutes: 90 }],
      status: 'draft',
    },
  ]);
  expect(await look(priya, path)).toContain('2 entries came from it');
});

test('two clicks at once import once', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line(), line()));
  const clicks = await Promise.all([1, 2, 3].map(() => app.as(priya).post(`${path}/confirmation`)));
  expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(await entriesOf(priya)).toHaveLength(2);
});

test('every fault is told with its row and column, and the other rows can be imported', async () => {
  const { priya } = await app.cast();
  const path = await settled(
    priya,
    file(
      line(),
      line({ day: 'soon' }),
      line({ day: '2026-05-21', length: '25:00' }),
      line({ length: '', start: '', supervisor: '' }),
    ),
  );
  const preview = await look(priya, `${path}?show=fault`);
  for (const said of [
    'Column A (Day): “soon” is no day we can read.',
    'Column A (Day): This day is still to come.',
    'Column C (Duration): Enter a time between',
    'Column C (Duration): It does not say how long it took.',
    'Column G (Supervisor): Nothing is written.',
    'Import the 1 row without faults',
  ])
    expect(preview).toContain(said);
  await app.as(priya).post(`${path}/confirmation`);
  expect(await entriesOf(priya)).toHaveLength(1);
});

test('a day that could be read two ways is asked about, with the example', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line({ day: '03/05/2026' }), line({ day: '04/05/2026' })));
  const asked = await look(priya, `${path}/words`);
  expect(asked).toContain('Which day is 03/05/2026?');
  expect(asked).toContain('5 March 2026');
  await app.as(priya).post(`${path}/words`, { order: 'mdy' });
  expect(await look(priya, path)).toContain('5 March 2026 · 14:00');
});

test('other words are asked about once, and remembered for the next file', async () => {
  const { priya, sam } = await app.cast();
  const content = file(line({ kind: '1:1', supervisor: 'S. Okafor', domain: '' }), line({ kind: '1:1' }));
  const path = await settled(priya, content);
  const { body } = await app.as(priya).get(`${path}/words`);
  expect(words(body)).toContain('Activity: “1:1”');
  expect(words(body)).toContain('Domain, where nothing is written');
  expect(body).toContain('<option value="one-to-one" selected>');
  expect(body).toContain(`<option value="${sam.id}" selected>`);
  const answers = ['one-to-one', 'mutual-support', sam.id].flatMap((key, at) => [
    [`of-${at}`, hidden(body, `of-${at}`)],
    [`word-${at}`, hidden(body, `word-${at}`)],
    [`means-${at}`, key],
  ]);
  await app.as(priya).post(`${path}/words`, Object.fromEntries(answers));
  await app.as(priya).post(`${path}/confirmation`);
  expect(await entriesOf(priya)).toMatchObject([
    { activityKind: 'one-to-one', supervisorId: sam.id },
    { activityKind: 'one-to-one', supervisorId: sam.id },
  ]);
  const next = await settled(priya, content);
  expect((await app.as(priya).get(`${next}/words`)).headers.location).toBe(next);
});

test('what is in the log already is left out unless it is ticked', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam);
  const path = await settled(priya, file(line(), line(), line({ kind: 'Group' })));
  const preview = await look(priya, path);
  expect(preview).toContain('Import 2 rows');
  expect(preview).toContain('You have an entry of that day');
  await app.as(priya).post(`${path}/duplicates?from=2&to=4`, { row: '2' });
  expect(await look(priya, path)).toContain('Import 3 rows');
  await app.as(priya).post(`${path}/duplicates?from=2&to=4`, {});
  await app.as(priya).post(`${path}/confirmation?from=2&to=4`, {});
  expect(await entriesOf(priya)).toHaveLength(3);
});

test('what does not count says so before it is imported', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line({ kind: 'Preparation' })));
  expect(await look(priya, path)).toContain('This kind of activity does not count');
});

test('a name in a reflection is decided about before its row is imported', async () => {
  const { priya } = await app.cast();
  const about = (name: string) => line({ reflection: `I met ${name} Whitfield at home and we talked.` });
  const path = await settled(priya, file(about('Jonathan'), line({ day: '2026-05-04' }), about('Jonathan')));
  expect(await look(priya, path)).toContain('In 2 rows the reflection has words');
  const { body } = await app.as(priya).get(`${path}/reflections`);
  expect(words(body)).toContain('(rows 2, 4)');
  await app.as(priya).post(`${path}/reflections`, {
    'word-0': hidden(body, 'word-0'),
    'remedy-0': 'the person I supported',
  });
  expect((await app.as(priya).get(`${path}/reflections`)).headers.location).toBe(path);
  await app.as(priya).post(`${path}/confirmation`);
  const id = String((await entriesOf(priya)).find(({ day }) => day === '2026-05-03')?.['id']);
  const entry = await look(priya, `/practice-entries/${id}`);
  expect(entry).toContain('I met the person I supported at home and we talked.');
});

test('rows with undecided words can be imported without their reflection', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line({ reflection: 'I met Jonathan Whitfield.' })));
  expect((await app.as(priya).post(`${path}/confirmation`)).statusCode).toBe(409);
  await app.as(priya).post(`${path}/reflections`, { without: 'yes' });
  expect(await look(priya, path)).toContain('Without its reflection.');
  await app.as(priya).post(`${path}/confirmation`);
  const [entry] = await entriesOf(priya);
  expect(await look(priya, `/practice-entries/${String(entry?.['id'])}`)).not.toContain('Jonathan');
});

test('an import is undone while all it made are drafts', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line(), line({ kind: 'Group' })));
  await app.as(priya).post(`${path}/confirmation`);
  expect((await app.as(priya).post(`${path}/undo`)).statusCode).toBe(303);
  expect((await app.as(priya).post(`${path}/undo`)).statusCode).toBe(303);
  expect(await entriesOf(priya)).toHaveLength(0);
  expect(await look(priya, path)).toContain('The import is undone.');
});

test('an import is not undone once one of its entries was sent', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line(), line({ kind: 'Group' })));
  await app.as(priya).post(`${path}/confirmation`);
  const [first] = await entriesOf(priya);
  await app.as(priya).post(`/practice-entries/${String(first?.['id'])}/submission`);
  expect(await look(priya, path)).toContain('One of these entries has been sent');
  expect((await app.as(priya).post(`${path}/undo`)).statusCode).toBe(409);
  expect(await entriesOf(priya)).toHaveLength(2);
});

test('columns that tell neither day nor length are refused at their fields', async () => {
  const { priya } = await app.cast();
  const path = await chosen(priya, 'A,B\n1,2');
  const response = await app
    .as(priya)
    .post(`${path}/columns`, { sheet: '0', 'column-kind': '0', 'column-role': '0' });
  expect(response.statusCode).toBe(422);
  const page = words(response.body);
  for (const said of [
    'Choose the column with the day.',
    'Choose a column that tells how long',
    'chosen for something else already',
  ])
    expect(page).toContain(said);
});

test.each([
  ['nothing', undefined, 'Choose a file first.'],
  [
    'a picture',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'neither a table in text (CSV) nor a workbook',
  ],
  ['a broken workbook', Buffer.from('504b0304aaaa', 'hex'), 'This workbook is damaged'],
])('%s is refused with a sentence', async (_, content, said) => {
  const { priya } = await app.cast();
  const response = await app
    .as(priya)
    .upload('/practice-imports', {}, content ? { file: new File([content], 'log.xlsx') } : {});
  expect(response.statusCode).toBe(422);
  expect(words(response.body)).toContain(said);
});

test('what was uploaded cannot be read in the database, and is forgotten when it is imported', async () => {
  const { priya } = await app.cast();
  const path = await settled(priya, file(line({ reflection: 'We spoke about sleep.' })));
  const row = () =>
    app.in(priya, () =>
      app.get(Database).query('SELECT * FROM practice_imports WHERE id = $1', [path.split('/').pop()]),
    );
  const [before] = await row();
  expect(before?.['content_sealed']).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
  expect(JSON.stringify(before)).not.toContain('sleep');
  await app.as(priya).post(`${path}/confirmation`);
  const [after] = await row();
  expect(after?.['content_sealed']).toBeNull();
});

test('what nobody imports is forgotten after a day', async () => {
  const { priya } = await app.cast();
  const old = await settled(priya, file(line()));
  app.clock.set('2026-05-21T17:30:00Z');
  const fresh = await settled(priya, file(line()));
  app.clock.set('2026-05-21T18:30:00Z');
  await app.runNow(ImportsWorker, 'forgetUploads', priya.organisationId);
  expect((await app.as(priya).get(old)).statusCode).toBe(404);
  expect((await app.as(priya).get(fresh)).statusCode).toBe(200);
});

test('a file can be left, and is forgotten at once', async () => {
  const { priya } = await app.cast();
  const path = await chosen(priya, file(line()));
  await app.as(priya).post(`${path}/deletion`);
  expect((await app.as(priya).get(path)).statusCode).toBe(404);
});

test('nobody else sees or touches an import', async () => {
  const { priya, noor, nadia } = await app.cast();
  const path = await settled(priya, file(line()));
  for (const other of [noor, nadia])
    for (const part of ['', '/columns', '/words', '/reflections']) {
      expect((await app.as(other).get(path + part)).statusCode).toBe(404);
      expect((await app.as(other).post(path + (part || '/undo'), {})).statusCode).toBe(404);
    }
  for (const noun of ['duplicates', 'confirmation', 'deletion'])
    expect((await app.as(noor).post(`${path}/${noun}`)).statusCode).toBe(404);
});

test('a supervisor has no practice to import', async () => {
  const { sam } = await app.cast();
  expect((await app.as(sam).get('/practice-imports/new')).statusCode).toBe(403);
});

test('five thousand rows are looked through and imported with the queries of a few', async () => {
  const { priya, noor } = await app.cast();
  const lines = Array.from({ length: 5_000 }, (_, at) =>
    line({ length: `${1 + (at % 600)} min`, reflection: `Row ${at} went well.` }),
  );
  const few = await settled(noor, file(line({ reflection: 'One.' })));
  const many = await settled(priya, file(...lines));
  const looking = await queriesOf(() => app.as(noor).get(few));
  expect(await queriesOf(() => app.as(priya).get(many))).toBe(looking);
  const began = process.cpuUsage();
  expect((await app.as(priya).post(`${many}/confirmation`)).statusCode).toBe(303);
  expect(process.cpuUsage(began).user).toBeLessThan(15_000_000);
  expect(await look(priya, many)).toContain('5000 entries came from it');
}, 60_000);

test('the example is a file that an import understands', async () => {
  const { priya } = await app.cast();
  const { body, headers: head } = await app.as(priya).get('/practice-imports/example.csv');
  expect(head['content-type']).toContain('text/csv');
  const path = await settled(priya, body);
  const asked = await look(priya, `${path}/words`);
  expect(asked).toContain('Supervisor, where nothing is written In 2 rows');
  expect(asked).not.toContain('Activity:');
});
