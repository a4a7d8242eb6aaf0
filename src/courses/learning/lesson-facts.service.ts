import { Injectable } from '@nestjs/common';
import { QuizLookup } from '../../quizzes';
import { Clock } from '../../shared/clock';
import { type CourseStanding, type Learner, type LessonPlace, lessonPath } from './course-standing';
import type { LessonFacts } from './kinds/kind';

/** Finds what a kind of lesson shows besides its text. */
@Injectable()
export class LessonFactsService {
  constructor(
    private readonly clock: Clock,
    private readonly quizzes: QuizLookup,
  ) {}

  /** At most one query, and none for a lesson that is only read. */
  async of(learner: Learner, course: CourseStanding, { lesson, done }: LessonPlace): Promise<LessonFacts> {
    const slugs = 'quiz' in lesson ? [lesson.quiz] : [];
    const [quiz] = (await this.quizzes.taken(learner.personId, slugs)).values();
    return {
      path: lessonPath(course, lesson),
      done,
      now: this.clock.now(),
      timeZone: learner.timeZone,
      quiz: quiz ?? null,
    };
  }
}
