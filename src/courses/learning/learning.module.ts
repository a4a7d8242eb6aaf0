import { Global, Module } from '@nestjs/common';
import { CoursesPages } from './courses.pages';
import { EnrolmentService } from './enrolment.service';
import { LearningQueries } from './learning.queries';
import { LearningService } from './learning.service';
import { LessonFactsService } from './lesson-facts.service';
import { LessonMarks } from './lesson-marks.service';
import { LessonReading } from './lesson-reading.service';
import { LessonsPages } from './lessons.pages';
import { Markable } from './markable.service';
import { ResultLessons } from './result-lessons.service';
import { VisitService } from './visit.service';

/** Taking courses, and what others need to know of it. */
@Global()
@Module({
  controllers: [CoursesPages, LessonsPages],
  providers: [
    LearningQueries,
    EnrolmentService,
    LearningService,
    LessonMarks,
    Markable,
    ResultLessons,
    LessonFactsService,
    LessonReading,
    VisitService,
  ],
  exports: [LearningQueries, EnrolmentService, LearningService, LessonMarks, ResultLessons],
})
export class LearningModule {}
