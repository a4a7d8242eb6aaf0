import { Global, Module } from '@nestjs/common';
import { AuthoringModule } from './authoring/authoring.module';
import { CourseRecords } from './course-records.service';
import { CoursesWorker } from './courses.worker';
import { CohortsModule } from './cohorts/cohorts.module';
import { LearningModule } from './learning/learning.module';
import { OfflinePages } from './offline/offline.pages';
import { OfflineScript } from './offline/offline-script.provider';
import { OverseeingModule } from './overseeing/overseeing.module';
import { CourseNudge } from './reminders/course-nudge.service';
import { IdlenessQueries } from './reminders/idleness.queries';
import { NudgeLetter } from './reminders/nudge-letter.service';

@Global()
@Module({
  imports: [AuthoringModule, LearningModule, CohortsModule, OverseeingModule],
  controllers: [OfflinePages],
  providers: [OfflineScript, CourseRecords, IdlenessQueries, NudgeLetter, CourseNudge, CoursesWorker],
  exports: [AuthoringModule, LearningModule, CohortsModule, CourseRecords],
})
export class CoursesModule {}
