import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { say, t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Choosing } from './bulk-reading.service';
import { camel } from './run-wording';
import { whiches } from './selection.schemas';

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
          { label: t('certificates.register.title'), path: '/certificates/register' },
          { label: t('certificates.bulk.title'), path: '/certificates/bulk' },
        ],
      }),
      filter: filterForm(choosing),
      count: notice({
        tone: choosing.count > 0 ? 'info' : 'attention',
        text: say(`certificates.bulk.from.${choosing.from}.count`, { count: choosing.count }),
        announced: false,
      }),
      begin: choosing.count > 0 || why ? beginForm(choosing, formKey, why) : null,
    },
    { status: why?.status ?? 200 },
  );

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
              options: whiches.map((value) => ({
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

const beginForm = ({ kinds, wish, count }: Choosing, formKey: string, why?: Refused) =>
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
    hidden: {
      formKey,
      ...(wish.search ? { search: wish.search } : {}),
      ...(wish.which ? { which: wish.which } : {}),
    },
    error: why?.error,
    submit: t('certificates.bulk.begin', { count }),
    others: [{ label: t('certificates.bulk.notNow'), href: '/certificates/register', kind: 'quiet' }],
  });
