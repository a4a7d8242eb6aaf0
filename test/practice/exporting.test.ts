import fc from 'fast-check';
import { csvRows } from '../../src/shared/csv';
import { exportRow, headings } from '../../src/practice/exporting/export-row';
import { byDomain, byPeriod, bySupervisor } from '../../src/practice/exporting/log-totals';
import type { EntryWords } from '../../src/practice/entries/entries.schemas';
import { entryRoles } from '../../src/practice/entries/entry-facts';
import { guessColumns } from '../../src/practice/importing/columns';
import { meaningsOf } from '../../src/practice/importing/meanings';
import { planFor } from '../../src/practice/importing/plan';
import { readCsv } from '../../src/practice/importing/read-csv';
import { readRow } from '../../src/practice/importing/read-row';
import { settingsFor } from '../../src/practice/importing/settings';
import { entry, noor, sam, vocabulary } from '../../src/practice/samples';
import { uncoveredCharacters } from '../../src/shared/printing/fonts.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { readPdf } from '../support/pdf';
import { useApp } from '../support/use-app';
import { signed, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-20T18:00:00Z'));
beforeAll(() => loadLocales());

const keys = <W extends { key: string }>(list: readonly W[]) =>
  fc.constantFrom(...list.map(({ key }) => key));
const odd = {
  ...vocabulary,
  domains: [...vocabulary.domains, { key: 'a-b', name: 'A; B: 60' }, { key: 'formula', name: '=1+1' }],
  settings: [...vocabulary.settings, { key: 'community-2', name: 'Community' }],
};
const meanings = meaningsOf(
  odd,
  [sam, noor].map((one) => ({ ...one, email: `${one.id}@harbour.example` })),
);

const split = fc
  .tuple(fc.uniqueArray(keys(odd.domains), { minLength: 1, maxLength: 4 }), fc.integer({ min: 4, max: 1440 }))
  .map(([domains, minutes]) => ({
    minutes,
    shares: domains.map((domain, at) => ({
      domain,
      minutes: at === 0 ? minutes - (domains.length - 1) : 1,
    })),
  }));

const entryWords: fc.Arbitrary<EntryWords> = fc
  .record({
    day: fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-05-19'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    startsAt: fc.option(
      fc.integer({ min: 0, max: 1439 }).map((at) => new Date(at * 60_000).toISOString().slice(11, 16)),
    ),
    activityKind: keys(odd.activityKinds),
    setting: keys(odd.settings),
    role: fc.constantFrom(...entryRoles),
    paid: fc.boolean(),
    competencies: fc.uniqueArray(keys(odd.competencies)),
    supervisorId: fc.constantFrom(sam.id, noor.id),
    observed: fc.boolean(),
    reflection: fc.option(
      fc
        .string({ unit: 'grapheme', maxLength: 60 })
        .map((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').replace(/^'+/, '').trim())
        .map((text) => text.replace(/^'+/, '').trim())
        .filter((text) => text !== ''),
    ),
    split,
  })
  .map(({ split: { minutes, shares }, ...rest }) => ({ ...rest, minutes, shares }));

test('whatever is exported is read again as it was', () => {
  fc.assert(
    fc.property(fc.array(entryWords, { minLength: 1, maxLength: 8 }), (all) => {
      const file = readCsv(
        csvRows([headings(true), ...all.map((one) => exportRow(one, 'draft', meanings, true))]),
      );
      const sheet = file.ok ? file.sheets[0]! : { name: '', rows: [] };
      const columns = guessColumns(sheet.rows[0]?.cells ?? []);
      const plan = planFor(
        sheet,
        { ...settingsFor('a.csv', null), columns },
        { meanings, today: '2026-05-20' },
      );
      expect(sheet.rows.slice(1).map((row) => readRow(row, plan))).toEqual(
        all.map((one) => ({ words: one, faults: [] })),
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-5', "'-5"],
  ['@SUM', "'@SUM"],
  ['\tx', `"'\tx"`],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['a;b', '"a;b"'],
  ['plain', 'plain'],
])('the cell %j is written %j, and never as a formula', (cell, said) => {
  expect(csvRows([[cell]])).toBe(`${said}\r\n`);
});

test('minutes are added up by domain, period and supervisor, as they stand', () => {
  const shares = [
    { domain: 'a', minutes: 60 },
    { domain: 'b', minutes: 30 },
  ];
  const entries = [
    entry('signed', { day: '2026-05-03', shares }),
    entry('submitted', { day: '2026-05-04', shares }),
    entry('draft', { day: '2026-06-01', shares, supervisorId: noor.id }),
    entry('signed', { day: '2026-06-02', shares, activityCounts: false }),
  ];
  expect(byDomain(entries)).toEqual([
    { of: 'a', counted: 60, waiting: 60, notCounted: 120 },
    { of: 'b', counted: 30, waiting: 30, notCounted: 60 },
  ]);
  expect(byPeriod(entries, 'month').map(({ of }) => of)).toEqual(['2026-05-01', '2026-06-01']);
  expect(byPeriod(entries, 'week').map(({ of }) => of)).toEqual(['2026-04-27', '2026-05-04', '2026-06-01']);
  expect(bySupervisor(entries)).toMatchObject([
    { of: sam.id, counted: 90, waiting: 90, notCounted: 90 },
    { of: noor.id, notCounted: 90 },
  ]);
});

test('one’s own practice comes out for a spreadsheet, and back in as what is there already', async () => {
  const { priya, sam: supervisor } = await app.cast();
  await signed(app, priya, supervisor, { reflection: '- I listened.' });
  await written(app, priya, supervisor, { day: '2026-05-04', then: 'keep' });
  await written(app, priya, supervisor, { day: '2026-05-04' });
  const response = await app.as(priya).post('/practice-exports/csv', { reflections: 'yes' });
  expect(response.headers['content-disposition']).toBe('attachment; filename="practice.csv"');
  expect(response.body).toMatch(/^\uFEFFDay,Start,Minutes,/);
  expect(response.body).toContain(`"'- I listened."`.replaceAll('"', ''));
  const path = await readAgain(priya, response.body);
  expect(words((await app.as(priya).get(path)).body)).toContain('In your log already 3');
});

test('reflections go along only when that is asked for, and days outside the period do not', async () => {
  const { priya, sam: supervisor } = await app.cast();
  await written(app, priya, supervisor, { day: '2026-05-03' });
  await written(app, priya, supervisor, { day: '2026-05-10' });
  const { body } = await app
    .as(priya)
    .post('/practice-exports/csv', { from: '2026-05-04', to: '2026-05-10' });
  expect(body).toContain('2026-05-10');
  expect(body).not.toContain('2026-05-03');
  expect(body).not.toContain('silence');
});

test('a period that runs backwards is refused at its field', async () => {
  const { priya } = await app.cast();
  for (const noun of ['csv', 'log']) {
    const response = await app
      .as(priya)
      .post(`/practice-exports/${noun}`, { from: '2026-05-04', to: '2026-05-01' });
    expect(response.statusCode).toBe(422);
    expect(words(response.body)).toContain('This day is before the first.');
  }
});

test('nobody takes out the practice of others', async () => {
  const { priya, noor: other, sam: supervisor } = await app.cast();
  await written(app, priya, supervisor);
  expect((await app.as(other).post('/practice-exports/csv')).body.split('\r\n')).toHaveLength(2);
  expect((await app.as(supervisor).post('/practice-exports/csv')).statusCode).toBe(403);
});

/** Chooses a file and its columns as they are guessed; gives the path of the import. */
async function readAgain(who: { id: string }, content: string): Promise<string> {
  const files = { file: new File([content], 'practice.csv') };
  const path = String((await app.as(who).upload('/practice-imports', {}, files)).headers.location);
  const { body } = await app.as(who).get(`${path}/columns`);
  const columns = [...body.matchAll(/<select[^>]*name="(column-\w+)"[^]*?<\/select>/g)].map(
    ([select, name]) => [name, /value="(\d+)" selected/.exec(select)?.[1] ?? ''],
  );
  await app.as(who).post(`${path}/columns`, { sheet: '0', ...Object.fromEntries(columns) });
  return path;
}

async function imported(who: { id: string }, content: string): Promise<void> {
  await app.as(who).post(`${await readAgain(who, content)}/confirmation`);
}

const pdfOf = async (who: { id: string }, form = {}) => {
  const response = await app.as(who).post('/practice-exports/log', form);
  expect(response.headers['content-type']).toBe('application/pdf');
  return response.rawPayload;
};

test('the log on paper is tagged PDF/A in its language, with a heading, tables and a repeated head', async () => {
  const { priya, sam: supervisor } = await app.cast();
  await signed(app, priya, supervisor);
  const { metadata, catalogue, tags } = readPdf(await pdfOf(priya));
  expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(metadata).toContain('Practice log: Priya');
  expect(catalogue).toMatch(/\/MarkInfo <<\s+\/Marked true/);
  expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
  expect(tags.filter((tag) => tag === 'TH').length).toBeGreaterThanOrEqual(8 + 3 * 4);
});

test('the log says who signed what and when, totals, what does not count and why, and where the ledger stands', async () => {
  const { priya, sam: supervisor } = await app.cast();
  await signed(app, priya, supervisor);
  await written(app, priya, supervisor, { activityKind: 'preparation', then: 'keep' });
  const { text, pages } = readPdf(await pdfOf(priya));
  const said = text.replace(/\s+/g, ' ');
  expect(pages).toBeGreaterThan(0);
  for (const one of ['3 May 2026', 'One to one', 'Sam Okafor, 20 May 2026', '1 h 30 min', 'Draft'])
    expect(said).toContain(one);
});

test('it is on the paper that was chosen, and reflections are on it only when that was asked for', async () => {
  const { priya, sam: supervisor } = await app.cast();
  await written(app, priya, supervisor, { reflection: 'We spoke of sleep 🙂.' });
  const [letter, a4] = [await pdfOf(priya, { paper: 'us-letter', reflections: 'yes' }), await pdfOf(priya)];
  expect(letter.toString('latin1')).toContain('/MediaBox [0 0 792 612]');
  expect(a4.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
  expect(letter.length).toBeGreaterThan(a4.length);
});

test('what stands for a character that no face can draw can be drawn itself', () => {
  expect(uncoveredCharacters('\uFFFD')).toEqual([]);
});

test('somebody without practice gets a log that says so', async () => {
  const { priya } = await app.cast();
  expect(readPdf(await pdfOf(priya)).text.replace(/\s+/g, ' ')).toContain(
    'There are no entries in this period',
  );
});

test('the form offers a spreadsheet and paper', async () => {
  const { priya } = await app.cast();
  const { body } = await app.as(priya).get('/practice-exports/new');
  expect(words(body)).toContain('Print as a log (PDF)');
});

test('a thousand entries are on paper in seconds, each page with the head of its table', async () => {
  const { priya } = await app.cast();
  const lines = Array.from(
    { length: 1_000 },
    (_, at) => `2026-05-0${1 + (at % 9)},${at + 1},One to one,Community,Active listening,Sam Okafor`,
  );
  await imported(priya, `Day,Minutes,Activity,Setting,Domain,Supervisor\n${lines.join('\n')}`);
  const began = process.cpuUsage();
  const pdf = await pdfOf(priya, { paper: 'a4' });
  expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
  const { pages, tags } = readPdf(pdf);
  expect(pages).toBeGreaterThan(20);
  expect(tags.filter((tag) => tag === 'TR').length).toBeGreaterThan(2_000);
}, 60_000);
