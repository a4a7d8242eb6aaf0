import { Injectable } from '@nestjs/common';
import { Every, On } from '../jobs';
import { AttemptSubmitted } from '../quizzes';
import { SessionReminders } from './cohorts/sessions/session-reminders.service';
import { ResultLessons } from './learning/result-lessons.service';
import { CourseNudge } from './reminders/course-nudge.service';

/** What the clock and other modules bring about in courses. */
@Injectable()
export class CoursesWorker {
  constructor(
    private readonly nudges: CourseNudge,
    private readonly results: ResultLessons,
    private readonly sessions: SessionReminders,
  ) {}

  @On(AttemptSubmitted)
  completeLessons({ traineeId }: { traineeId: string }) {
    return this.results.settle(traineeId);
  }

  @Every('0 * * * *')
  remindQuietTrainees() {
    return this.nudges.nudge();
  }

  @Every('30 * * * *')
  remindOfSessions() {
    return this.sessions.remind();
  }
}
