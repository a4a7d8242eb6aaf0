import { answer } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { common, selecting, type Shown } from '../form-fields';
import { relationOptions } from './assignment-words';

/** What qualifies a supervisor; `needed` where it has to be said. */
export const qualificationFields = (shown: Shown, { needed = false }: { needed?: boolean } = {}) => ({
  credential: field({
    ...common('credential', shown),
    label: t('practice.assigning.fields.credential'),
    hint: t('practice.assigning.fields.credentialHint'),
    required: needed,
    maxlength: 200,
    autocomplete: 'off',
  }),
  credentialBody: field({
    ...common('credentialBody', shown),
    label: t('practice.assigning.fields.credentialBody'),
    required: false,
    maxlength: 200,
    autocomplete: 'off',
  }),
  credentialNumber: field({
    ...common('credentialNumber', shown),
    label: t('practice.assigning.fields.credentialNumber'),
    required: false,
    maxlength: 200,
    autocomplete: 'off',
    width: 'medium',
  }),
});

/** How the two know each other besides supervision. */
export const relationField = (shown: Shown) =>
  choice({
    ...selecting('relation', shown),
    label: t('practice.assigning.fields.relation'),
    hint: t('practice.assigning.fields.relationHint'),
    options: relationOptions(),
  });

/** Between which days somebody supervises, or something is agreed; `ends`: whether a last day has to be said. */
export const validityFields = (shown: Shown, { ends }: { ends: boolean } = { ends: false }) => ({
  validFrom: field({
    ...common('validFrom', shown),
    label: t('practice.assigning.fields.validFrom'),
    type: 'date',
    autocomplete: 'off',
  }),
  validUntil: field({
    ...common('validUntil', shown),
    label: t('practice.assigning.fields.validUntil'),
    type: 'date',
    required: ends,
    autocomplete: 'off',
  }),
});

/** A list of people who supervise, to choose one from. */
export const supervisorField = (
  supervisors: readonly { id: string; name: string }[],
  shown: Shown,
  given: { label?: string; required?: boolean; hint?: string } = {},
) =>
  choice({
    ...selecting('supervisorId', shown),
    label: t('practice.assigning.fields.supervisor'),
    ...given,
    value: answer(shown.typed, 'supervisorId'),
    options: supervisors.map(({ id, name }) => ({ value: id, label: name })),
  });
