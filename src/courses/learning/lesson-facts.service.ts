import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import { QuizLookup } from '../../quizzes';
import { SessionsQueries } from '../cohorts/sessions/sessions.queries';
import { Clock } from '../../shared/clock';
import type { Lesson } from '../authoring/course-document';
import { type CourseStanding, type Learner, type LessonPlace, lessonPath } from './course-standing';
import type { LessonFacts, Tried } from './kinds/kind';
import { isWork } from './works/work-rules';
import { WorkStore } from './works/work-store.service';

/** Finds what a kind of lesson shows besides its text. */
@Injectable()
export class LessonFactsService {
  constructor(
    private readonly clock: Clock,
    private readonly quizzes: QuizLookup,
    private readonly works: WorkStore,
    private readonly members: Members,
    private readonly sessions: SessionsQueries,
  ) {}

  /** At most two queries, and none for a lesson that is only read. `tried`: a form that was refused. */
  async of(
    learner: Learner,
    course: CourseStanding,
    { lesson, done }: LessonPlace,
    tried: Tried | null = null,
  ): Promise<LessonFacts> {
    const slugs = 'quiz' in lesson ? [lesson.quiz] : [];
    const [quiz] = (await this.quizzes.taken(learner.personId, slugs)).values();
    return {
      path: lessonPath(course, lesson),
      done,
      now: this.clock.now(),
      timeZone: learner.timeZone,
      quiz: quiz ?? null,
      work: isWork(lesson) ? await this.works.of(course.enrolmentId, lesson.slug) : null,
      supervisors: isWork(lesson) && lesson.reviewed ? await this.supervisors(learner) : [],
      sessions: await this.meetings(learner, course, lesson),
      tried,
    };
  }

  private async meetings({ personId: traineeId }: Learner, { cohortId }: CourseStanding, lesson: Lesson) {
    if (lesson.kind !== 'live-session' || !cohortId) return [];
    return this.sessions.ofCohort(cohortId, { traineeId, lesson: lesson.slug });
  }

  private async supervisors({ personId }: Learner) {
    return (await this.members.withRole('supervisor')).filter(({ id }) => id !== personId);
  }
}
