import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, entry, noor, people, priya, sam, vocabulary } from '../samples';
import { statementOfClosing } from './closing.service';
import { ownPeriodsPage } from './own-periods.view';
import { periodPage } from './period.view';
import type { Closed, OpenedPeriod, PeriodList } from './period-reading.service';
import { periodOf, periodsBefore } from './period';
import { summaryOf } from './period-summary';
import { periodsPage } from './periods.view';

const period = periodOf('2026-04-15', 'month');
const closer = () => ({ name: sam.name, organisationName: as(sam).organisationName });
const row = { traineeId: priya.id, entries: 4, minutes: 390, waiting: 0, supervised: true, closingId: null };
const list: PeriodList = { period, choice: periodsBefore('2026-05-07', 'month', 2), rows: [], people };
const rows = [
  row,
  { ...row, traineeId: noor.id, waiting: 2 },
  { ...row, traineeId: sam.id, minutes: 60, closingId: 'a' },
];
const entries = [
  entry('signed', { id: 'a', day: '2026-04-03' }),
  entry('signed', { id: 'b', day: '2026-04-20', activityKind: 'group', supervisorId: noor.id }),
];

const closed = (): Closed => ({
  closing: {
    id: 'a',
    organisationId: 'a',
    traineeId: priya.id,
    kind: 'month',
    firstDay: period.first,
    lastDay: period.last,
    summary: '{}',
    summarySha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    statement: statementOfClosing(closer(), period),
    closedBy: sam.id,
    closedAt: new Date('2026-05-02T09:00:00Z'),
    keyId: 'a',
    signature: '',
  },
  reopened: null,
});
const reopened = (): Closed => ({
  ...closed(),
  reopened: {
    at: new Date('2026-05-03T08:00:00Z'),
    by: sam.id,
    reason: 'An entry of 20 April was left out.',
  },
});

const opened: OpenedPeriod = {
  period,
  traineeId: priya.id,
  row,
  entries,
  summary: summaryOf(entries, { supervision: 60, running: 1_200, repudiated: new Set() }),
  closed: [],
  people,
  vocabulary,
  over: true,
};
const missing = () => ({
  typed: {},
  refused: { status: 422 as const, errors: { reason: t('practice.errors.reason') }, error: null },
});

export const previews = (): Record<string, Page> => ({
  None: periodsPage(list, closer()),
  Some: periodsPage({ ...list, rows }, closer()),
  Weeks: periodsPage({ ...list, rows, period: periodOf('2026-04-15', 'week') }, closer()),
  Refused: periodsPage({ ...list, rows }, closer(), { error: t('practice.periods.tickSome') }),
  'Asks for the password': periodsPage({ ...list, rows }, closer(), { asksPassword: true }),
  'Of one person': periodPage(opened, closer(), as(sam)),
  'Of one person, asks for the password': periodPage(opened, closer(), as(sam), { asksPassword: true }),
  'Of one person, something waits': periodPage({ ...opened, row: { ...row, waiting: 1 } }, closer(), as(sam)),
  'Closed, opened again, closed': periodPage(
    { ...opened, closed: [reopened(), closed()] },
    closer(),
    as(sam),
  ),
  'Opening without a reason': periodPage({ ...opened, closed: [closed()] }, closer(), as(sam), missing()),
  'Of her own': ownPeriodsPage({ closed: [closed(), reopened()], people }, as(priya)),
  'Of her own, none': ownPeriodsPage({ closed: [], people }, as(priya)),
});
