import { day } from '../../shared/dates';
import { t } from '../../shared/text';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { called } from '../wording';
import { type AssignmentState, stateOf } from './assignment-rules';
import { lastDay } from './entitlement';
import { relations } from './relation';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

type People = Map<string, { name: string }>;

const look: Record<AssignmentState, [Tone, string?]> = {
  proposed: ['attention', 'hourglass'],
  declined: ['neutral'],
  withdrawn: ['neutral'],
  coming: ['info'],
  current: ['success'],
  over: ['neutral'],
};

/** Where an assignment stands today, as a tag. */
export function assignmentTag(one: SupervisorAssignment, today: string) {
  const state = stateOf(one, today);
  const [tone, icon] = look[state];
  return tag(tone, t(`practice.assigning.state.${state}`), icon);
}

/** The days on which an assignment holds: "From 1 May 2026 to 30 June 2026". */
export function validityOf(one: Pick<SupervisorAssignment, 'validFrom' | 'validUntil' | 'endedOn'>): string {
  const last = lastDay(one);
  return last
    ? t('practice.assigning.between', { from: day(one.validFrom), until: day(last) })
    : t('practice.assigning.since', { from: day(one.validFrom) });
}

/** What qualifies a supervisor, in one line; empty where nothing is written. */
export const qualificationOf = ({
  credential,
  credentialBody,
  credentialNumber,
}: Pick<SupervisorAssignment, 'credential' | 'credentialBody' | 'credentialNumber'>): string =>
  [credential, credentialBody, credentialNumber].filter(Boolean).join(' · ');

/** What a supervisor is called, member or not yet. */
export const supervisorOf = (
  one: Pick<SupervisorAssignment, 'supervisorId' | 'outsideName'>,
  people: People,
): string => (one.supervisorId ? called(people, one.supervisorId) : (one.outsideName ?? ''));

/** How two people can know each other, to choose from. */
export const relationOptions = () =>
  relations.map((relation) => ({ value: relation, label: t(`practice.assigning.relation.${relation}`) }));
