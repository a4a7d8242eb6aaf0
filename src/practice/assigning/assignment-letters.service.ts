import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Post } from '../../notifications';
import { HandoverQueries } from './handover.queries';
import { SupervisorAssignment } from './supervisor-assignment.entity';

const AS_DECIDED = 'practice.assignment-as-decided';
const STILL_WAITING_FOR = 'practice.still-waiting-for';

type Told = {
  handoverId: string;
  toId: string;
  traineeIds: string[];
  entries: number;
  byCoordinator: boolean;
};

/** Tells people who supervises them and whose practice they sign. No letter says why, or names anybody else. */
@Injectable()
export class AssignmentLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly queries: HandoverQueries,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(AS_DECIDED, async ({ id = '', state = '' }) => {
      const one = await this.db.of(SupervisorAssignment).findOneBy({ id });
      return one !== null && stateOf(one) === state;
    });
    this.post.while(STILL_WAITING_FOR, async ({ supervisorId = '', traineeId = '' }) =>
      (await this.queries.traineesWaiting(supervisorId)).includes(traineeId),
    );
  }

  /** Tells the trainee what became of an assignment, and a supervisor of the organisation whom they supervise now. */
  decided(assignmentId: string): Promise<void> {
    return this.db.transaction(async () => {
      const one = await this.db.of(SupervisorAssignment).findOneBy({ id: assignmentId });
      if (!one || one.status === 'proposed' || one.status === 'withdrawn') return;
      const state = stateOf(one);
      const condition = { name: AS_DECIDED, params: { id: one.id, state } };
      const letter = { view: {}, condition };
      await this.send(one.traineeId, {
        ...letter,
        template: `assignment-${state}`,
        path: '/your-supervisors',
        key: `assignment-${state}:${one.id}`,
      });
      const supervises =
        one.supervisorId && (await this.members.rolesOf(one.supervisorId)).includes('supervisor');
      if (state === 'confirmed' && supervises && one.supervisorId)
        await this.send(one.supervisorId, {
          ...letter,
          template: 'assignment-given',
          path: '/supervision-sessions',
          key: `assignment-given:${one.id}`,
        });
    });
  }

  /** Tells the new supervisor what is theirs to sign and, where a coordinator decided, the trainees who signs now. */
  handedOver({ handoverId, toId, traineeIds, entries, byCoordinator }: Told): Promise<void> {
    return this.db.transaction(async () => {
      const hasQueue = (await this.members.rolesOf(toId)).includes('supervisor');
      if (hasQueue)
        await this.send(toId, {
          template: 'entries-handed-over',
          view: { entries },
          path: '/practice-entries/waiting',
          key: `entries-handed-over:${handoverId}`,
        });
      for (const traineeId of byCoordinator ? traineeIds : [])
        await this.send(traineeId, {
          template: 'supervisor-changed',
          view: {},
          path: '/practice-entries',
          key: `supervisor-changed:${handoverId}:${traineeId}`,
        });
    });
  }

  /** Asks everybody whose entries wait for somebody who has gone to choose who signs instead. */
  left(supervisorId: string, leftAt: string): Promise<void> {
    return this.db.transaction(async () => {
      for (const traineeId of await this.queries.traineesWaiting(supervisorId))
        await this.send(traineeId, {
          template: 'supervisor-left',
          view: {},
          path: '/your-supervisors/handover',
          key: `supervisor-left:${supervisorId}:${traineeId}:${leftAt}`,
          condition: { name: STILL_WAITING_FOR, params: { supervisorId, traineeId } },
        });
    });
  }

  private async send(personId: string, letter: Omit<Parameters<Post['send']>[0], 'to'>): Promise<void> {
    const to = (await this.members.people([personId])).get(personId);
    if (to) await this.post.send({ ...letter, to });
  }
}

const stateOf = ({ status, endedOn }: Pick<SupervisorAssignment, 'status' | 'endedOn'>) =>
  endedOn ? 'ended' : status;
