import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { redirect } from '../../shared/http/page';
import { PublishedCourses } from '../authoring/published-courses.service';
import { coursePath, lessonPath, placeOf } from './course-standing';
import { LearningService } from './learning.service';
import { lessonPage } from './lesson.view';

/** One lesson, to be read and marked as done. */
@Controller('courses/:slug/lessons/:lesson')
@Requires('course.study')
export class LessonsPages {
  constructor(
    private readonly learning: LearningService,
    private readonly published: PublishedCourses,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    const { course, place } = await this.learning.lessonIn(actor, slug, lesson);
    return lessonPage(course, place, this.published.html(course.versionId, place.lesson));
  }

  @Post('completion')
  async complete(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    const course = await this.learning.complete(actor, slug, lesson);
    const onwards = placeOf(course, lesson)?.onwards;
    if (onwards) return redirect(lessonPath(course, onwards));
    return redirect(coursePath(course), 'courses.lesson.wasLast', { title: course.document.title });
  }

  @Post('completion/end')
  async reopen(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    await this.learning.reopen(actor, slug, lesson);
    return redirect(lessonPath({ slug }, { slug: lesson }), 'courses.lesson.reopened');
  }

  @Delete('completion')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    await this.learning.reopen(actor, slug, lesson);
  }
}
