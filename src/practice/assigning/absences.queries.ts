import { Injectable } from '@nestjs/common';
import { Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf } from '../../shared/dates';

/** Somebody who is away today, who signs meanwhile, and until which day (ISO). */
export type Away = { supervisorId: string; delegateId: string; until: string };

/** Who is away, and who signs meanwhile. An absence ends by itself: only today counts. */
@Injectable()
export class AbsencesQueries {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** This person, and everybody in whose place they sign today. */
  async inPlaceOf(personId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT supervisor_id AS id FROM supervisor_absences
        WHERE organisation_id = $1 AND delegate_id = $2 AND called_off_at IS NULL
          AND $3::date BETWEEN away_from AND away_until`,
      [this.db.organisationId, personId, await this.today()],
    );
    return [personId, ...rows.map(({ id }) => id)];
  }

  /** Of these supervisors, those who are away today, by id. */
  async awayToday(supervisorIds: string[]): Promise<Map<string, Away>> {
    const rows = await this.db.query<Away>(
      `SELECT DISTINCT ON (supervisor_id) supervisor_id AS "supervisorId", delegate_id AS "delegateId",
              away_until::text AS until
         FROM supervisor_absences
        WHERE organisation_id = $1 AND supervisor_id = ANY($2) AND called_off_at IS NULL
          AND $3::date BETWEEN away_from AND away_until
        ORDER BY supervisor_id, set_at DESC`,
      [this.db.organisationId, supervisorIds, await this.today()],
    );
    return new Map(rows.map((row) => [row.supervisorId, row]));
  }

  /** The day (ISO) it is where the organisation is. */
  async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.organisations.current()).timeZone);
  }
}
