import { answer, answers } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { tick } from '../../shared/ui/tick';
import { common, confidence, selecting, type Shown } from '../form-fields';
import { optionsOf } from '../wording';
import { entryRoles } from './entry-facts';
import type { Choices } from './entry-ground.service';

/** When it began and ended, for those who would rather not say how long it took, or say both. */
export const timeFields = (shown: Shown) => ({
  startsAt: field({ ...aTime('startsAt', shown), label: t('practice.form.startsAt') }),
  endsAt: field({ ...aTime('endsAt', shown), label: t('practice.form.endsAt') }),
});

const aTime = (name: string, shown: Shown) =>
  ({ ...common(name, shown), type: 'time', required: false, autocomplete: 'off' }) as const;

/** What practice was: kind of activity, setting, domain. A kind that does not count says so before it is chosen. */
export const whatFields = ({ vocabulary }: Choices, shown: Shown) => ({
  activityKind: choice({
    ...selecting('activityKind', shown),
    label: t('practice.form.activityKind'),
    options: vocabulary.activityKinds.map(({ key, name, counts }) => ({
      value: key,
      label: counts ? name : t('practice.form.uncounted', { name }),
    })),
  }),
  setting: choice({
    ...selecting('setting', shown),
    label: t('practice.form.setting'),
    options: optionsOf(vocabulary.settings),
  }),
  domain: choice({
    ...selecting('domain', shown),
    label: t('practice.form.domain'),
    options: optionsOf(vocabulary.domains),
  }),
});

/** In which role, paid or not, and what it took: said once by most people and then left as it is. */
export const roleFields = ({ vocabulary }: Choices, shown: Shown) => ({
  role: choice({
    ...common('role', shown),
    value: answer(shown.typed, 'role') || 'lead',
    label: t('practice.form.role'),
    options: entryRoles.map((value) => ({ value, label: t(`practice.role.${value}`) })),
  }),
  paid: choice({
    ...common('paid', shown),
    value: answer(shown.typed, 'paid') || 'no',
    label: t('practice.form.paid'),
    options: [
      { value: 'no', label: t('practice.paid.no') },
      { value: 'yes', label: t('practice.paid.yes') },
    ],
  }),
  competencies: choice({
    ...common('competencies', shown),
    value: answers(shown.typed, 'competencies'),
    label: t('practice.form.competencies'),
    kind: 'several',
    required: false,
    options: optionsOf(vocabulary.competencies),
  }),
});

/** Who reads and signs it, whether they were there, and what the author thought. */
export const whoFields = ({ supervisors }: Choices, shown: Shown) => ({
  supervisorId: choice({
    ...selecting('supervisorId', shown),
    label: t('practice.form.supervisor'),
    options: supervisors.map(({ id, name }) => ({ value: id, label: name })),
  }),
  observed: tick({
    name: 'observed',
    label: t('practice.form.observed'),
    checked: answer(shown.typed, 'observed') === 'yes',
    required: false,
  }),
  reflection: confidence(
    'reflection',
    {
      label: t('practice.form.reflection'),
      hint: t('practice.form.reflectionHint'),
      required: false,
      rows: 3,
    },
    shown,
  ),
});
