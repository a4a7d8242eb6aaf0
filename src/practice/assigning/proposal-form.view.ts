import { answer } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { tabs } from '../../shared/ui/tabs';
import { common, type Shown } from '../form-fields';
import { qualificationFields, relationField, supervisorField, validityFields } from './assigning-fields.view';

type Person = { id: string; name: string };

const path = '/your-supervisors';

/** The form in which a trainee proposes a supervisor: somebody of the organisation, or somebody from outside. */
export function proposalPage(supervisors: readonly Person[], shown: Shown) {
  const title = t('practice.yours.propose');
  const outside = answer(shown.typed, 'who') === 'outside';
  return page(
    'practice/proposal-form',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.yours.proposeLead'),
        crumbs: [{ label: t('practice.yours.title'), path }],
      }),
      tabs: tabs(t('practice.yours.who'), [
        { label: t('practice.yours.inside'), path: `${path}/new`, current: !outside },
        { label: t('practice.yours.outside'), path: `${path}/new?from=outside`, current: outside },
      ]),
      proposal: form({
        action: path,
        error: shown.refused?.error ?? null,
        hidden: { who: outside ? 'outside' : 'inside' },
        fields: {
          ...(outside ? outsideFields(shown) : { supervisorId: supervisorField(supervisors, shown) }),
          ...qualificationFields(shown, { needed: outside }),
          relation: relationField(shown),
          ...validityFields(shown),
        },
        submit: t('practice.yours.send'),
        others: [{ label: t('practice.assigning.back'), href: path }],
      }),
    },
    { status: shown.refused?.status ?? 200 },
  );
}

const outsideFields = (shown: Shown) => ({
  name: field({
    ...common('name', shown),
    label: t('practice.yours.name'),
    maxlength: 200,
    autocomplete: 'off',
  }),
  email: field({
    ...common('email', shown),
    label: t('practice.yours.email'),
    type: 'email',
    autocomplete: 'off',
  }),
  organisation: field({
    ...common('organisation', shown),
    label: t('practice.yours.organisation'),
    required: false,
    maxlength: 200,
    autocomplete: 'off',
  }),
});
