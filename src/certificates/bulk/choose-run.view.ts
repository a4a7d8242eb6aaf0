import { camel } from '../../shared/camel';
import { page } from '../../shared/http/page';
import { withQuery } from '../../shared/http/query';
import type { Refused } from '../../shared/http/refused';
import { say, t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Choosing } from './bulk-reading.service';
import { carried, type RunWish, told } from './selection.schemas';

const REGISTER = '/certificates/register';

type Asking = { formKey: string; why?: Refused };

/** First which ones, then what is done to all of them. */
export const chooseRunPage = (choosing: Choosing, { formKey, why }: Asking) =>
  page(
    'bulk/choose',
    {
      title: t('certificates.bulk.choose'),
      head: pageHead({
        title: say(`certificates.bulk.from.${choosing.from}.title`),
        lead: say(`certificates.bulk.from.${choosing.from}.lead`),
        crumbs: [
          { label: t('certificates.register.title'), path: REGISTER },
          { label: t('certificates.bulk.title'), path: '/certificates/bulk' },
        ],
      }),
      filter: choosing.wish.which === 'ticked' ? null : filterForm(choosing),
      none: choosing.count > 0 ? null : nothing(choosing),
      count:
        choosing.count > 0
          ? notice({ tone: 'info', text: counted(choosing), action: others(choosing.wish), announced: false })
          : null,
      begin: choosing.count > 0 || why ? beginForm(choosing, formKey, why) : null,
    },
    { status: why?.status ?? 200 },
  );

/** How many they are. */
const counted = ({ from, count, wish }: Choosing): string =>
  wish.which === 'ticked'
    ? t('certificates.bulk.tickedCount', { count })
    : say(`certificates.bulk.from.${from}.count`, { count });

const others = ({ which, certificate = [] }: RunWish) =>
  which === 'ticked'
    ? { label: t('certificates.bulk.tickOthers'), href: withQuery(REGISTER, carried(certificate)) }
    : null;

/** What to do where there is nothing to do it to. */
function nothing({ from, wish }: Choosing) {
  if (wish.which === 'ticked')
    return emptyState({
      title: t('certificates.bulk.noneTicked'),
      text: t('certificates.bulk.noneTickedMore'),
      action: { label: t('certificates.bulk.toRegister'), href: REGISTER, kind: 'secondary' },
    });
  const narrowed = wish.search || (wish.which && wish.which !== 'all');
  return emptyState({
    title: say(`certificates.bulk.from.${from}.none`),
    text: say(`certificates.bulk.from.${from}.${narrowed ? 'noneFound' : 'noneYet'}`),
    action: narrowed
      ? { label: say(`certificates.bulk.from.${from}.showAll`), href: all(wish), kind: 'secondary' }
      : { label: say(`certificates.bulk.from.${from}.look`), href: lists[from], kind: 'secondary' },
  });
}

const all = ({ kind }: RunWish): string =>
  `/certificates/bulk/new${kind ? `?${new URLSearchParams({ kind }).toString()}` : ''}`;

const lists = { certificates: REGISTER, candidates: '/candidacies' };

const filterForm = ({ wish, kinds, from }: Choosing) =>
  form({
    action: '/certificates/bulk/new',
    method: 'get',
    label: t('certificates.bulk.countAgain'),
    fields: {
      search: field({
        name: 'search',
        type: 'search',
        label: t('certificates.bulk.filter'),
        hint: say(`certificates.bulk.from.${from}.hint`),
        value: wish.search ?? '',
        required: false,
        maxlength: 200,
      }),
      ...(from === 'certificates'
        ? {
            which: choice({
              name: 'which',
              label: t('certificates.bulk.whichLabel'),
              kind: 'select',
              options: told.map((value) => ({
                value,
                label: say(`certificates.bulk.which.${camel(value)}`),
              })),
              value: wish.which ?? 'all',
            }),
          }
        : {}),
    },
    hidden: { kind: wish.kind ?? kinds[0] ?? '' },
    submit: { label: t('certificates.bulk.countAgain'), kind: 'secondary' },
  });

const beginForm = ({ kinds, wish, count, from }: Choosing, formKey: string, why?: Refused) =>
  form({
    action: '/certificates/bulk',
    fields: {
      kind: choice({
        name: 'kind',
        label: t('certificates.bulk.kindLabel'),
        options: kinds.map((value) => ({
          value,
          label: say(`certificates.bulk.kinds.${value}.title`),
          hint: say(`certificates.bulk.kinds.${value}.hint`),
        })),
        value: wish.kind ?? (kinds.length === 1 ? kinds[0] : undefined) ?? '',
        error: why?.errors.kind,
      }),
    },
    hidden: { formKey, ...kept(wish) },
    error: why?.error,
    submit: t('certificates.bulk.begin', { count }),
    others: [{ label: t('certificates.bulk.notNow'), href: lists[from], kind: 'quiet' }],
  });

/** What was chosen, as the form sends it on. */
const kept = ({ search, which, certificate = [] }: RunWish): Record<string, string> => ({
  ...(search ? { search } : {}),
  ...(which ? { which } : {}),
  ...(certificate.length > 0 ? { certificate: certificate.join(' ') } : {}),
});
