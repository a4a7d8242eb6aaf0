import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Departures, Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf } from '../../shared/dates';
import { t } from '../../shared/text';
import { AssignmentLetters } from './assignment-letters.service';
import { AssignmentWriter } from './assignment-writer.service';
import { HandoverQueries } from './handover.queries';
import { SupervisorAssignment } from './supervisor-assignment.entity';

/** What follows when a supervisor leaves the organisation. Nothing is signed by it, and nothing waits in secret. */
@Injectable()
export class Succession implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly departures: Departures,
    private readonly writer: AssignmentWriter,
    private readonly queries: HandoverQueries,
    private readonly letters: AssignmentLetters,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.departures.register('practice', (personId) => this.consequences(personId));
  }

  /** Ends their assignments with the day they left, and asks trainees whose entries wait to choose somebody else. */
  async left(personId: string): Promise<void> {
    await this.db.transaction(async () => {
      if ((await this.members.rolesOf(personId)).length > 0) return;
      const endedAt = this.clock.now();
      const endedOn = dayOf(endedAt, (await this.organisations.current()).timeZone);
      for (const one of await this.held(personId)) {
        const endReasonSealed = this.writer.sealed(one.id, 'end_reason', t('practice.assigning.leftReason'));
        await this.writer.change(one, { endedOn, endedAt, endReasonSealed });
      }
      await this.letters.left(personId, endedOn);
    });
  }

  private async consequences(personId: string): Promise<string[]> {
    const { entries, sessions, ...waiting } = await this.queries.waitingFor(personId);
    const trainees = t('practice.assigning.trainees', { count: waiting.trainees });
    return [
      ...(entries > 0 ? [t('practice.handover.entriesWait', { count: entries, trainees })] : []),
      ...(sessions > 0 ? [t('practice.handover.sessionsWait', { count: sessions })] : []),
    ];
  }

  private held(supervisorId: string): Promise<SupervisorAssignment[]> {
    const { organisationId } = this.db;
    return this.db.of(SupervisorAssignment).find({
      where: { organisationId, supervisorId, status: 'confirmed', endedOn: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
