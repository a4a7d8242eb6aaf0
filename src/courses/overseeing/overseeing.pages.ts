import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { redirect } from '../../shared/http/page';
import { CourseMessageService } from './course-message.service';
import { messagePage } from './course-message.view';
import { MessageAsked, NewCourseMessage, TraineesAsked } from './overseeing.schemas';
import { OverseeingService } from './overseeing.service';
import { reachPage, traineesPage } from './overseeing.view';
import { overseeing } from './paths';

/** Those who take a course: who is where, who may be stuck, how far people come, and writing to them. */
@Controller('authoring/courses/:slug')
@Requires('trainees.see')
export class OverseeingPages {
  constructor(
    private readonly overseeing: OverseeingService,
    private readonly messages: CourseMessageService,
  ) {}

  @Get('trainees')
  async trainees(
    @CurrentActor() { timeZone }: Actor,
    @Param('slug') slug: string,
    @Query({ schema: TraineesAsked }) asked: TraineesAsked,
  ) {
    return traineesPage(await this.overseeing.trainees(slug, asked), asked, timeZone);
  }

  @Get('reach')
  async reach(@Param('slug') slug: string) {
    return reachPage(await this.overseeing.reach(slug));
  }

  @Get('messages/new')
  async write(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Query({ schema: MessageAsked }) { group }: MessageAsked,
  ) {
    return messagePage({ ...(await this.writing(actor, slug)), group });
  }

  @Post('messages')
  async send(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(NewCourseMessage, body);
    if (!form.ok) return messagePage({ ...(await this.writing(actor, slug)), group: 'all' }, form);
    const count = await this.messages.send(actor, slug, form.data);
    return redirect(overseeing.trainees(slug), 'courses.overseeing.sent', { count });
  }

  private async writing({ timeZone }: Actor, slug: string) {
    return { ...(await this.overseeing.writable(slug, timeZone)), formKey: randomUUID() };
  }
}
