import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { assertMayBegin } from './access';
import type { CourseStanding } from './course-standing';
import { Enrolment } from './enrolment.entity';
import { LearningQueries } from './learning.queries';

/** Trainees and the courses they take. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly learning: LearningQueries,
    private readonly audit: Audit,
  ) {}

  /** Begins a course in its current version; whoever has begun goes on as they were. Answers the enrolment's id. */
  enrol(actor: Actor, slug: string): Promise<string> {
    return this.db.transaction(async () => this.touch(actor, await this.learning.one(actor, slug)));
  }

  /** Whether the actor is reminded of this course after a quiet week. */
  remind(actor: Actor, slug: string, reminders: boolean): Promise<void> {
    return this.db.transaction(async () => {
      const { courseId } = await this.learning.one(actor, slug);
      const where = { organisationId: this.db.organisationId, courseId, traineeId: actor.personId };
      await this.db.of(Enrolment).update(where, { reminders });
    });
  }

  /**
   * The id of the actor's enrolment, made if there is none and nothing has to be completed before; active now, and
   * held until the transaction ends.
   */
  async touch(actor: Actor, course: CourseStanding): Promise<string> {
    return this.enrolOther(actor, actor.personId, course);
  }

  /** As `touch`, for a trainee whose work somebody else enters. */
  async enrolOther(actor: Actor, traineeId: string, course: CourseStanding): Promise<string> {
    assertMayBegin(course);
    const { courseId, versionId } = course;
    const [row] = await this.db.query<{ id: string; made: boolean }>(
      `INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT ON CONSTRAINT course_enrolments_one_per_trainee DO UPDATE SET active_at = excluded.active_at
       RETURNING id, xmax = 0 AS made`,
      [this.db.organisationId, courseId, versionId, traineeId, this.clock.now()],
    );
    if (!row) throw new Error('An enrolment is made or found');
    if (row.made)
      await this.audit.record(actor, 'courses.trainee-enrolled', `course:${courseId}`, {
        versionId,
        traineeId,
      });
    return row.id;
  }
}
