import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Conflict, Forbidden } from '../../../shared/errors';
import { EnrolmentService } from '../../learning/enrolment.service';
import { LearningQueries } from '../../learning/learning.queries';
import { LessonMarks } from '../../learning/lesson-marks.service';
import { leads, LiveSessionService } from './live-session.service';
import { type SessionListed, SessionsQueries } from './sessions.queries';
import type { AttendanceForm, AttendanceState } from './sessions.schemas';

/** Who was at a meeting. Whoever was there has done the lesson. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly meetings: LiveSessionService,
    private readonly sessions: SessionsQueries,
    private readonly learning: LearningQueries,
    private readonly enrolments: EnrolmentService,
    private readonly marks: LessonMarks,
    private readonly audit: Audit,
  ) {}

  /** Says of several trainees at once whether they were there; what was said before is corrected. */
  take(actor: Actor, id: string, { trainee, state }: AttendanceForm): Promise<number> {
    return this.db.transaction(async () => {
      const session = await this.meetings.open(actor, id);
      if (!leads(actor, session)) throw new Forbidden('courses.sessions.errors.notYours');
      if (session.cancelledAt) throw new Conflict('courses.sessions.errors.cancelled');
      const ticked = await this.sessions.expected(session, trainee);
      for (const traineeId of ticked) await this.mark(actor, session, traineeId, state);
      await this.audit.record(actor, 'courses.attendance-taken', `live-session:${id}`, {
        state,
        people: ticked.length,
      });
      return ticked.length;
    });
  }

  private async mark(
    actor: Actor,
    session: SessionListed,
    traineeId: string,
    state: AttendanceState,
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO attendances (organisation_id, session_id, trainee_id, state, taken_by, taken_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT attendances_once
       DO UPDATE SET state = excluded.state, taken_by = excluded.taken_by, taken_at = excluded.taken_at`,
      [this.db.organisationId, session.id, traineeId, state, actor.personId, this.clock.now()],
    );
    const learner = { personId: traineeId, timeZone: actor.timeZone };
    const course = await this.learning.one(learner, session.slug);
    if (course.missing.length > 0 || !course.lessons.some(({ slug }) => slug === session.lesson)) return;
    if (state !== 'absent') {
      const enrolmentId = await this.enrolments.enrolOther(actor, traineeId, course);
      await this.marks.mark(learner, session.slug, enrolmentId, session.lesson);
    } else if (course.enrolmentId && !(await this.wasAtAnother(session, traineeId))) {
      await this.marks.unmark(course.enrolmentId, session.lesson);
    }
  }

  private async wasAtAnother({ id, courseId, lesson }: SessionListed, traineeId: string): Promise<boolean> {
    const rows = await this.db.query(
      `SELECT FROM attendances a JOIN live_sessions s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
        WHERE a.organisation_id = $1 AND a.trainee_id = $2 AND a.state <> 'absent' AND s.course_id = $3
          AND s.lesson = $4 AND s.id <> $5`,
      [this.db.organisationId, traineeId, courseId, lesson, id],
    );
    return rows.length > 0;
  }
}
