import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, entry, priya, sam, vocabulary } from '../samples';
import { wordsOf } from '../entries/entry-words';
import { choosePage } from './choose.view';
import { columnFaults } from './column-faults';
import { columnsPage } from './columns.view';
import { columnsFor } from './decisions';
import { donePage } from './done.view';
import { flaggedPage } from './flagged.view';
import type { Sheet } from './grid';
import type { Review } from './import-review.service';
import type { OpenImport } from './import-store.service';
import { meaningsOf } from './meanings';
import { questionsAbout } from './plan';
import { previewPage } from './preview.view';
import type { ReviewedRow } from './reviewed';
import { settingsFor } from './settings';
import { wordsPage } from './words.view';

const sheet: Sheet = {
  name: 'May',
  rows: [
    { row: 1, cells: ['Date', 'Time', 'Activity', 'Where', 'Domain', 'Supervisor', 'Notes'] },
    { row: 2, cells: ['03/05/2026', '1', '1:1', 'Community', 'Active listening', 'Sam', 'It went well.'] },
    { row: 3, cells: ['04/05/2026', '2', 'Group', 'Community', '', 'Sam Okafor', ''] },
  ],
};
const settings = { ...settingsFor('my hours.xlsx', null), columns: columnsFor(sheet, { headings: {} }) };
const meanings = () => meaningsOf(vocabulary, [sam]);
const choices = { today: '2026-05-07', vocabulary, supervisors: [sam] };

const opened = (given: Partial<OpenImport['row']> = {}): OpenImport => ({
  row: {
    id: '7d2e1a11-9c2b-4b3b-8f57-0f7c3f0f8a53',
    organisationId: entry('draft').organisationId,
    traineeId: priya.id,
    contentSealed: null,
    settingsSealed: '',
    readAt: new Date('2026-05-07T09:00:00Z'),
    importedAt: null,
    undoneAt: null,
    ...given,
  },
  settings,
  sheets: [sheet, { ...sheet, name: 'June' }],
});
const imported = { importedAt: new Date('2026-05-07T09:10:00Z') };

const words = wordsOf(entry('draft'), 'I left more silence than last time.');
const row = (at: number, given: Partial<ReviewedRow> = {}): ReviewedRow => ({
  row: at,
  words,
  faults: [],
  counts: true,
  known: false,
  outcome: 'ready',
  kept: [],
  open: [],
  bare: false,
  ...given,
});
const flagged = row(4, {
  outcome: 'flagged',
  open: [{ kind: 'name', start: 6, end: 10, quote: 'Mina' }],
});
const review = (rows: ReviewedRow[], questions = { order: null, unit: null, words: [] }): Review => ({
  sheet,
  choices,
  meanings: meanings(),
  rows,
  questions,
});

export const previews = (): Record<string, Page> => ({
  'Choose a file': choosePage(),
  'A file that cannot be read': choosePage(t('practice.importing.errors.notText')),
  Columns: columnsPage(opened(), 0, settings.columns),
  'Columns that are missing': columnsPage(opened(), 0, {}, columnFaults({})),
  Words: wordsPage(opened(), questionsAbout(sheet, settings, meanings()), meanings()),
  Reflections: flaggedPage(opened(), [flagged]),
  Rows: previewPage(
    opened(),
    review([
      row(2),
      row(3, { counts: false, words: { ...words, activityKind: 'preparation', reflection: null } }),
      flagged,
      row(5, { outcome: 'known', known: true }),
      row(6, {
        outcome: 'fault',
        words: null,
        faults: [{ field: 'day', detail: t('practice.importing.faults.day', { text: 'soon' }) }],
      }),
    ]),
    { after: 0 },
  ),
  'Rows without faults': previewPage(opened(), review([row(2), row(3)]), { after: 0 }),
  'No row of this kind': previewPage(opened(), review([row(2)]), { show: 'fault', after: 0 }),
  Imported: donePage(opened(imported), { there: 37, sent: 0 }, as(priya)),
  'Imported and sent': donePage(opened(imported), { there: 37, sent: 2 }, as(priya)),
  Undone: donePage(
    opened({ ...imported, undoneAt: new Date('2026-05-07T09:20:00Z') }),
    { there: 0, sent: 0 },
    as(priya),
  ),
});
