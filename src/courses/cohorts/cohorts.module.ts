import { Global, Module } from '@nestjs/common';
import { CohortsBeside } from './beside-course.service';
import { CohortMembers } from './cohort-members.service';
import { CohortReading } from './cohort-reading.service';
import { CohortService } from './cohort.service';
import { CohortsPages } from './cohorts.pages';
import { CohortPeers } from './cohort-peers.service';
import { CohortsQueries } from './cohorts.queries';
import { PeopleImportPages } from './importing/people-import.pages';
import { PeopleImport } from './importing/people-import.service';
import { JoiningPages } from './joining.pages';
import { AttendanceService } from './sessions/attendance.service';
import { LiveSessionService } from './sessions/live-session.service';
import { LiveSessionsPages } from './sessions/live-sessions.pages';
import { SessionReading } from './sessions/session-reading.service';
import { SessionLetters } from './sessions/session-letters.service';
import { SessionReminders } from './sessions/session-reminders.service';
import { SessionsQueries } from './sessions/sessions.queries';

/** Taking courses together: cohorts, who is in them, and when they meet. */
@Global()
@Module({
  controllers: [CohortsPages, PeopleImportPages, JoiningPages, LiveSessionsPages],
  providers: [
    CohortsQueries,
    CohortService,
    CohortMembers,
    CohortReading,
    CohortsBeside,
    CohortPeers,
    PeopleImport,
    SessionsQueries,
    LiveSessionService,
    SessionReading,
    AttendanceService,
    SessionReminders,
    SessionLetters,
  ],
  exports: [
    CohortService,
    CohortMembers,
    CohortsBeside,
    LiveSessionService,
    SessionsQueries,
    SessionReminders,
    SessionLetters,
  ],
})
export class CohortsModule {}
