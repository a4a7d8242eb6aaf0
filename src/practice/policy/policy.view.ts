import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { facts } from '../../shared/ui/facts';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { tick } from '../../shared/ui/tick';
import type { PracticePolicy } from './practice-policy';

const switches = ['assignedOnly', 'agreementFirst', 'barRelatives', 'barCohortPeers', 'stepUp'] as const;
const spans = ['linkDays', 'repudiationDays'] as const;

/** What the organisation asks of practice, as it holds now. */
export const policyFacts = (policy: PracticePolicy) =>
  facts([
    ...switches.map((name) => ({
      label: t(`practice.policy.${name}.label`),
      value: { text: t(policy[name] ? 'practice.policy.yes' : 'practice.policy.no') },
    })),
    {
      label: t('practice.policy.period.label'),
      value: { text: t(`practice.policy.period.${policy.period}`) },
    },
    ...spans.map((name) => ({
      label: t(`practice.policy.${name}.label`),
      value: { text: t('practice.policy.days', { count: policy[name] }) },
    })),
  ]);

/** What stands in the form when these rules hold. */
export const typedPolicy = (policy: PracticePolicy): Typed => ({
  ...Object.fromEntries(switches.map((name) => [name, policy[name] ? 'yes' : ''])),
  ...Object.fromEntries(spans.map((name) => [name, String(policy[name])])),
  period: policy.period,
});

/** The rules for practice, to be changed. */
export function policyPage({ typed, refused }: { typed: Typed; refused?: Given<Refused> }) {
  const title = t('practice.policy.title');
  return page(
    'practice/settings-form',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.policy.lead'),
        crumbs: [{ label: t('practice.words.title'), path: '/practice-settings' }],
      }),
      form: form({
        action: '/practice-settings/rules',
        error: refused?.error ?? null,
        fields: {
          ...switchFields(typed),
          period: periodField(typed, refused),
          ...spanFields(typed, refused),
        },
        submit: t('practice.words.save'),
        others: [{ label: t('practice.words.backTo'), href: '/practice-settings', kind: 'quiet' }],
      }),
    },
    { status: refused?.status ?? 200 },
  );
}

const switchFields = (typed: Typed) =>
  Object.fromEntries(
    switches.map((name) => [
      name,
      tick({
        name,
        label: t(`practice.policy.${name}.label`),
        hint: t(`practice.policy.${name}.hint`),
        checked: answer(typed, name) === 'yes',
        required: false,
      }),
    ]),
  );

const periodField = (typed: Typed, refused: Given<Refused>) =>
  choice({
    name: 'period',
    label: t('practice.policy.period.label'),
    hint: t('practice.policy.period.hint'),
    options: (['week', 'month'] as const).map((value) => ({
      value,
      label: t(`practice.policy.period.${value}`),
    })),
    value: answer(typed, 'period'),
    error: refused?.errors.period ?? null,
  });

const spanFields = (typed: Typed, refused: Given<Refused>) =>
  Object.fromEntries(
    spans.map((name) => [
      name,
      field({
        name,
        label: t(`practice.policy.${name}.label`),
        hint: t(`practice.policy.${name}.hint`),
        value: answer(typed, name),
        error: refused?.errors[name] ?? null,
        ...{ type: 'number', min: 1, max: 90, unit: t('practice.policy.unit') },
      }),
    ]),
  );
