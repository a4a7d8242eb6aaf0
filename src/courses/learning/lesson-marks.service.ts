import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { CourseCompleted } from '../events';
import { CourseCompletion } from './course-completion.entity';
import type { CourseStanding, Learner } from './course-standing';
import { LearningQueries } from './learning.queries';
import { LessonCompletion } from './lesson-completion.entity';

/** The one place where a lesson becomes done, whoever or whatever says so. */
@Injectable()
export class LessonMarks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly learning: LearningQueries,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Keeps that a lesson is done; the last one that the course asks for completes it. Twice is once. The enrolment has
   * to be held by the transaction at hand.
   */
  async mark(learner: Learner, slug: string, enrolmentId: string, lesson: string): Promise<CourseStanding> {
    const { organisationId } = this.db;
    const row = { organisationId, enrolmentId, lesson, completedAt: this.clock.now() };
    await this.db.of(LessonCompletion).createQueryBuilder().insert().values(row).orIgnore().execute();
    const course = await this.learning.one(learner, slug);
    if (course.progress.finished && !course.completedAt) await this.finish(learner, course, enrolmentId);
    return course;
  }

  /** Takes back that a lesson is done; the lessons of a completed course stay done. */
  async unmark(enrolmentId: string, lesson: string): Promise<void> {
    const { organisationId } = this.db;
    if (await this.db.of(CourseCompletion).existsBy({ organisationId, enrolmentId })) return;
    await this.db.of(LessonCompletion).delete({ organisationId, enrolmentId, lesson });
  }

  private async finish({ personId }: Learner, { courseId }: CourseStanding, enrolmentId: string) {
    const { organisationId } = this.db;
    await this.db.of(CourseCompletion).insert({ organisationId, enrolmentId, completedAt: this.clock.now() });
    await this.outbox.publish(CourseCompleted, { courseId, traineeId: personId });
  }
}
