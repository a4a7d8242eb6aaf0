import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, Forbidden, NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { voider } from '../amending/void.service';
import { PeriodClosing, PeriodReopening } from './period-closing.entity';

/** Opening closed periods again: the closing stays, and so does the reason. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whoever closed a period, or a manager, opens it again. */
  reopen(actor: Actor, closingId: string, reason: string): Promise<PeriodClosing> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const closing = await this.find(actor, closingId);
      await this.db.takeTurns(`period:${closing.traineeId}`);
      if (await this.db.of(PeriodReopening).existsBy({ organisationId, closingId }))
        throw new Conflict('practice.periods.errors.openAlready');
      const id = randomUUID();
      const reasonSealed = this.sealing.seal(reason, {
        table: 'practice_period_reopenings',
        id,
        column: 'reason',
      });
      const by = { reopenedBy: actor.personId, reopenedAt: this.clock.now() };
      await this.db.of(PeriodReopening).insert({ id, organisationId, closingId, reasonSealed, ...by });
      await this.audit.record(actor, 'practice.period-reopened', `practice-period:${closingId}`);
      return closing;
    });
  }

  /** A closing that this person may open again. */
  async find(actor: Actor, id: string): Promise<PeriodClosing> {
    const closing = await this.db.of(PeriodClosing).findOneBy({ organisationId: this.db.organisationId, id });
    if (!closing) throw new NotFound();
    this.assertMay(actor, closing);
    return closing;
  }

  private assertMay(actor: Actor, { traineeId, closedBy }: PeriodClosing): void {
    if (actor.personId === traineeId) throw new Forbidden('practice.periods.errors.own');
    if (actor.personId !== closedBy && !voider(actor).overseer)
      throw new Forbidden('practice.periods.errors.reopenByAnother');
  }
}
