import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { issuerPath } from '../issuers/issuer.view';
import { statusTag, until } from '../register/wording';
import { verificationPath } from '../verifying/code';
import type { RegisterWish } from './listing.schemas';
import { publicRegisterPath } from './listings.view';
import type { Listed, PublicIssuer } from './public-register.queries';

type Looking = { wish: RegisterWish; programmes: string[] };

/** The public register of an organisation: those who chose to be found, and how their certificates stand today. */
export function publicRegisterPage(
  { name, slug }: PublicIssuer,
  { items, next }: { items: Listed[]; next: string | null },
  { wish, programmes }: Looking,
) {
  const path = publicRegisterPath(slug);
  const title = t('certificates.publicRegister.title', { organisation: name });
  const query = new URLSearchParams({
    ...(wish.search ? { search: wish.search } : {}),
    ...(wish.programme ? { programme: wish.programme } : {}),
    ...(next ? { after: next } : {}),
  });
  return page(
    'listing/register',
    {
      title,
      head: pageHead({
        title,
        lead: t('certificates.publicRegister.lead'),
        crumbs: [{ label: name, path: issuerPath(slug) }],
        others: [{ label: t('certificates.issuers.check'), href: '/verify' }],
      }),
      ask: searchForm(path, wish, programmes),
      empty: items.length === 0 ? nobody(wish, path) : null,
      people: items.length === 0 ? null : people(title, items, next && `${path}?${query.toString()}`),
      missing: t('certificates.publicRegister.missing'),
    },
    { layout: 'public' },
  );
}

const searchForm = (path: string, wish: RegisterWish, programmes: string[]) =>
  form({
    action: path,
    method: 'get',
    label: t('certificates.publicRegister.find'),
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('certificates.publicRegister.searchLabel'),
        value: wish.search,
        required: false,
        maxlength: 200,
      }),
      ...(programmes.length > 1
        ? {
            programme: choice({
              name: 'programme',
              kind: 'select',
              label: t('certificates.facts.programme'),
              value: wish.programme,
              required: false,
              prompt: t('certificates.publicRegister.everyProgramme'),
              options: programmes.map((one) => ({ value: one, label: one })),
            }),
          }
        : {}),
    },
    submit: { label: t('certificates.publicRegister.find'), kind: 'secondary' },
  });

const nobody = ({ search, programme }: RegisterWish, path: string) =>
  search || programme
    ? emptyState({
        title: t('certificates.publicRegister.notFound'),
        text: t('certificates.publicRegister.notFoundMore'),
        action: { label: t('certificates.publicRegister.everybody'), href: path, kind: 'secondary' },
      })
    : emptyState({
        title: t('certificates.publicRegister.none'),
        text: t('certificates.publicRegister.noneMore'),
      });

const people = (caption: string, items: Listed[], next: string | null) =>
  table({
    caption,
    hideCaption: true,
    columns: [
      t('certificates.facts.holder'),
      t('certificates.facts.programme'),
      t('certificates.facts.validUntil'),
      t('certificates.facts.status'),
    ],
    rows: items.map((one) => ({
      cells: [
        { text: one.holder, href: verificationPath(one.code) },
        one.programme,
        until(one.validUntil),
        { tag: statusTag(one.status) },
      ],
    })),
    pager: pager({ next }),
  });
