import { Injectable } from '@nestjs/common';
import { Organisations } from '../../organisations';
import { QuizLookup } from '../../quizzes';
import { Database } from '../../shared/database/database.service';
import type { CourseStanding, Learner } from './course-standing';
import { Enrolment } from './enrolment.entity';
import { LearningQueries } from './learning.queries';
import { LessonMarks } from './lesson-marks.service';

type Waiting = { course: CourseStanding; enrolmentId: string; lesson: string; quiz: string };

/** Lessons that are done when a quiz or a scenario went well. */
@Injectable()
export class ResultLessons {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly learning: LearningQueries,
    private readonly quizzes: QuizLookup,
    private readonly marks: LessonMarks,
  ) {}

  /** Marks every open lesson of somebody's courses whose quiz or scenario they have passed by now. */
  settle(traineeId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const learner = { personId: traineeId, timeZone };
      const waiting = (await this.learning.all(learner)).flatMap(waitingIn);
      const taken = await this.quizzes.taken(traineeId, [...new Set(waiting.map(({ quiz }) => quiz))]);
      for (const one of waiting) {
        if (taken.get(one.quiz)?.tries.some(({ passed }) => passed)) await this.mark(learner, one);
      }
    });
  }

  private async mark(learner: Learner, { course, enrolmentId, lesson }: Waiting): Promise<void> {
    await this.db.lock(Enrolment, enrolmentId);
    await this.marks.mark(learner, course.slug, enrolmentId, lesson);
  }
}

function waitingIn(course: CourseStanding): Waiting[] {
  const { enrolmentId, lessons, done, closed } = course;
  if (!enrolmentId) return [];
  return lessons.flatMap((lesson) =>
    'quiz' in lesson && !done.includes(lesson.slug) && !closed.has(lesson.slug)
      ? [{ course, enrolmentId, lesson: lesson.slug, quiz: lesson.quiz }]
      : [],
  );
}
