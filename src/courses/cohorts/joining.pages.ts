import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { redirect } from '../../shared/http/page';
import { CohortMembers } from './cohort-members.service';

const Wish = z.object({ cohortId: z.uuid() });

/** A trainee joining a cohort of a course. */
@Controller('courses/:slug/cohort')
@Requires('course.study')
export class JoiningPages {
  constructor(private readonly people: CohortMembers) {}

  @Post()
  async join(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(Wish, body);
    if (!form.ok) throw new NotFound();
    await this.people.join(actor, slug, form.data.cohortId);
    return redirect(`/courses/${slug}`, 'courses.cohorts.joined');
  }
}
