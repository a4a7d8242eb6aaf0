import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { CourseCompleted } from '../events';
import { CourseCompletion } from './course-completion.entity';
import { type CourseStanding, type LessonPlace, placeOf } from './course-standing';
import { EnrolmentService } from './enrolment.service';
import { LearningQueries } from './learning.queries';
import { LessonCompletion } from './lesson-completion.entity';

/** Going through a course, lesson by lesson. Everything may be said twice and holds once. */
@Injectable()
export class LearningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly enrolments: EnrolmentService,
    private readonly learning: LearningQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Marks a lesson as done, enrolling whoever has not begun. The last one completes the course. */
  complete(actor: Actor, slug: string, lesson: string): Promise<CourseStanding> {
    return this.db.transaction(async () => {
      const { course } = await this.lessonIn(actor, slug, lesson);
      const { organisationId } = this.db;
      const enrolmentId = await this.enrolments.touch(actor, course);
      const row = { organisationId, enrolmentId, lesson, completedAt: this.clock.now() };
      await this.db.of(LessonCompletion).createQueryBuilder().insert().values(row).orIgnore().execute();
      const now = await this.learning.one(actor.personId, slug);
      if (now.progress.finished && !now.completedAt) await this.finish(actor, now, enrolmentId);
      return now;
    });
  }

  /** Takes back that a lesson is done. A completed course stays as it is. */
  reopen(actor: Actor, slug: string, lesson: string): Promise<void> {
    return this.db.transaction(async () => {
      const { course } = await this.lessonIn(actor, slug, lesson);
      if (!course.enrolmentId) return;
      const { organisationId } = this.db;
      const enrolmentId = await this.enrolments.touch(actor, course);
      const { completedAt } = await this.learning.one(actor.personId, slug);
      if (completedAt) throw new Conflict('courses.errors.completed');
      await this.db.of(LessonCompletion).delete({ organisationId, enrolmentId, lesson });
    });
  }

  /** A lesson of a course, as the actor has it. */
  async lessonIn(
    { personId }: Actor,
    slug: string,
    lesson: string,
  ): Promise<{ course: CourseStanding; place: LessonPlace }> {
    const course = await this.learning.one(personId, slug);
    const place = placeOf(course, lesson);
    if (!place) throw new NotFound();
    return { course, place };
  }

  private async finish(actor: Actor, { courseId }: CourseStanding, enrolmentId: string): Promise<void> {
    const { organisationId } = this.db;
    await this.db.of(CourseCompletion).insert({ organisationId, enrolmentId, completedAt: this.clock.now() });
    await this.outbox.publish(CourseCompleted, { courseId, traineeId: actor.personId });
  }
}
