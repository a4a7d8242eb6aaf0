import { Injectable } from '@nestjs/common';
import { QuizLookup } from '../../quizzes';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import type { Lesson } from '../authoring/course-document';
import { SessionsQueries } from '../cohorts/sessions/sessions.queries';
import type { CourseTaken, Learner } from './course-standing';
import { kindOf } from './kinds/registry';
import { LessonVisit } from './lesson-visit.entity';
import { type Earliest, earliestDone } from './minimum-time';
import { clockTime } from './wording';

/** Whether a lesson may be marked as done now. */
@Injectable()
export class Markable {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizLookup,
    private readonly sessions: SessionsQueries,
  ) {}

  /** Refuses a lesson that others or a result decide on, and one whose least time is not over. */
  async check(learner: Learner, course: CourseTaken, lesson: Lesson): Promise<void> {
    if (kindOf(lesson).doneBy === 'result') return this.checkResult(learner, course, lesson);
    const earliest = await this.earliest(course, lesson);
    if (earliest.state === 'unopened') throw new Conflict('courses.errors.unopened');
    if (earliest.state === 'from')
      throw new Conflict('courses.errors.tooEarly', { time: clockTime(earliest.at, learner.timeZone) });
  }

  /** From when somebody may mark a lesson as done; no query where the lesson asks for no least time. */
  async earliest({ enrolmentId }: CourseTaken, lesson: Lesson): Promise<Earliest> {
    const { organisationId } = this.db;
    const visit =
      lesson.minimumMinutes && enrolmentId
        ? await this.db.of(LessonVisit).findOneBy({ organisationId, enrolmentId, lesson: lesson.slug })
        : null;
    return earliestDone(lesson, visit?.openedAt ?? null, this.clock.now());
  }

  private async checkResult({ personId }: Learner, course: CourseTaken, lesson: Lesson): Promise<void> {
    if (lesson.kind === 'live-session' && (await this.wasThere(personId, course, lesson.slug))) return;
    const slugs = 'quiz' in lesson ? [lesson.quiz] : [];
    const [taken] = (await this.quizzes.taken(personId, slugs)).values();
    if (!taken?.tries.some(({ passed }) => passed)) throw new Conflict('courses.errors.byResult');
  }

  private async wasThere(traineeId: string, { cohortId }: CourseTaken, lesson: string): Promise<boolean> {
    const meetings = cohortId ? await this.sessions.ofCohort(cohortId, { traineeId, lesson }) : [];
    return meetings.some(({ state }) => state === 'present' || state === 'late');
  }
}
