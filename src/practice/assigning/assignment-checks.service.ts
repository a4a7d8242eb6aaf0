import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import { Conflict, InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import { PracticePolicies } from '../policy/practice-policies.service';
import { validityFaults } from './assignment-rules';
import type { NewAssignments } from './assigning.schemas';
import type { SupervisorAssignment } from './supervisor-assignment.entity';

/** What assignments are held against before they are made. */
@Injectable()
export class AssignmentChecks {
  constructor(
    private readonly members: Members,
    private readonly policies: PracticePolicies,
  ) {}

  /** Refuses whoever does not supervise, is not in training or is both, and days that end before they begin. */
  async newOnes(given: NewAssignments): Promise<void> {
    const { supervisorId, traineeIds } = given;
    const roles = await this.members.rolesOfEach([supervisorId, ...traineeIds]);
    const supervises = roles.get(supervisorId)?.some((role) => role.endsWith('supervisor'));
    const inTraining = traineeIds.every((id) => roles.get(id)?.includes('trainee') && id !== supervisorId);
    const faults = validityFaults(given);
    if (!supervises)
      faults.push({ pointer: '/supervisorId', detail: t('practice.assigning.errors.supervisor') });
    if (!inTraining) faults.push({ pointer: '/traineeIds', detail: t('practice.assigning.errors.trainee') });
    if (faults.length > 0) throw new InvalidInput(faults);
    await this.relation(given);
  }

  /** Refuses relatives where the organisation bars them. */
  async relation({ relation }: Pick<SupervisorAssignment, 'relation'>): Promise<void> {
    if (relation !== 'relative') return;
    const { barRelatives } = await this.policies.current();
    if (barRelatives) throw new Conflict('practice.assigning.errors.relative');
  }
}
