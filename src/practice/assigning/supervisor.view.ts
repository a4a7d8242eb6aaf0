import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Shown } from '../form-fields';
import { supervisorField } from './assigning-fields.view';
import { assignmentsTable } from './assignments-table.view';
import type { OfPerson, OfSupervisor } from './assignment-reading.service';

const crumbs = () => [{ label: t('practice.assigning.title'), path: '/supervisors' }];
const href = ({ id }: { id: string }) => `/supervisor-assignments/${id}`;

/** A supervisor as a coordinator sees them: whom they supervise, what waits for them, and handing it over. */
export function supervisorPage(of: OfSupervisor, tried: Shown = { typed: {} }) {
  const { person, assignments, people, today, waiting, member } = of;
  return page(
    'practice/supervisor',
    {
      title: person.name,
      head: pageHead({
        title: person.name,
        lead: person.email,
        crumbs: crumbs(),
        action: member
          ? {
              label: t('practice.assigning.assignTrainees'),
              href: `/supervisors/new?supervisor=${person.id}`,
              icon: 'user-plus',
            }
          : null,
      }),
      gone: member
        ? null
        : notice({
            tone: 'attention',
            text: t('practice.entitlement.gone', { name: person.name }),
            announced: false,
          }),
      empty: assignments.length === 0 ? nothing(t('practice.assigning.noTrainees')) : null,
      assignments: assignmentsTable({ assignments, people, today, names: 'trainee', href }),
      waiting:
        waiting.entries > 0
          ? t('practice.handover.waits', {
              count: waiting.entries,
              trainees: t('practice.assigning.trainees', { count: waiting.trainees }),
            })
          : t('practice.handover.nothingWaits'),
      sessions: waiting.sessions > 0 ? t('practice.handover.sessions', { count: waiting.sessions }) : null,
      handover: waiting.entries > 0 && of.others.length > 0 ? handover(of, tried) : null,
    },
    { status: tried.refused?.status ?? 200 },
  );
}

const handover = ({ person, others, waiting }: OfSupervisor, tried: Shown) =>
  form({
    action: `/supervisors/${person.id}/handover`,
    label: t('practice.handover.title'),
    error: tried.refused?.error ?? null,
    fields: { supervisorId: supervisorField(others, tried, { label: t('practice.handover.to') }) },
    submit: {
      label: t('practice.handover.all', {
        count: waiting.entries,
        trainees: t('practice.assigning.trainees', { count: waiting.trainees }),
      }),
      kind: 'secondary',
    },
  });

/** A trainee as a coordinator sees them: who supervises them, and who did. */
export function traineeSupervisorsPage({ person, assignments, people, today }: OfPerson) {
  return page('practice/trainee-supervisors', {
    title: person.name,
    head: pageHead({
      title: person.name,
      lead: person.email,
      crumbs: crumbs(),
      action: {
        label: t('practice.assigning.assign'),
        href: `/supervisors/new?trainee=${person.id}`,
        icon: 'user-plus',
      },
    }),
    empty: assignments.length === 0 ? nothing(t('practice.assigning.noSupervisors')) : null,
    assignments: assignmentsTable({ assignments, people, today, names: 'supervisor', href }),
  });
}

const nothing = (title: string) => emptyState({ title });
