import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { readForm } from '../../../shared/http/forms';
import { redirect } from '../../../shared/http/page';
import { CourseService } from '../course.service';
import { authoring } from '../paths';
import { Adopting } from './adopting.service';
import { improvementPage, shippedPage } from './adopting.view';
import { Taken } from './adopting.schemas';

/** Courses that come with Cairn: adopting them, and hearing that they have become better. */
@Controller('authoring/curriculum')
@Requires('course.author')
export class AdoptingPages {
  constructor(
    private readonly adopting: Adopting,
    private readonly courses: CourseService,
  ) {}

  @Get()
  async list() {
    return shippedPage(await this.adopting.list());
  }

  @Get(':slug')
  async compare(@Param('slug') slug: string) {
    return improvementPage(await this.adopting.compare(slug));
  }

  @Post(':slug/adoption')
  async adopt(@Param('slug') slug: string) {
    await this.courses.adopt(slug);
    return redirect(authoring.course(slug), 'courses.authoring.adopting.done');
  }

  @Post(':slug/draft')
  async takeOver(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(Taken, body);
    if (!form.ok) return improvementPage(await this.adopting.compare(slug), form.errors.take ?? null);
    const taken = await this.adopting.takeOver(actor, slug, form.data);
    return 'quizId' in taken
      ? redirect(`/authoring/quizzes/${taken.quizId}`, 'courses.authoring.adopting.questionsTaken')
      : redirect(authoring.course(slug), 'courses.authoring.adopting.taken');
  }

  @Post(':slug/keeping')
  async keep(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.adopting.keep(actor, slug);
    return redirect(authoring.course(slug), 'courses.authoring.adopting.kept');
  }
}
