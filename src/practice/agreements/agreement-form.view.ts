import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { validityFields } from '../assigning/assigning-fields.view';
import { common, selecting, type Shown } from '../form-fields';
import { LONGEST_TEXT } from '../practice.schemas';
import type { AgreementChoices } from './agreement-reading.service';
import type { SupervisionAgreement } from './supervision-agreement.entity';

type Edited = Pick<SupervisionAgreement, 'id' | 'version'>;

/** The form in which an agreement is drafted or changed; `editing` is the one it changes, if any. */
export function agreementFormPage(
  choices: AgreementChoices | null,
  { editing, ...shown }: Shown & { editing?: Given<Edited> },
) {
  const title = editing ? t('practice.agreement.change') : t('practice.agreement.begin');
  const nobody = choices && choices.trainees.length + choices.supervisors.length === 0;
  return page(
    'practice/agreement-form',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.agreement.formLead'),
        crumbs: [{ label: t('practice.agreement.title'), path: '/agreements' }],
      }),
      nobody: nobody
        ? emptyState({ title: t('practice.agreement.nobody'), text: t('practice.agreement.nobodyMore') })
        : null,
      agreement: nobody ? null : agreementForm(choices, shown, editing ?? null),
    },
    { status: shown.refused?.status ?? 200 },
  );
}

const agreementForm = (choices: AgreementChoices | null, shown: Shown, editing: Edited | null) =>
  form({
    action: editing ? `/agreements/${editing.id}` : '/agreements',
    error: shown.refused?.error ?? null,
    hidden: editing ? { version: editing.version } : {},
    fields: {
      ...(choices ? { with: withField(choices, shown) } : {}),
      ...validityFields(shown, { ends: true }),
      text: field({
        ...common('text', shown),
        label: t('practice.agreement.text'),
        hint: t('practice.agreement.textHint'),
        type: 'textarea',
        rows: 24,
        maxlength: LONGEST_TEXT,
        autocomplete: 'off',
      }),
    },
    submit: t('practice.agreement.save'),
    others: [
      { label: t('practice.assigning.back'), href: editing ? `/agreements/${editing.id}` : '/agreements' },
    ],
  });

const withField = ({ trainees, supervisors }: AgreementChoices, shown: Shown) =>
  choice({
    ...selecting('with', shown),
    label: t('practice.agreement.with'),
    options: [
      ...supervisors.map(({ id, name }) => ({
        value: `supervisor:${id}`,
        label: t('practice.agreement.asSupervisor', { name }),
      })),
      ...trainees.map(({ id, name }) => ({
        value: `trainee:${id}`,
        label: t('practice.agreement.asTrainee', { name }),
      })),
    ],
  });
