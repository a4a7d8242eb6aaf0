import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { redirect } from '../../shared/http/page';
import { coursePath, lessonPath, placeOf } from './course-standing';
import { LearningService } from './learning.service';
import { LessonReading } from './lesson-reading.service';
import { VisitService } from './visit.service';

/** One lesson, to be read and marked as done. */
@Controller('courses/:slug/lessons/:lesson')
@Requires('course.study')
export class LessonsPages {
  constructor(
    private readonly learning: LearningService,
    private readonly reading: LessonReading,
    private readonly visits: VisitService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    return this.reading.page(actor, slug, lesson);
  }

  /** Where the least time of a lesson begins. */
  @Post('opening')
  async open(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    await this.visits.open(actor, slug, lesson);
    return redirect(lessonPath({ slug }, { slug: lesson }));
  }

  /** Sent by the page itself, so that one goes on where one stopped. */
  @Post('visit')
  @HttpCode(204)
  async see(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    await this.visits.see(actor, slug, lesson);
  }

  @Post('completion')
  async complete(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    const course = await this.learning.complete(actor, slug, lesson);
    const onwards = placeOf(course, lesson)?.onwards;
    if (onwards) return redirect(lessonPath(course, onwards));
    if (!course.progress.finished) return redirect(coursePath(course), 'courses.lesson.nothingOpen');
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
