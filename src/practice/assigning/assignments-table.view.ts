import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { called } from '../wording';
import { assignmentTag, qualificationOf, supervisorOf, validityOf } from './assignment-words';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

type Shown = {
  assignments: readonly SupervisorAssignment[];
  people: Map<string, { name: string }>;
  today: string;
  /** Whose name stands first: the supervisor's, the trainee's with theirs under it, or the trainee's alone. */
  names: 'supervisor' | 'trainee' | 'both';
  /** Where one of them is shown; null where there is nothing more to see. */
  href: ((one: SupervisorAssignment) => string) | null;
  actions?: (one: SupervisorAssignment) => ButtonInput[];
  next?: string | null;
};

/** Assignments in a table: who, with what qualification, between which days, and where it stands. */
export const assignmentsTable = (shown: Shown) =>
  table({
    caption: t('practice.assigning.list'),
    hideCaption: true,
    columns: [
      shown.names === 'supervisor'
        ? t('practice.assigning.columns.supervisor')
        : t('practice.assigning.columns.trainee'),
      t('practice.assigning.columns.qualification'),
      t('practice.assigning.columns.days'),
      t('practice.assigning.columns.state'),
    ],
    rows: shown.assignments.map((one) => ({
      id: `assignment-${one.id}`,
      cells: [
        { ...namesOf(one, shown), href: shown.href?.(one) ?? null },
        { text: qualificationOf(one), more: one.outsideOrganisation },
        validityOf(one),
        { tag: assignmentTag(one, shown.today) },
      ],
      actions: shown.actions?.(one) ?? [],
    })),
    pager: pager({ next: shown.next ?? null }),
  });

function namesOf(one: SupervisorAssignment, { names, people }: Shown) {
  const supervisor = supervisorOf(one, people);
  if (names === 'supervisor') return { text: supervisor };
  const text = called(people, one.traineeId);
  return names === 'trainee' ? { text } : { text, more: t('practice.assigning.with', { name: supervisor }) };
}
