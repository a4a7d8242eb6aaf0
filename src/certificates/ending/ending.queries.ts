import { Injectable } from '@nestjs/common';
import { Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf } from '../../shared/dates';
import type { Term } from '../verifying/status';
import { endsAround, type Notice, noticeOn } from './notice';

/** A certificate near its end. Days are ISO days. */
type Ending = Term & { id: string; traineeId: string };

/** Whose certificate it is, and what they have to be told today. */
export type Due = { id: string; traineeId: string; notice: Notice };

const columns = `c.id, c.trainee_id AS "traineeId", c.standing, c.valid_from::text AS "validFrom",
  c.valid_until::text AS "validUntil", c.grace_days AS "graceDays",
  least((SELECT min(s.valid_from) FROM certificates s
    WHERE s.organisation_id = c.organisation_id AND s.series_id = c.series_id AND s.term > c.term),
    c.replaced_from)::text AS "successorFrom"`;

/** Which certificates of the organisation at hand come to their end, and what is to be said of it today. */
@Injectable()
export class EndingQueries {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Everything that holders have to be told today. */
  async due(): Promise<Due[]> {
    const today = await this.today();
    return (await this.around(today)).flatMap((ending) => {
      const notice = noticeOn(ending, today);
      return notice ? [{ id: ending.id, traineeId: ending.traineeId, notice }] : [];
    });
  }

  /** What is to be said of one today; null for nothing, as where it does not stand any more or its holder was removed from it. */
  async noticeOf(id: string): Promise<Notice | null> {
    const found = await this.find(id);
    return found ? noticeOn(found, await this.today()) : null;
  }

  /** Those whose holder may have to be told something on this ISO day. */
  private around(today: string): Promise<Ending[]> {
    const { from, to } = endsAround(today);
    return this.db.query<Ending>(
      `SELECT ${columns} FROM certificates c
        WHERE c.organisation_id = $1 AND c.standing = 'active' AND c.erased_at IS NULL
          AND c.valid_until <= $3 AND c.valid_until + c.grace_days >= $2 ORDER BY c.id`,
      [this.db.organisationId, from, to],
    );
  }

  private async find(id: string): Promise<Ending | undefined> {
    const [found] = await this.db.query<Ending>(
      `SELECT ${columns} FROM certificates c
        WHERE c.organisation_id = $1 AND c.id = $2 AND c.standing = 'active' AND c.erased_at IS NULL`,
      [this.db.organisationId, id],
    );
    return found;
  }

  private async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.organisations.current()).timeZone);
  }
}
