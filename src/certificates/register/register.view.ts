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
};

/** Every certificate of the organisation, newest first, with a search. */
export const registerPage = ({ items, next }: Part<Held>, { search, forReview, first, count }: Looking) =>
  page('holding/register', {
    title: t('certificates.register.title'),
    head: pageHead({
      title: t('certificates.register.title'),
      lead: t('certificates.register.lead'),
      places: [{ label: t('certificates.bulk.title'), path: '/certificates/bulk' }],
    }),
    views: tabs(t('certificates.register.title'), [
      { label: t('certificates.register.everything'), path: PATH, current: !forReview },
      { label: t('certificates.register.forReview'), path: `${PATH}?review=open`, current: forReview },
    ]),
    ask: !forReview && (items.length > 0 || search || !first) ? searchForm(search) : null,
    empty: items.length === 0 ? nothing(search, forReview) : null,
    certificates: items.length > 0 ? listed(items, next, { search, forReview, count }) : null,
  });

/** What is done to many is begun here: with those that were ticked, or with all that were found. */
const manyButtons = ({ count, search }: Pick<Looking, 'count' | 'search'>): ButtonInput[] => [
  { label: t('certificates.bulk.ticked'), name: 'which', value: 'ticked' },
  ...(count > 1 ? [allButton(count, search)] : []),
];

const allButton = (count: number, search: string): ButtonInput => ({
  label: t(search ? 'certificates.bulk.allFound' : 'certificates.bulk.all', { count }),
  href: `/certificates/bulk/new${search ? `?${new URLSearchParams({ search }).toString()}` : ''}`,
});

const searchForm = (search: string) =>
  form({
    action: PATH,
    method: 'get',
    label: t('certificates.register.search'),
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('certificates.register.search'),
        hint: t('certificates.register.searchHint'),
        value: search,
        required: false,
        maxlength: 200,
      }),
    },
    submit: { label: t('certificates.register.find'), kind: 'secondary' },
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

const listed = (
  items: Held[],
  next: string | null,
  looking: Pick<Looking, 'search' | 'forReview' | 'count'>,
) =>
  selection({
    action: '/certificates/bulk/new',
    method: 'get',
    table: certificates(items, next, looking),
    buttons: manyButtons(looking),
  });

const certificates = (
  items: Held[],
  next: string | null,
  { search, forReview }: Pick<Looking, 'search' | 'forReview'>,
) =>
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
      next:
        next &&
        `${PATH}?${new URLSearchParams({
          ...(search ? { search } : {}),
          ...(forReview ? { review: 'open' } : {}),
          after: next,
        }).toString()}`,
    }),
  });
