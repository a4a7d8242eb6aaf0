import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database.service';
import { AuditEntry } from './audit-entry.entity';

/** Remembers who did what. Called inside the transaction that does it, so that both happen or neither. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async record(
    actor: { personId: string } | null,
    what: string,
    subject: string,
    details: object = {},
  ): Promise<void> {
    await this.db.add(AuditEntry, { ...this.whoAndWhen(actor), what, subject, details });
  }

  /** As `record`, for the same done to several things at once: one statement, however many. */
  async recordEach(
    actor: { personId: string } | null,
    what: string,
    done: readonly { subject: string; details: object }[],
  ): Promise<void> {
    const whoAndWhen = this.whoAndWhen(actor);
    await this.db.of(AuditEntry).insert(done.map((one) => ({ ...whoAndWhen, what, ...one })));
  }

  private whoAndWhen(actor: { personId: string } | null) {
    const { organisationId } = this.db;
    return { organisationId, personId: actor?.personId ?? null, happenedAt: this.clock.now() };
  }
}
