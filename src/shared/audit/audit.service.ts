import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database.service';
import { type NewRow, newRow } from '../database/statements';
import { AuditEntry } from './audit-entry.entity';

/** Who did something; null where it followed by itself. */
type Who = { personId: string } | null;

/** Remembers who did what. Called inside the transaction that does it, so that both happen or neither. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async record(who: Who, what: string, subject: string, details: object = {}): Promise<void> {
    await this.db.addTogether([this.recording(who, what, subject, details)]);
  }

  /** What `record` adds, for those who add it together with other rows. */
  recording(who: Who, what: string, subject: string, details: object = {}): NewRow {
    return newRow(AuditEntry, { ...this.whoAndWhen(who), what, subject, details });
  }

  /** As `record`, for the same done to several things at once: one statement, however many. */
  async recordEach(
    who: Who,
    what: string,
    done: readonly { subject: string; details: object }[],
  ): Promise<void> {
    const whoAndWhen = this.whoAndWhen(who);
    await this.db.of(AuditEntry).insert(done.map((one) => ({ ...whoAndWhen, what, ...one })));
  }

  private whoAndWhen(who: Who) {
    const { organisationId } = this.db;
    return { organisationId, personId: who?.personId ?? null, happenedAt: this.clock.now() };
  }
}
