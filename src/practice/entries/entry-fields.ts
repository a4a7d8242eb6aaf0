import { answer } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { tick } from '../../shared/ui/tick';
import { confidence, selecting, type Shown } from '../form-fields';
import { optionsOf } from '../wording';
import type { Choices } from './entry-ground.service';

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

/** Who reads and signs it, whether they were there, and what the author thought. */
export const whoFields = ({ supervisors }: Choices, shown: Shown) => ({
  supervisorId: choice({
    ...selecting('supervisorId', shown),
    label: t('practice.form.supervisor'),
    hint: t('practice.form.supervisorHint'),
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
    { label: t('practice.form.reflection'), hint: t('practice.form.reflectionHint'), required: false },
    shown,
  ),
});
