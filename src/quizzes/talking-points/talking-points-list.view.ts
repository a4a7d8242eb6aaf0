import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { result } from '../quiz.view';
import { instant, type Reader, when } from '../wording';
import type { TalkedOver } from './talking-points.queries';
import type { TalkingPointsList } from './talking-points.service';

const path = '/supervision/talking-points';

/** What there is to talk about with trainees, the newest first. */
export function talkingPointsListPage(list: TalkingPointsList, timeZone: string) {
  const title = t('quizzes.talkingPoints.title');
  const { rows, listing } = list;
  return page('quizzes/talking-points/list', {
    title,
    head: pageHead({ title, lead: t('quizzes.talkingPoints.lead') }),
    search: rows.length > 0 || listing.search || listing.after ? search(listing.search ?? '') : null,
    list: rows.length > 0 ? listed(list, { timeZone, now: list.now }) : null,
    empty: rows.length > 0 ? null : empty(Boolean(listing.search ?? listing.after)),
  });
}

const listed = ({ rows, people, listing, next }: TalkingPointsList, reader: Reader) =>
  table({
    caption: t('quizzes.talkingPoints.caption'),
    hideCaption: true,
    columns: [
      t('quizzes.talkingPoints.who'),
      t('quizzes.talkingPoints.quiz'),
      t('quizzes.talkingPoints.submitted'),
      t('quizzes.history.result'),
    ],
    rows: rows.map((row) => {
      const name = people.get(row.traineeId)?.name ?? t('quizzes.talkingPoints.somebody');
      return {
        cells: [
          { text: name },
          row.title,
          { time: instant(row.submittedAt, reader) },
          { tag: resultTag(row) },
        ],
        actions: [
          {
            label: t('quizzes.talkingPoints.open'),
            about: t('quizzes.talkingPoints.about', { name, time: when(row.submittedAt, reader) }),
            href: `${path}/${row.id}`,
          },
        ],
      };
    }),
    pager: pager({ next: next ? address({ ...listing, after: next }) : null }),
  });

const resultTag = ({ submittedAt, passed }: TalkedOver) =>
  passed === null ? tag('attention', t('quizzes.talkingPoints.waits')) : result({ submittedAt, passed });

const search = (value: string) =>
  form({
    action: path,
    method: 'get',
    label: t('quizzes.talkingPoints.searchLabel'),
    fields: {
      search: field({
        ...{ name: 'search', label: t('quizzes.talkingPoints.search'), type: 'search', value },
        ...{ required: false, autocomplete: 'off', width: 'medium' },
      }),
    },
    submit: { label: t('quizzes.talkingPoints.searchAction'), kind: 'secondary' },
  });

const empty = (searched: boolean) =>
  searched
    ? emptyState({
        title: t('quizzes.talkingPoints.noneFound'),
        action: { label: t('quizzes.talkingPoints.showAll'), href: path, kind: 'secondary' },
      })
    : emptyState({ title: t('quizzes.talkingPoints.none'), text: t('quizzes.talkingPoints.noneMore') });

function address(listing: TalkingPointsList['listing']): string {
  const given = Object.entries(listing).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return `${path}?${new URLSearchParams(given).toString()}`;
}
