import type { Page } from '../../shared/http/page';
import { addedPage, addPeoplePage } from './adding.view';
import { watchersPage } from './watchers.view';
import type { Watcher } from './watch-answers.service';
import { watchesPage } from './watches.view';
import type { WatchCounts, WatchRow } from './watches.queries';

const now = new Date('2026-11-21T10:12:00Z');
const row: WatchRow = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01',
  shown: 'Rowan Ellis',
  name: 'Rowan Ellis',
  consent: 'agreed',
  state: 'valid',
  askedAt: new Date('2026-10-01T09:00:00Z'),
  answeredAt: new Date('2026-10-02T09:00:00Z'),
  removedAt: null,
  code: '7K3M-9QXD-2F4H-6',
  standing: 'active',
  document: {
    holder: 'Rowan Ellis',
    programme: 'Peer Supporter',
    issuer: { name: 'Harbour Peer Support', slug: 'harbour' },
    timeZone: 'Europe/London',
    number: '2026-0001',
    term: 1,
    hours: [],
    awardedOn: '2026-05-01',
    validFrom: '2026-05-01',
    validUntil: '2028-04-30',
    graceDays: 30,
    successor: null,
    history: [],
    pdf: null,
  } as unknown as WatchRow['document'],
};
const rows: WatchRow[] = [
  row,
  { ...row, id: `${row.id.slice(0, -1)}2`, shown: 'Noor Haddad', state: 'not-valid', standing: 'revoked' },
  {
    ...row,
    ...{ id: `${row.id.slice(0, -1)}3`, shown: 'P. Nair', name: 'P. Nair' },
    ...{ consent: 'asked', state: 'waiting', answeredAt: null },
  },
  { ...row, id: `${row.id.slice(0, -1)}4`, shown: 'Jo Lindqvist', consent: 'ended', state: 'ended' },
];
const counts: WatchCounts = {
  ...{ all: 4, valid: 1, 'not-valid': 1, waiting: 1, declined: 0, ended: 1 },
  ...{ in30: 0, in60: 0, in90: 0, removed: 0 },
};
const none = Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as WatchCounts;
const looking = {
  look: { search: undefined, after: undefined, show: undefined },
  now,
  timeZone: 'Europe/London',
};

const watcher: Watcher = {
  id: row.id,
  organisation: 'Northgate Hospital',
  certificateId: row.id,
  code: row.code,
  programme: 'Peer Supporter',
  consent: 'asked',
  askedAt: row.askedAt,
  answeredAt: null,
};

export const previews = (): Record<string, Page> => ({
  'People, none': watchesPage({ items: [], next: null }, none, looking),
  'People, all taken off': watchesPage({ items: [], next: null }, { ...none, removed: 2 }, looking),
  'People, nobody found': watchesPage({ items: [], next: null }, counts, {
    ...looking,
    look: { ...looking.look, search: 'Zed' },
  }),
  People: watchesPage({ items: rows, next: 'x' }, counts, looking),
  'People, nobody ends soon': watchesPage({ items: [], next: null }, counts, {
    ...looking,
    look: { ...looking.look, show: 'in30' },
  }),
  'Add people': addPeoplePage(),
  'Add people, refused': addPeoplePage({
    ok: false,
    typed: { people: 'hello' },
    errors: { people: 'No line has a code.' },
  }),
  'Add people, some not taken': addedPage(
    {
      asked: 2,
      kept: 1,
      faults: [
        { line: 1, code: '', because: 'noCode' },
        { line: 2, code: '7K3M-9QXD-2F4H-7', because: 'mistyped' },
        { line: 5, code: '7K3M-9QXD-2F4H-6', because: 'saidNo', from: now },
      ],
    },
    'Rowan Ellis\nNoor, 7K3M-9QXD-2F4H-7\nc\nd\nJo, 7K3M-9QXD-2F4H-6',
  ),
  'Watchers, none': watchersPage([], 'Europe/London'),
  Watchers: watchersPage(
    [
      watcher,
      {
        ...watcher,
        ...{ id: `${row.id.slice(0, -1)}2`, organisation: 'Quayside Clinic', consent: 'agreed' },
        answeredAt: now,
      },
      {
        ...watcher,
        ...{ id: `${row.id.slice(0, -1)}3`, organisation: 'The Old Mill', consent: 'ended' },
        answeredAt: now,
      },
    ],
    'Europe/London',
  ),
});
