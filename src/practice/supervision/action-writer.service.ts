import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { ReadAction } from './actions';
import { AgreedAction } from './agreed-action.entity';
import type { ActionWords } from './supervision.schemas';

const place = (id: string) => ({ table: 'supervision_actions', id, column: 'what' });

/** How many open actions a form or page shows at most. */
const MOST_OPEN = 50;

/** What was agreed in sessions: written, read and ticked as done. */
@Injectable()
export class ActionWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** What was agreed in these sessions, in the order in which it was written. */
  async of(sessionIds: readonly string[]): Promise<ReadAction[]> {
    const found = await this.db.of(AgreedAction).find({
      where: { organisationId: this.db.organisationId, sessionId: In([...sessionIds]) },
      order: { position: 'ASC' },
    });
    return found.map((one) => this.read(one));
  }

  /** What was agreed in this supervisor's sessions and is not done yet, the earliest date first. */
  async openOf(supervisorId: string): Promise<ReadAction[]> {
    const found = await this.db
      .of(AgreedAction)
      .createQueryBuilder('action')
      .where('action.organisation_id = :organisationId AND action.done_at IS NULL', {
        organisationId: this.db.organisationId,
      })
      .andWhere(
        `action.session_id IN (SELECT id FROM supervision_sessions
           WHERE organisation_id = :organisationId AND supervisor_id = :supervisorId)`,
        { supervisorId },
      )
      .orderBy('action.due_on', 'ASC', 'NULLS LAST')
      .addOrderBy('action.id', 'ASC')
      .limit(MOST_OPEN)
      .getMany();
    return found.map((one) => this.read(one));
  }

  /** This and nothing else was agreed in a session that is not confirmed. */
  async set(sessionId: string, actions: readonly ActionWords[]): Promise<void> {
    await this.db.of(AgreedAction).delete({ sessionId });
    const rows = actions.map(({ what, ownerId, dueOn }, position) => {
      const id = randomUUID();
      const whatSealed = this.sealing.seal(what, place(id));
      const { organisationId } = this.db;
      return {
        ...{ id, organisationId, sessionId, position, ownerId, dueOn, whatSealed },
        doneAt: null,
        doneBy: null,
      };
    });
    if (rows.length > 0) await this.db.of(AgreedAction).insert(rows);
  }

  /** Ticks actions among `allowed` as done; those that are done already stay as they were. */
  async finish({ personId }: Actor, ids: readonly string[], allowed: readonly ReadAction[]): Promise<void> {
    const known = allowed.filter(({ id, doneAt }) => doneAt === null && ids.includes(id)).map(({ id }) => id);
    if (known.length === 0) return;
    await this.db
      .of(AgreedAction)
      .createQueryBuilder()
      .update()
      .set({ doneAt: this.clock.now(), doneBy: personId })
      .where('id = ANY(:known) AND done_at IS NULL', { known })
      .execute();
  }

  private read({ id, sessionId, ownerId, dueOn, doneAt, whatSealed }: AgreedAction): ReadAction {
    return { id, sessionId, ownerId, dueOn, doneAt, what: this.sealing.open(whatSealed, place(id)) };
  }
}
