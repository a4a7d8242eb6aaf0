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
import { NoteService } from './notes/note.service';
import { NotesPages } from './notes/notes.pages';
import { PrintPages } from './printing/print.pages';
import { ResultLessons } from './result-lessons.service';
import { SearchPages } from './searching/search.pages';
import { SearchQueries } from './searching/search.queries';
import { VisitService } from './visit.service';
import { ReviewQueries } from './works/review.queries';
import { ReviewService } from './works/review.service';
import { ReviewsPages } from './works/reviews.pages';
import { TaskFiles } from './works/task-files.service';
import { WorkService } from './works/work.service';
import { WorkStore } from './works/work-store.service';
import { WorksPages } from './works/works.pages';

/** Taking courses, and what others need to know of it. */
@Global()
@Module({
  controllers: [CoursesPages, LessonsPages, WorksPages, ReviewsPages, NotesPages, SearchPages, PrintPages],
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
    WorkStore,
    WorkService,
    TaskFiles,
    ReviewQueries,
    ReviewService,
    NoteService,
    SearchQueries,
  ],
  exports: [LearningQueries, EnrolmentService, LearningService, LessonMarks, ResultLessons],
})
export class LearningModule {}
