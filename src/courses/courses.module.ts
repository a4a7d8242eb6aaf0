import { Global, Module } from '@nestjs/common';
import { AuthoringModule } from './authoring/authoring.module';
import { CourseRecords } from './course-records.service';
import { CoursesWorker } from './courses.worker';
import { CoursesPages } from './learning/courses.pages';
import { EnrolmentService } from './learning/enrolment.service';
import { LearningQueries } from './learning/learning.queries';
import { LearningService } from './learning/learning.service';
import { LessonsPages } from './learning/lessons.pages';
import { CourseNudge } from './reminders/course-nudge.service';
import { IdlenessQueries } from './reminders/idleness.queries';
import { NudgeLetter } from './reminders/nudge-letter.service';

@Global()
@Module({
  imports: [AuthoringModule],
  controllers: [CoursesPages, LessonsPages],
  providers: [
    LearningQueries,
    EnrolmentService,
    LearningService,
    CourseRecords,
    IdlenessQueries,
    NudgeLetter,
    CourseNudge,
    CoursesWorker,
  ],
  exports: [AuthoringModule, EnrolmentService, LearningService, CourseRecords],
})
export class CoursesModule {}
