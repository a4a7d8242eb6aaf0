import { Global, Module } from '@nestjs/common';
import { CourseService } from './course.service';
import { Curriculum } from './curriculum.provider';
import { Fillings } from './fillings.service';
import { PublishedCourses } from './published-courses.service';

/** Writing courses, and what others need of those that were published. */
@Global()
@Module({
  providers: [Curriculum, CourseService, Fillings, PublishedCourses],
  exports: [Curriculum, CourseService, PublishedCourses],
})
export class AuthoringModule {}
