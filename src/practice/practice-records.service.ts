import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../shared/database/database.service';
import { repudiated } from './linked/repudiated';
import { type AgreementRecord, AgreementRecords } from './agreements/agreement-records.service';
import { PracticeEntry } from './entries/practice-entry.entity';
import type { Level } from './observing/levels';
import { ObservingQueries } from './observing/observing.queries';
import { RepudiationsQueries } from './linked/repudiations.queries';
import type { Attendance } from './supervision/attendance.entity';
import type { SupervisionSession } from './supervision/supervision-session.entity';

/** An entry as later modules may know it: facts, never what somebody wrote. `day` is an ISO day. */
export type PracticeRecord = Pick<
  PracticeEntry,
  | 'id'
  | 'day'
  | 'startsAt'
  | 'minutes'
  | 'activityKind'
  | 'activityCounts'
  | 'setting'
  | 'shares'
  | 'role'
  | 'paid'
  | 'competencies'
  | 'observed'
  | 'status'
  | 'supervisorId'
  | 'signedAt'
> & {
  /** Whoever signed it by link has taken the signature back, and nobody has found that it stands. */
  repudiated: boolean;
};

/** A supervision session as later modules may know it: the session's facts, and what this trainee answered. */
export type SupervisionRecord = Pick<
  SupervisionSession,
  'id' | 'day' | 'minutes' | 'format' | 'groupSize' | 'supervisorId'
> &
  Pick<Attendance, 'status' | 'confirmedAt'>;

/** A change of practice that counted. `day` is the ISO day of the practice. */
export type PracticeChange = {
  entryId: string;
  day: string;
  change: 'amended' | 'voided' | 'repudiated';
  at: Date;
};

/** The level that was seen of one competency; `id` is the observation's. */
export type ObservationRecord = {
  id: string;
  competency: string;
  level: Level;
  day: string;
  observerId: string;
  /** The entry that was observed; null for a session. */
  entryId: string | null;
};

/** What later modules may know of somebody's practice and supervision. */
@Injectable()
export class PracticeRecords {
  constructor(
    private readonly db: Database,
    private readonly observing: ObservingQueries,
    private readonly repudiations: RepudiationsQueries,
    private readonly agreementRecords: AgreementRecords,
  ) {}

  /**
   * Everything a trainee has written down or taken part in, from the first day on, in the transaction at hand; what was
   * amended is there once, as it stands.
   */
  async of(traineeId: string): Promise<{
    entries: PracticeRecord[];
    supervision: SupervisionRecord[];
    observations: ObservationRecord[];
  }> {
    const where = { organisationId: this.db.organisationId, traineeId };
    const order = { day: 'ASC', id: 'ASC' } as const;
    const entries = await this.db.of(PracticeEntry).find({
      select: {
        id: true,
        day: true,
        startsAt: true,
        minutes: true,
        activityKind: true,
        activityCounts: true,
        setting: true,
        shares: true,
        role: true,
        paid: true,
        competencies: true,
        observed: true,
        status: true,
        supervisorId: true,
        signedAt: true,
      },
      where: [
        { ...where, amendsId: IsNull(), status: Not('amended') },
        { ...where, amendsId: Not(IsNull()), status: In(['signed', 'voided']) },
      ],
      order,
    });
    const supervision = await this.supervisionOf(traineeId);
    const against = await this.repudiations.against(traineeId);
    return {
      entries: entries.map((one) => ({ ...one, repudiated: against.has(one.id) })),
      supervision,
      observations: await this.observationsOf(traineeId),
    };
  }

  /**
   * What became of entries that counted: those of them, and of the amendments that took their place, that were amended or
   * declared void since, or whose signature was taken back and was not found to stand; the earliest change first.
   */
  changesOf(entryIds: readonly string[]): Promise<PracticeChange[]> {
    return this.db.query<PracticeChange>(
      `WITH RECURSIVE version (id) AS (
         SELECT id FROM practice_entries WHERE organisation_id = $1 AND id = ANY($2)
         UNION
         SELECT e.id FROM version v JOIN practice_entries e ON e.organisation_id = $1 AND e.amends_id = v.id)
       SELECT e.id AS "entryId", e.day::text, e.status AS change, COALESCE(void.voided_at, later.signed_at) AS at
         FROM version JOIN practice_entries e ON e.organisation_id = $1 AND e.id = version.id
         LEFT JOIN practice_voids void ON void.organisation_id = $1 AND void.entry_id = e.id
         LEFT JOIN practice_entries later ON later.organisation_id = $1 AND later.amends_id = e.id
        WHERE e.status IN ('amended', 'voided')
       UNION ALL
       SELECT e.id, e.day::text, 'repudiated', p.repudiated_at
         FROM version JOIN practice_entries e ON e.organisation_id = $1 AND e.id = version.id
         JOIN signature_repudiations p ON p.organisation_id = $1 AND p.entry_id = e.id
        WHERE e.status = 'signed' AND ${repudiated('e')}
        ORDER BY 4, 1`,
      [this.db.organisationId, entryIds],
    );
  }

  private async observationsOf(traineeId: string): Promise<ObservationRecord[]> {
    const observations = await this.observing.allOf(traineeId);
    return observations.flatMap(({ id, day, observerId, entryId, levels }) =>
      Object.entries(levels)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([competency, level]) => ({ id, competency, level, day, observerId, entryId })),
    );
  }

  private supervisionOf(traineeId: string): Promise<SupervisionRecord[]> {
    return this.db.query<SupervisionRecord>(
      `SELECT s.id, s.day::text, s.minutes, s.format, s.group_size AS "groupSize", s.supervisor_id AS "supervisorId",
              a.status, a.confirmed_at AS "confirmedAt"
         FROM supervision_attendances a
         JOIN supervision_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
        WHERE a.organisation_id = $1 AND a.trainee_id = $2 ORDER BY s.day, s.id`,
      [this.db.organisationId, traineeId],
    );
  }

  /** Every supervision agreement of a trainee, from the first day on, in the transaction at hand. */
  agreements(traineeId: string): Promise<AgreementRecord[]> {
    return this.agreementRecords.of(traineeId);
  }

  /** When each of these people last wrote, changed, sent or confirmed something; nobody who never did. */
  async lastActivity(traineeIds: string[]): Promise<Map<string, Date>> {
    const rows = await this.db.query<{ traineeId: string; at: Date }>(
      `SELECT trainee_id AS "traineeId", max(at) AS at FROM (
         SELECT trainee_id, greatest(changed_at, submitted_at) AS at FROM practice_entries
          WHERE organisation_id = $1 AND trainee_id = ANY($2)
         UNION ALL
         SELECT trainee_id, greatest(confirmed_at, disputed_at) FROM supervision_attendances
          WHERE organisation_id = $1 AND trainee_id = ANY($2)) done
        WHERE at IS NOT NULL GROUP BY trainee_id`,
      [this.db.organisationId, traineeIds],
    );
    return new Map(rows.map(({ traineeId, at }) => [traineeId, at]));
  }
}
