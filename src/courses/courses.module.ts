import { Global, Module } from '@nestjs/common';
import { CourseService } from './authoring/course.service';
import { Curriculum } from './authoring/curriculum.provider';
import { PublishedCourses } from './authoring/published-courses.service';
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
  controllers: [CoursesPages, LessonsPages],
  providers: [
    Curriculum,
    CourseService,
    PublishedCourses,
    LearningQueries,
    EnrolmentService,
    LearningService,
    CourseRecords,
    IdlenessQueries,
    NudgeLetter,
    CourseNudge,
    CoursesWorker,
  ],
  exports: [Curriculum, CourseService, EnrolmentService, LearningService, CourseRecords],
})
export class CoursesModule {}
