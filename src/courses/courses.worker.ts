import { Injectable } from '@nestjs/common';
import { Every, On } from '../jobs';
import { AttemptSubmitted } from '../quizzes';
import { SessionLetters } from './cohorts/sessions/session-letters.service';
import { SessionReminders } from './cohorts/sessions/session-reminders.service';
import { LiveSessionChanged } from './events';
import { ResultLessons } from './learning/result-lessons.service';
import { CourseNudge } from './reminders/course-nudge.service';

/** What the clock and other modules bring about in courses. */
@Injectable()
export class CoursesWorker {
  constructor(
    private readonly nudges: CourseNudge,
    private readonly results: ResultLessons,
    private readonly sessions: SessionReminders,
    private readonly letters: SessionLetters,
  ) {}

  @On(AttemptSubmitted)
  completeLessons({ traineeId }: { traineeId: string }) {
    return this.results.settle(traineeId);
  }

  @On(LiveSessionChanged)
  tellOfSession({ sessionId, revision }: { sessionId: string; revision: number }) {
    return this.letters.changed(sessionId, revision);
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
