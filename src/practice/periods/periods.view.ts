import { passwordAgain } from '../../identity';
import { duration } from '../../shared/dates';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { selection } from '../../shared/ui/selection';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { called } from '../wording';
import { statementOfClosing } from './closing.service';
import type { PeriodList } from './period-reading.service';
import { periodAlone } from './period-words';
import type { PeriodRow } from './periods.queries';

const PATH = '/practice-periods';

/** Why closing was refused, and whether it asks for the password. */
export type ClosingTried = { error?: string; refused?: Refused; asksPassword?: boolean };

/** A period of everybody whom one may close it for: what is signed, what waits, what is closed. */
export function periodsPage(
  list: PeriodList,
  closer: { name: string; organisationName: string },
  tried: ClosingTried & { ticked?: readonly string[] } = {},
) {
  const { period, rows } = list;
  const closable = rows.some((row) => isClosable(row));
  return page(
    'practice/periods',
    {
      title: t('practice.periods.title'),
      head: pageHead({ title: t('practice.periods.title'), lead: t('practice.periods.lead') }),
      search: choose(list),
      heading: periodAlone(period),
      problem: problemOf(tried),
      empty:
        rows.length === 0
          ? emptyState({ title: t('practice.periods.none'), text: t('practice.periods.noneMore') })
          : null,
      statement: closable ? statementOfClosing(closer, period) : null,
      rows: rows.length > 0 ? rowsOf(list, closable ? tried : { ...tried, asksPassword: false }) : null,
    },
    { status: tried.refused?.status ?? (tried.error ? 409 : 200) },
  );
}

function problemOf({ error, refused }: ClosingTried) {
  const text = error ?? refused?.errors['password'];
  return text ? notice({ tone: 'danger', text }) : null;
}

const choose = ({ period, choice: periods }: PeriodList) =>
  form({
    action: PATH,
    method: 'get',
    label: t('practice.periods.choose'),
    fields: {
      first: choice({
        name: 'first',
        kind: 'select',
        label: t('practice.periods.period'),
        options: periods.map((one) => ({ value: one.first, label: periodAlone(one) })),
        value: period.first,
      }),
    },
    submit: { label: t('practice.periods.show'), kind: 'secondary' },
  });

const isClosable = ({ closingId, waiting, entries }: PeriodRow): boolean =>
  closingId === null && waiting === 0 && entries > 0;

function rowsOf(
  list: PeriodList,
  { refused, ticked = [], asksPassword = false }: ClosingTried & { ticked?: readonly string[] },
) {
  const { period, rows, people } = list;
  return selection({
    action: `${PATH}/closings`,
    fields: asksPassword ? [passwordAgain(refused?.errors['password'])] : [],
    buttons: [{ label: t('practice.periods.closeTicked'), icon: 'lock', name: 'first', value: period.first }],
    table: table({
      caption: periodAlone(period),
      hideCaption: true,
      columns: [
        t('practice.periods.person'),
        { label: t('practice.periods.signed'), align: 'end' },
        t('practice.periods.state'),
      ],
      rows: rows.map((row) => {
        const name = called(people, row.traineeId);
        return {
          cells: [
            { text: name, href: `${PATH}/summary?trainee=${row.traineeId}&first=${period.first}` },
            duration(row.minutes),
            stateOf(row),
          ],
          ...(isClosable(row)
            ? {
                select: {
                  name: 'trainee',
                  value: row.traineeId,
                  label: name,
                  checked: ticked.includes(row.traineeId),
                },
              }
            : {}),
        };
      }),
    }),
  });
}

function stateOf({ closingId, waiting, entries }: PeriodRow) {
  if (closingId) return { tag: tag('success', t('practice.periods.closed'), 'lock') };
  if (waiting > 0)
    return { tag: tag('attention', t('practice.periods.waits', { count: waiting }), 'hourglass') };
  return { tag: tag('neutral', t(entries > 0 ? 'practice.periods.open' : 'practice.periods.nothing')) };
}
