import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { selection } from '../../shared/ui/selection';
import { tabs } from '../../shared/ui/tabs';
import { table } from '../../shared/ui/table';
import { withQuery } from '../../shared/http/query';
import { carried, MOST_CARRIED } from '../bulk/selection.schemas';
import type { Held } from './certificate-record.service';
import type { Part } from './certificates.queries';
import { statusTag, until } from './wording';

const PATH = '/certificates/register';

type Looking = {
  search: string;
  forReview: boolean;
  first: boolean;
  /** How many match, on all pages. */
  count: number;
  /** The ids of those that are ticked, on this page and others. */
  ticked: readonly string[];
};

/** Every certificate of the organisation, newest first, with a search. */
export const registerPage = ({ items, next }: Part<Held>, looking: Looking) => {
  const { search, forReview, first, ticked } = looking;
  return page('holding/register', {
    title: t('certificates.register.title'),
    head: pageHead({
      title: t('certificates.register.title'),
      lead: t('certificates.register.lead'),
      places: [{ label: t('certificates.bulk.title'), path: '/certificates/bulk' }],
    }),
    views: tabs(t('certificates.register.title'), [
      {
        label: t('certificates.register.everything'),
        path: withQuery(PATH, carried(ticked)),
        current: !forReview,
      },
      {
        label: t('certificates.register.forReview'),
        path: withQuery(PATH, { review: 'open', ...carried(ticked) }),
        current: forReview,
      },
    ]),
    ask: !forReview && items.length === 0 && (search || !first) ? searchForm(looking) : null,
    empty: items.length === 0 ? nothing(search, forReview) : null,
    certificates: items.length > 0 ? listed(items, next, looking) : null,
  });
};

/** What is done to many is begun here: with those that were ticked, or with all that were found. */
const manyButtons = ({ count, search }: Pick<Looking, 'count' | 'search'>): ButtonInput[] => [
  { label: t('certificates.bulk.ticked'), name: 'which', value: 'ticked' },
  ...(count > 1 ? [allButton(count, search)] : []),
];

const allButton = (count: number, search: string): ButtonInput => ({
  label: t(search ? 'certificates.bulk.allFound' : 'certificates.bulk.all', { count }),
  href: `/certificates/bulk/new${search ? `?${new URLSearchParams({ search }).toString()}` : ''}`,
});

/** Where there is no list to tick in. */
const searchForm = ({ search, ticked }: Looking) =>
  form({
    action: PATH,
    method: 'get',
    label: t('certificates.register.search'),
    fields: { search: searchField(search) },
    hidden: carried(ticked),
    submit: { label: t('certificates.register.find'), kind: 'secondary' },
  });

const searchField = (search: string) =>
  field({
    name: 'search',
    type: 'search',
    label: t('certificates.register.search'),
    hint: t('certificates.register.searchHint'),
    value: search,
    required: false,
    maxlength: 200,
  });

const nothing = (search: string, forReview: boolean) =>
  forReview
    ? emptyState({
        title: t('certificates.register.noneForReview'),
        text: t('certificates.register.noneForReviewMore'),
      })
    : search
      ? emptyState({
          title: t('certificates.register.notFound', { search }),
          text: t('certificates.register.notFoundMore'),
          action: { label: t('certificates.register.all'), href: PATH, kind: 'secondary' },
        })
      : emptyState({ title: t('certificates.register.none'), text: t('certificates.register.noneMore') });

const listed = (items: Held[], next: string | null, looking: Looking) =>
  selection({
    action: '/certificates/bulk/new',
    method: 'get',
    table: certificates(items, next, looking),
    find: looking.forReview
      ? null
      : {
          label: t('certificates.register.search'),
          field: searchField(looking.search),
          button: { label: t('certificates.register.find'), formaction: PATH },
        },
    buttons: manyButtons(looking),
    kept: keptTicks(items, looking),
    error:
      looking.ticked.length > MOST_CARRIED
        ? t('certificates.register.tooMany', { most: MOST_CARRIED })
        : null,
  });

/** What is ticked in other parts; null while nothing is ticked anywhere. */
function keptTicks(items: Held[], { search, forReview, ticked }: Looking) {
  const here = new Set(items.map(({ id }) => id));
  const values = ticked.slice(0, MOST_CARRIED).filter((id) => !here.has(id));
  if (ticked.length === 0) return null;
  const count = Math.min(ticked.length, MOST_CARRIED);
  return {
    name: 'kept',
    values,
    text: t('certificates.register.ticked', { count, elsewhere: values.length }),
    none: { label: t('certificates.register.untick'), href: withQuery(PATH, asked(search, forReview)) },
  };
}

const asked = (search: string, forReview: boolean) => ({
  ...(search ? { search } : {}),
  ...(forReview ? { review: 'open' } : {}),
});

const certificates = (items: Held[], next: string | null, { search, forReview, first, ticked }: Looking) =>
  table({
    caption: t('certificates.register.title'),
    hideCaption: true,
    columns: [
      t('certificates.facts.holder'),
      t('certificates.facts.programme'),
      t('certificates.facts.awardedOn'),
      t('certificates.facts.validUntil'),
      t('certificates.facts.status'),
    ],
    rows: items.map((one) => ({
      id: `certificate-${one.id}`,
      select: {
        name: 'certificate',
        value: one.id,
        label: t('certificates.register.tick', { holder: one.holderName, number: one.number }),
        checked: ticked.slice(0, MOST_CARRIED).includes(one.id),
      },
      cells: [
        { text: one.holderName, href: `/certificates/${one.id}`, more: one.number },
        one.programmeTitle,
        day(one.awardedOn),
        until(one.validUntil),
        { tag: statusTag(one.status), more: one.forReview ? t('certificates.register.toReview') : null },
      ],
    })),
    pager: pager({
      previous: first ? null : new URLSearchParams({ search, ...asked(search, forReview) }).toString(),
      next: next && new URLSearchParams({ ...asked(search, forReview), after: next }).toString(),
      sends: { name: 'to', action: PATH, previousLabel: t('certificates.register.beginning') },
    }),
  });
