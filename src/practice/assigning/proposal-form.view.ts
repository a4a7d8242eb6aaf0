import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { common, type Shown } from '../form-fields';
import { qualificationFields, relationField, supervisorField, validityFields } from './assigning-fields.view';

type Person = { id: string; name: string };

/** The form in which a trainee proposes a supervisor: somebody of the organisation, or somebody from outside. */
export function proposalPage(supervisors: readonly Person[], shown: Shown) {
  const title = t('practice.yours.propose');
  return page(
    'practice/proposal-form',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.yours.proposeLead'),
        crumbs: [{ label: t('practice.yours.title'), path: '/your-supervisors' }],
      }),
      proposal: form({
        action: '/your-supervisors',
        error: shown.refused?.error ?? null,
        fields: {
          who: who(shown),
          supervisorId: supervisorField(supervisors, shown, {
            required: false,
            hint: t('practice.yours.insideHint'),
          }),
          ...outsideFields(shown),
          ...qualificationFields(shown),
          relation: relationField(shown),
          ...validityFields(shown),
        },
        submit: t('practice.yours.send'),
        others: [{ label: t('practice.assigning.back'), href: '/your-supervisors' }],
      }),
    },
    { status: shown.refused?.status ?? 200 },
  );
}

const who = (shown: Shown) =>
  choice({
    ...common('who', shown),
    label: t('practice.yours.who'),
    options: [
      { value: 'inside', label: t('practice.yours.inside') },
      { value: 'outside', label: t('practice.yours.outside') },
    ],
  });

const outsideFields = (shown: Shown) => ({
  name: field({
    ...common('name', shown),
    label: t('practice.yours.name'),
    hint: t('practice.yours.outsideHint'),
    required: false,
    maxlength: 200,
    autocomplete: 'off',
  }),
  email: field({
    ...common('email', shown),
    label: t('practice.yours.email'),
    type: 'email',
    required: false,
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
