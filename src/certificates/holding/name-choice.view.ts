import type { RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';

/** Where a holder chooses whether their credentials hold their name. */
export const nameChoicePage = (named: boolean, refused?: RejectedForm) =>
  page(
    'holding/name',
    {
      title: t('certificates.holding.name.title'),
      head: pageHead({
        title: t('certificates.holding.name.title'),
        lead: t('certificates.holding.name.lead'),
        crumbs: [{ label: t('certificates.mine.title'), path: '/certificates' }],
      }),
      form: form({
        action: '/certificates/name',
        fields: {
          named: choice({
            name: 'named',
            label: t('certificates.holding.name.question'),
            value: named ? 'yes' : 'no',
            error: refused?.errors.named,
            options: [
              {
                value: 'no',
                label: t('certificates.holding.name.no'),
                hint: t('certificates.holding.name.noHint'),
              },
              {
                value: 'yes',
                label: t('certificates.holding.name.yes'),
                hint: t('certificates.holding.name.yesHint'),
              },
            ],
          }),
        },
        submit: t('certificates.holding.name.submit'),
      }),
    },
    { status: refused ? 422 : 200 },
  );
