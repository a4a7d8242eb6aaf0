import { day, duration, list } from '../../shared/dates';
import { answer } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { facts } from '../../shared/ui/facts';
import { form } from '../../shared/ui/form';
import { tick } from '../../shared/ui/tick';
import { factsOf } from '../entries/entry.view';
import { common, confidence, type Shown as Typing } from '../form-fields';
import { called, paragraphs } from '../wording';
import type { Shown, Tried } from './linked-entries.view';
import { linkedDeclaration } from './linked-statement';
import { questionField } from './linked.schemas';
import type { RequestedEntry } from './requested-entries.service';

/** The form to sign with: each entry with what can be done with it, then the declaration and who makes it. */
export function signing(shown: Shown, askable: readonly RequestedEntry[], tried: Tried) {
  const typing = { typed: tried.typed ?? {}, refused: tried.refused ?? null };
  const { request, people, organisation } = shown.visit;
  const { withReflections } = request;
  const trainee = called(people, request.traineeId);
  const entries = askable.map((one) => ({ ...asked(one, typing), ...said(one, shown) }));
  const person = personFields(called(people, request.supervisorId), shown.credential, typing);
  const days = [...new Set(askable.map(({ entry }) => day(entry.day)))];
  const supervised = tick({
    name: 'supervised',
    label: t('practice.linked.entries.supervised', { trainee, days: list(days) }),
    checked: answer(typing.typed, 'supervised') === 'yes',
    error: tried.refused?.errors.supervised,
  });
  const decisions = entries.flatMap(({ decision, question }) => [
    [decision.name, decision] as const,
    [question.name, question] as const,
  ]);
  return {
    ...form({
      action: `/sign/${shown.token}/decision`,
      label: t('practice.linked.entries.form'),
      error: tried.refused?.error,
      fields: { ...Object.fromEntries(decisions), ...person, supervised },
      submit: { label: t('practice.linked.entries.submit'), icon: 'signature', wide: true },
    }),
    entries,
    person,
    supervised,
    declaration: linkedDeclaration({ trainee, organisation: organisation.name, withReflections }),
  };
}

const personFields = (known: string, credential: string, typing: Typing) => ({
  name: field({
    ...common('name', typing),
    value: answer(typing.typed, 'name') || known,
    label: t('practice.linked.entries.name'),
    autocomplete: 'name',
  }),
  qualification: field({
    ...common('qualification', typing),
    value: typing.typed.qualification === undefined ? credential : answer(typing.typed, 'qualification'),
    label: t('practice.linked.entries.qualification'),
    hint: t('practice.linked.entries.qualificationHint'),
    autocomplete: 'organization-title',
  }),
});

function asked({ entry }: RequestedEntry, typing: Typing) {
  const when = { day: day(entry.day), time: duration(entry.minutes) };
  const name = `decision-${entry.id}`;
  return {
    id: `entry-${entry.id}`,
    title: t('practice.linked.entries.entry', when),
    decision: choice({
      name,
      label: t('practice.linked.entries.decision', when),
      hideLabel: true,
      value: answer(typing.typed, name) || 'sign',
      options: [
        { value: 'sign', label: t('practice.linked.entries.sign') },
        { value: 'return', label: t('practice.linked.entries.return') },
      ],
    }),
    question: confidence(
      questionField(entry.id),
      {
        label: t('practice.linked.entries.question', when),
        hint: t('practice.returning.questionHint'),
        required: false,
      },
      typing,
    ),
  };
}

/** What an entry says, as it is signed; its reflection only where it goes along. */
function said({ entry, reflection, reason }: RequestedEntry, { visit, vocabulary }: Shown) {
  const { people, request } = visit;
  const amends = reason === null ? [] : [{ label: t('practice.linked.entries.amends'), value: reason }];
  const all = facts([...factsOf({ entry, people, vocabulary }), ...amends]);
  if (reflection === null)
    return { facts: all, reflection: [], reflectionNote: t('practice.entry.noReflection') };
  if (request.withReflections)
    return { facts: all, reflection: paragraphs(reflection), reflectionNote: null };
  const trainee = called(people, request.traineeId);
  return { facts: all, reflection: [], reflectionNote: t('practice.linked.entries.unread', { trainee }) };
}
