import { t } from '../shared/text';
import { field } from '../shared/ui/field';
import type { Given } from '../shared/ui/given';

/** The field in which somebody who is signed in gives their password again, in the very form they want to send. */
export const passwordAgain = (error: Given<string>) =>
  field({
    name: 'password',
    type: 'password',
    label: t('identity.stepUp.label'),
    hint: t('identity.stepUp.hint'),
    error,
    autocomplete: 'current-password',
    width: 'medium',
  });
