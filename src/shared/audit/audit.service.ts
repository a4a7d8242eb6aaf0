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
    await this.db.of(AuditEntry).insert({
      organisationId: this.db.organisationId,
      personId: actor?.personId ?? null,
      what,
      subject,
      details,
      happenedAt: this.clock.now(),
    });
  }
}
