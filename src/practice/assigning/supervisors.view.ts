import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tabs } from '../../shared/ui/tabs';
import { tag } from '../../shared/ui/tag';
import { assignmentsTable } from './assignments-table.view';
import type { Overview } from './assignment-reading.service';
import type { SupervisorsWish } from './assigning.schemas';

const path = '/supervisors';
const views = ['supervisors', 'proposed', 'without', 'ending'] as const;

/** Who supervises whom: everybody who supervises, and what a coordinator has to look after. */
export function supervisorsPage(overview: Overview) {
  const { wish, supervisors, trainees, assignments } = overview;
  const none = supervisors.length + trainees.length + assignments.length === 0;
  const searched = wish.show === 'supervisors' || wish.show === 'without';
  return page('practice/supervisors', {
    title: t('practice.assigning.title'),
    head: pageHead({
      title: t('practice.assigning.title'),
      lead: t('practice.assigning.lead'),
      action: { label: t('practice.assigning.assign'), href: '/supervisors/new', icon: 'user-plus' },
    }),
    tabs: tabs(
      t('practice.assigning.title'),
      views.map((show) => ({
        label: t(`practice.assigning.tabs.${show}`),
        path: show === 'supervisors' ? path : `${path}?show=${show}`,
        current: show === wish.show,
        ...(show === 'supervisors' ? {} : { count: overview.counts[show] || null }),
      })),
    ),
    search: searched && !(none && !wish.search) ? search(wish) : null,
    empty: none ? empty(wish) : null,
    list: none ? null : listOf(overview),
  });
}

const search = ({ show, search: typed }: SupervisorsWish) =>
  form({
    action: path,
    method: 'get',
    label: t('practice.assigning.search'),
    hidden: { show },
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('practice.assigning.searchLabel'),
        value: typed ?? '',
        required: false,
        autocomplete: 'off',
      }),
    },
    submit: { label: t('practice.assigning.find'), kind: 'secondary' },
  });

const empty = ({ show, search: typed }: SupervisorsWish) =>
  typed
    ? emptyState({
        title: t('practice.assigning.nobody'),
        action: { label: t('practice.assigning.showAll'), href: `${path}?show=${show}`, kind: 'secondary' },
      })
    : emptyState({
        title: t(`practice.assigning.none.${show}`),
        text: t(`practice.assigning.noneMore.${show}`),
      });

function listOf(overview: Overview) {
  const { wish, assignments, people, today } = overview;
  const next = overview.next ? address(wish, overview.next) : null;
  if (wish.show === 'supervisors') return supervisorsTable(overview, next);
  if (wish.show === 'without') return traineesTable(overview, next);
  const href = ({ id }: { id: string }) => `/supervisor-assignments/${id}`;
  return assignmentsTable({ assignments, people, today, names: 'both', href, next });
}

const supervisorsTable = ({ supervisors }: Overview, next: string | null) =>
  table({
    caption: t('practice.assigning.title'),
    hideCaption: true,
    columns: [
      t('practice.assigning.columns.supervisor'),
      { label: t('practice.assigning.columns.trainees'), align: 'end' },
      { label: t('practice.assigning.columns.waiting'), align: 'end' },
      t('practice.assigning.columns.place'),
    ],
    rows: supervisors.map(({ id, name, email, outside, trainees, waiting }) => ({
      cells: [
        { text: name, more: email, href: `${path}/${id}` },
        t('practice.assigning.trainees', { count: trainees }),
        t('practice.assigning.entries', { count: waiting }),
        outside
          ? { tag: tag('info', t('practice.assigning.outside'), 'globe') }
          : t('practice.assigning.inside'),
      ],
    })),
    pager: pager({ next }),
  });

const traineesTable = ({ trainees }: Overview, next: string | null) =>
  table({
    caption: t('practice.assigning.tabs.without'),
    hideCaption: true,
    columns: [t('practice.assigning.columns.trainee')],
    rows: trainees.map(({ id, name, email }) => ({
      cells: [{ text: name, more: email, href: `${path}/trainees/${id}` }],
      actions: [{ label: t('practice.assigning.assignTo'), about: name, href: `${path}/new?trainee=${id}` }],
    })),
    pager: pager({ next }),
  });

function address({ show, search: typed }: SupervisorsWish, after: string): string {
  return `${path}?${new URLSearchParams({ show, ...(typed ? { search: typed } : {}), after }).toString()}`;
}
