import { Controller, Get, Param } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { PublishedCourses } from '../../authoring/published-courses.service';
import { LearningQueries } from '../learning.queries';
import { printPage } from './print.view';

/** A whole course on paper. */
@Controller('courses/:slug/print')
@Requires('course.study')
export class PrintPages {
  constructor(
    private readonly learning: LearningQueries,
    private readonly published: PublishedCourses,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.learning.one(actor, slug);
    const texts = await this.published.texts(course.versionId, course.lessons);
    return printPage(course, texts);
  }
}
