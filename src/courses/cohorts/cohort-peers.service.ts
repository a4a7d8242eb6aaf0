import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BarredRelations } from '../../practice';
import { Database } from '../../shared/database/database.service';

/** Tells practice who is in training together, so that they do not sign for each other where that is barred. */
@Injectable()
export class CohortPeers implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly relations: BarredRelations,
  ) {}

  onModuleInit(): void {
    this.relations.register('cohort-peers', (traineeIds) =>
      this.db.query(
        `SELECT m.trainee_id AS "traineeId", p.trainee_id AS "supervisorId",
                h.starts_on::text AS "from", h.ends_on::text AS until
           FROM cohort_members m
           JOIN cohort_members p ON p.organisation_id = m.organisation_id AND p.cohort_id = m.cohort_id
                                AND p.trainee_id <> m.trainee_id
           JOIN cohorts h ON h.organisation_id = m.organisation_id AND h.course_id = m.course_id AND h.id = m.cohort_id
          WHERE m.organisation_id = $1 AND m.trainee_id = ANY($2)`,
        [this.db.organisationId, traineeIds],
      ),
    );
  }
}
