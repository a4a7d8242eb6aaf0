/**
 * Courses: what an organisation teaches, in published versions that never change, and how far each trainee is in
 * them. A quiz stands beside the lessons of a course; programmes ask for both.
 */
export type { CourseDocument } from './authoring/course-document';
export { CourseService } from './authoring/course.service';
export { Curriculum } from './authoring/curriculum.provider';
export { CohortMembers } from './cohorts/cohort-members.service';
export { CohortService } from './cohorts/cohort.service';
export { LiveSessionService } from './cohorts/sessions/live-session.service';
export { type CourseRecord, CourseRecords } from './course-records.service';
export { CoursesModule } from './courses.module';
export { CourseCompleted } from './events';
export { LearningService } from './learning/learning.service';
export { NoteService } from './learning/notes/note.service';
