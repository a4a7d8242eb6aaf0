import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { type FactInput, facts } from '../../shared/ui/facts';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { common, type Shown } from '../form-fields';
import { called } from '../wording';
import type { OpenedAssignment } from './assignment-reading.service';
import { assignmentTag, qualificationOf, supervisorOf, validityOf } from './assignment-words';

/** What a coordinator tried with an assignment before: `what` says in which form. */
export type Tried = Shown & { what?: 'decline' | 'end' };

/** An assignment as a coordinator sees it, with what can be decided about it. */
export function assignmentPage(opened: OpenedAssignment, tried: Tried = { typed: {} }) {
  const { one, people, today } = opened;
  const supervisor = supervisorOf(one, people);
  const title = t('practice.assigning.pageTitle', { supervisor, trainee: called(people, one.traineeId) });
  const holds = one.status === 'confirmed' && !one.endedOn;
  return page(
    'practice/assignment',
    {
      title,
      head: pageHead({
        title,
        tag: assignmentTag(one, today),
        crumbs: [{ label: t('practice.assigning.title'), path: '/supervisors' }],
      }),
      reason: reason(opened),
      facts: facts(factsOf(opened)),
      confirm: one.status === 'proposed' ? confirm(one.id) : null,
      decline: one.status === 'proposed' ? decline(one.id, tried) : null,
      end: holds ? end(one.id, today, tried) : null,
    },
    { status: tried.refused?.status ?? 200 },
  );
}

function reason({ reasons: { declined, ended } }: OpenedAssignment) {
  const text = declined ?? ended;
  if (!text) return null;
  const title = declined ? t('practice.assigning.declinedBecause') : t('practice.assigning.endedBecause');
  return notice({ tone: 'info', title, text, announced: false });
}

function factsOf({ one, people }: OpenedAssignment): FactInput[] {
  const trainee = { text: called(people, one.traineeId), href: `/supervisors/trainees/${one.traineeId}` };
  const supervisor = one.supervisorId
    ? { text: supervisorOf(one, people), href: `/supervisors/${one.supervisorId}` }
    : { text: supervisorOf(one, people) };
  const outside = [one.outsideOrganisation, one.outsideEmail].filter(Boolean).join(' · ');
  return [
    { label: t('practice.assigning.columns.trainee'), value: trainee },
    { label: t('practice.assigning.columns.supervisor'), value: { ...supervisor, more: outside || null } },
    {
      label: t('practice.assigning.columns.qualification'),
      value: qualificationOf(one) || t('practice.assigning.noQualification'),
    },
    { label: t('practice.assigning.columns.days'), value: validityOf(one) },
    {
      label: t('practice.assigning.columns.relation'),
      value: t(`practice.assigning.relation.${one.relation}`),
    },
    { label: t('practice.assigning.columns.proposedBy'), value: called(people, one.proposedBy) },
    ...(one.decidedBy
      ? [{ label: t('practice.assigning.columns.decidedBy'), value: called(people, one.decidedBy) }]
      : []),
  ];
}

const confirm = (id: string) =>
  form({
    action: `/supervisor-assignments/${id}/confirmation`,
    label: t('practice.assigning.confirmTitle'),
    fields: {},
    submit: { label: t('practice.assigning.confirm'), icon: 'check' },
  });

const decline = (id: string, tried: Tried) => {
  const shown = tried.what === 'decline' ? tried : { typed: {} };
  return form({
    action: `/supervisor-assignments/${id}/refusal`,
    label: t('practice.assigning.declineTitle'),
    fields: {
      reason: field({
        ...common('reason', shown),
        id: 'field-decline',
        label: t('practice.assigning.fields.reason'),
        hint: t('practice.assigning.fields.reasonHint'),
        type: 'textarea',
        rows: 3,
        maxlength: 1_000,
      }),
    },
    submit: { label: t('practice.assigning.decline'), kind: 'secondary' },
  });
};

const end = (id: string, today: string, tried: Tried) => {
  const shown = tried.what === 'end' ? tried : { typed: { lastDay: today } };
  return form({
    action: `/supervisor-assignments/${id}/end`,
    label: t('practice.assigning.endTitle'),
    fields: {
      lastDay: field({
        ...common('lastDay', shown),
        label: t('practice.assigning.fields.lastDay'),
        hint: t('practice.assigning.fields.lastDayHint', { today: day(today) }),
        type: 'date',
        autocomplete: 'off',
      }),
      reason: field({
        ...common('reason', shown),
        id: 'field-end',
        label: t('practice.assigning.fields.reason'),
        hint: t('practice.assigning.fields.reasonHint'),
        type: 'textarea',
        rows: 3,
        maxlength: 1_000,
      }),
    },
    submit: { label: t('practice.assigning.end'), kind: 'danger' },
  });
};
