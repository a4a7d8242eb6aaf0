import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Ledger } from '../../src/practice/signing/ledger.service';
import { CandidacyService, programmeDocument, ProgrammeService } from '../../src/programmes';
import { written } from '../practice/practising';
import { openBrowser } from '../support/browser';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { enter, tabTo, type, typeOver } from './by-keyboard';
import { overflow } from './promises';
import { signInTo } from './signed-in';
import { follow, press, words } from './use-demonstration';

jest.setTimeout(60_000);

const PHONE = { width: 390, height: 844 };

let context: BrowserContext;
let close: () => Promise<void>;
// NOTE: before the application's own: it waits a minute for connections that a browser opened and never used.
afterAll(() => close());
const app = useApp({ listens: true });
beforeAll(async () => {
  ({ context, close } = await openBrowser());
}, 60_000);
beforeEach(() => app.clock.set('2026-05-07T18:00:00Z'));

/** A window of somebody who is signed in, with cookies of its own. */
async function windowOf(person: Somebody, options: BrowserContextOptions = {}): Promise<Page> {
  const own = await context.browser()!.newContext({ baseURL: app.url, ...options });
  own.setDefaultTimeout(10_000);
  await signInTo(own, app, person);
  return own.newPage();
}

/** Sets a trainee on the way to a programme that counts at most an hour a day. */
const anHourADay = (trainee: Somebody, manager: Somebody) =>
  app.in(manager, async () => {
    const settings = { hours: 10, limits: { caps: [{ hours: 1, per: 'day' }] } };
    const document = programmeDocument.parse({
      ...{ slug: 'limited', title: 'Ward listener', summary: '', validMonths: null },
      requirements: [{ key: 'p', kind: 'practice-hours', title: 'Practice', settings }],
    });
    const version = await app.get(ProgrammeService).publish(manager.actor, document);
    await app.get(CandidacyService).begin(trainee.id, version);
  });

test('on a phone and by keyboard, a trainee is warned and guarded, sends, and repeats', async () => {
  const { priya, ade } = await app.cast();
  await anHourADay(priya, ade);
  const page = await windowOf(priya, { viewport: PHONE });
  const said = (text: string) => page.getByRole('status').getByText(text);
  await page.goto('/practice-entries');
  await enter(page, 'link', 'Log practice');
  await type(page, 'Hours', '2');
  await type(page, 'Activity', 'Prep');
  await type(page, 'Setting', 'Community');
  await type(page, 'Domain', 'Active');
  await tabTo(page, page.getByRole('combobox', { name: 'Supervisor' }));
  await page.keyboard.type('Sam');
  await said('“Preparation” does not count towards practice hours.').waitFor();

  await typeOver(page, 'Activity', 'One');
  await said('At most 1 h a day counts').waitFor();
  expect(await overflow(page, PHONE.width)).toEqual([]);
  await typeOver(page, 'Hours', '1');
  await type(page, 'Reflection', 'I sat by the river with Marisol.');
  await said('At most 1 h a day counts').waitFor({ state: 'detached' });

  await enter(page, 'button', 'Send to your supervisor');
  expect(await words(page)).toContain('These words could tell who somebody is: “Marisol”.');
  expect(await overflow(page, PHONE.width)).toEqual([]);
  await type(page, '“Marisol” looks like a name', 'Write');
  await enter(page, 'button', 'Send to your supervisor');
  expect(await words(page)).toContain('Sent to Sam Okafor');
  expect(await words(page)).toContain('I sat by the river with the person I supported.');

  await page.goto('/practice-entries');
  await enter(page, 'link', 'Repeat the last one');
  await said('You have an entry of the same day').waitFor();
  await type(page, 'Hours', '3');
  await enter(page, 'button', 'Send to your supervisor');
  expect(await words(page)).toContain('Sent to Sam Okafor');
  await page.goto('/practice-entries');
  const lengths = (await words(page)).match(/(?<=Time )\d h(?= Where)/g);
  expect(lengths?.sort()).toEqual(['1 h', '3 h']);
  expect(await overflow(page, PHONE.width)).toEqual([]);
});

const spreadsheet = [
  'Date,Time spent,Type of activity,Setting,Domain,Supervisor,Notes',
  '2026-05-03,1:30,One to one,Community,Active listening,Sam Okafor,I left more silence.',
  'soon,45 min,One to one,Community,Active listening,Sam Okafor,',
  '2026-05-05,45 min,Group,Community,Active listening,Sam Okafor,',
].join('\n');

test('a trainee brings a spreadsheet in, sees the fault, imports the rest, and takes it back', async () => {
  const { priya } = await app.cast();
  const page = await windowOf(priya);
  await page.goto('/practice-entries');
  await follow(page, 'Bring in a spreadsheet');
  const file = { name: 'my log.csv', mimeType: 'text/csv', buffer: Buffer.from(spreadsheet) };
  await page.getByLabel('Your spreadsheet').setInputFiles(file);
  await press(page, 'Read the file');
  for (const [label, heading] of [
    ['Day', 'A: Date'],
    ['Duration', 'B: Time spent'],
    ['Activity', 'C: Type of activity'],
    ['Reflection', 'G: Notes'],
    ['Competencies', 'No column'],
  ] as const)
    expect(await page.getByLabel(label).locator('option:checked').innerText()).toBe(heading);
  await press(page, 'Go on');

  const fault = page.getByRole('row', { name: 'Column A (Day): “soon” is no day we can read.' });
  expect(await fault.getByRole('rowheader').innerText()).toBe('3');
  await press(page, 'Import the 2 rows without faults');
  expect(await words(page)).toContain('2 entries came from it. The file is forgotten.');
  await follow(page, 'See your practice');
  const drafts = page.getByRole('table', { name: 'Entries' }).getByRole('row').filter({ hasText: 'Draft' });
  expect(await drafts.count()).toBe(2);

  await page.goBack();
  await press(page, 'Undo this import');
  expect(await words(page)).toContain('The import is undone. Its drafts are deleted.');
  await follow(page, 'See your practice');
  expect(await words(page)).toContain('Your practice will be listed here');
});

test('somebody stands in; both sign at once: one signs, the other is told', async () => {
  const { priya, sam, jo } = await app.cast();
  const path = `/practice-entries/${await written(app, priya, sam)}`;
  const [named, standingIn] = [await windowOf(sam), await windowOf(jo)];
  await named.goto('/absences');
  await named.getByLabel('Last day away').fill('2026-05-10');
  await named.getByLabel('Who signs meanwhile').selectOption('Jo Lindqvist');
  await press(named, 'Let them sign meanwhile');

  await Promise.all([named.goto(path), standingIn.goto(path)]);
  expect(await words(standingIn)).toContain('I, Jo Lindqvist, sign for Sam Okafor');
  await Promise.all([press(named, 'Sign off'), press(standingIn, 'Sign off')]);
  const told = await Promise.all([words(named), words(standingIn)]);
  expect(told.filter((text) => text.includes('This entry is already signed.'))).toHaveLength(1);
  expect(told.filter((text) => text.includes('Signed.'))).toHaveLength(1);
  expect(await app.in(priya, () => app.get(Ledger).chainOf(priya.id))).toHaveLength(1);
});
