import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { AttemptService } from '../../quizzes';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { assertOpen } from './access';
import { type CourseStanding, type Learner, type LessonPlace, placeOf } from './course-standing';
import { EnrolmentService } from './enrolment.service';
import { kindOf } from './kinds/registry';
import { LearningQueries } from './learning.queries';
import { LessonCompletion } from './lesson-completion.entity';
import { LessonMarks } from './lesson-marks.service';
import { Markable } from './markable.service';

/** Going through a course, lesson by lesson. Everything may be said twice and holds once. */
@Injectable()
export class LearningService {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentService,
    private readonly learning: LearningQueries,
    private readonly markable: Markable,
    private readonly marks: LessonMarks,
    private readonly attempts: AttemptService,
  ) {}

  /**
   * Marks a lesson as done, enrolling whoever has not begun. The last one completes the course.
   * A lesson that is done may be done again, as a quiz may ask after some failures.
   */
  complete(actor: Actor, slug: string, lesson: string): Promise<CourseStanding> {
    return this.db.transaction(async () => {
      const { course, place } = await this.lessonIn(actor, slug, lesson);
      assertOpen(course, place);
      if (!place.done) await this.markable.check(actor, course, place.lesson);
      const enrolmentId = await this.enrolments.touch(actor, course);
      if (course.quizId) await this.attempts.remedied(actor.personId, course.quizId, lesson);
      return this.marks.mark(actor, slug, enrolmentId, lesson);
    });
  }

  /** Takes back that a lesson is done. A completed course stays as it is, and so does what a result says. */
  reopen(actor: Actor, slug: string, lesson: string): Promise<void> {
    return this.db.transaction(async () => {
      const { course, place } = await this.lessonIn(actor, slug, lesson);
      if (!course.enrolmentId) return;
      if (kindOf(place.lesson).doneBy === 'result') throw new Conflict('courses.errors.byResult');
      const { organisationId } = this.db;
      const enrolmentId = await this.enrolments.touch(actor, course);
      const { completedAt } = await this.learning.one(actor, slug);
      if (completedAt) throw new Conflict('courses.errors.completed');
      await this.db.of(LessonCompletion).delete({ organisationId, enrolmentId, lesson });
    });
  }

  /** A lesson of a course, as this trainee has it. */
  async lessonIn(
    learner: Learner,
    slug: string,
    lesson: string,
  ): Promise<{ course: CourseStanding; place: LessonPlace }> {
    const course = await this.learning.one(learner, slug);
    const place = placeOf(course, lesson);
    if (!place) throw new NotFound();
    return { course, place };
  }
}
