import { camel } from '../../../shared/camel';
import { day, moment, number } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { say, t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { linkList } from '../../../shared/ui/link-list';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { progress } from '../../../shared/ui/progress';
import { table } from '../../../shared/ui/table';
import { tabs } from '../../../shared/ui/tabs';
import { tag } from '../../../shared/ui/tag';
import type { Tone } from '../../../shared/ui/tone';
import type { CheckedLine } from '../checked-line';
import { type Place, publicly } from '../place';
import { lineWords } from './line-words';
import type { Counts, Wanted } from './lists.queries';
import { DAYS_KEPT } from './kept';
import type { VerificationListLine } from './verification-list-line.entity';
import type { VerificationList } from './verification-list.entity';

/** How many lines a page shows. */
export const LINES_SHOWN = 100;

export const results = ['valid', 'name-differs', 'not-valid', 'cannot-tell'] as const;

const tones: Record<CheckedLine['result'], Tone> = {
  valid: 'success',
  'name-differs': 'attention',
  'not-valid': 'danger',
  'cannot-tell': 'neutral',
};

/** Where names differ nothing is waited for: it is a question. */
const icons: Partial<Record<CheckedLine['result'], string>> = {
  'name-differs': 'circle-question-mark',
};

export const resultWord = (result: CheckedLine['result']): string =>
  say(`certificates.lists.results.${camel(result)}`);

/** What is shown of a list: one part of its lines, and how far it is. */
export type ShownList = {
  list: Pick<VerificationList, 'lines' | 'askedAt' | 'finishedAt'>;
  token: string;
  at?: Place;
  counts: Counts;
  wanted: Wanted;
  after: number;
  lines: VerificationListLine[];
};

/** A list that is being checked, or was. It looks for itself how far it has come. */
export function listPage(shown: ShownList) {
  const { list, counts, at = publicly } = shown;
  const path = pathOf(shown);
  return page(
    'verification/list',
    {
      title: t('certificates.lists.title'),
      head: pageHead({ title: t('certificates.lists.title'), lead: lead(list) }),
      pollPath: list.finishedAt ? null : here(shown),
      progress: list.finishedAt
        ? null
        : progress({
            label: t('certificates.lists.progress'),
            fraction: counts.checked / list.lines,
            text: t('certificates.lists.far', { checked: number(counts.checked), all: number(list.lines) }),
          }),
      tabs: tabs(t('certificates.lists.tabs'), tabsOf(shown, path)),
      table: shown.lines.length > 0 ? linesTable(shown, path) : null,
      empty: emptyState({
        title: t(list.finishedAt ? 'certificates.lists.none' : 'certificates.lists.soon'),
        text: t(list.finishedAt ? 'certificates.lists.noneMore' : 'certificates.lists.soonMore'),
      }),
      files: linkList([
        {
          label: t(list.finishedAt ? 'certificates.lists.csv' : 'certificates.lists.csvSoFar'),
          href: `${path}/results.csv`,
          icon: 'file-down',
        },
      ]),
      kept: t('certificates.lists.kept', { days: DAYS_KEPT, day: day(lastDay(list.askedAt)) }),
      again: at.base,
    },
    { layout: at.layout, looksAgain: !list.finishedAt },
  );
}

const pathOf = ({ token, at = publicly }: ShownList): string => `${at.base}/lists/${token}`;

/** The address of what is shown now. */
const here = (shown: ShownList): string => {
  const { wanted, after } = shown;
  const path = pathOf(shown);
  const query = new URLSearchParams({
    ...(wanted && { result: wanted }),
    ...(after && { after: String(after) }),
  });
  return query.size > 0 ? `${path}?${query.toString()}` : path;
};

const lead = ({ lines, finishedAt }: ShownList['list']): string =>
  finishedAt
    ? t('certificates.lists.done', { lines: number(lines), count: lines, moment: moment(finishedAt, 'UTC') })
    : t('certificates.lists.underWay');

const lastDay = (askedAt: Date): string =>
  new Date(askedAt.getTime() + DAYS_KEPT * 86_400_000).toISOString().slice(0, 10);

const tabsOf = ({ counts, wanted }: ShownList, path: string) => [
  { label: t('certificates.lists.all'), path, current: wanted === null, count: counts.checked },
  ...results.map((result) => ({
    label: resultWord(result),
    path: `${path}?result=${result}`,
    current: wanted === result,
    count: counts[result],
  })),
];

function linesTable({ lines, wanted, after, at = publicly }: ShownList, path: string) {
  const shown = lines.slice(0, LINES_SHOWN);
  const query = wanted ? `result=${wanted}&` : '';
  const next = lines.length > LINES_SHOWN ? `${path}?${query}after=${shown.at(-1)?.line ?? 0}` : null;
  return table({
    caption: t('certificates.lists.caption'),
    hideCaption: true,
    columns: [
      t('certificates.lists.columns.code'),
      t('certificates.lists.columns.name'),
      t('certificates.lists.columns.result'),
      t('certificates.lists.columns.certificate'),
      { label: t('certificates.lists.columns.line'), align: 'end' },
    ],
    rows: shown.map((line) => row(line, at)),
    pager: pager({ previous: after > 0 ? `${path}${wanted ? `?result=${wanted}` : ''}` : null, next }),
  });
}

function row({ line, code, name, result, found }: VerificationListLine, { found: place }: Place) {
  const about = found?.found;
  const words = found ? lineWords(found) : '';
  return {
    cells: [
      {
        text: code || '–',
        href: about ? `${place}${about.code}` : null,
        unbroken: about !== undefined,
      },
      name ?? '',
      { tag: result && tag(tones[result], resultWord(result), icons[result]), more: words },
      { text: about?.programme ?? '', more: about?.issuer ?? null },
      line,
    ],
  };
}
