import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { Clock } from '../../../shared/clock';
import { Conflict } from '../../../shared/errors';
import { readForm } from '../../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../../shared/http/page';
import type { Reply } from '../../../shared/http/request';
import { Uploads } from '../../../shared/http/uploads.decorator';
import type { Upload } from '../../../shared/http/uploads';
import { t } from '../../../shared/text';
import { orAgain } from '../../../shared/http/refused';
import { lessonPath } from '../course-standing';
import { LessonReading } from '../lesson-reading.service';
import { clockTime } from '../wording';
import { attached } from './attached';
import { WorkService } from './work.service';
import { Draft, SentWork } from './works.schemas';

/** What a trainee writes or hands in for a lesson. */
@Controller('courses/:slug/lessons/:lesson/work')
@Requires('course.study')
export class WorksPages {
  constructor(
    private readonly works: WorkService,
    private readonly reading: LessonReading,
    private readonly clock: Clock,
  ) {}

  /** Sent by the page itself while one writes; the answer is placed under the field. */
  @Post('draft')
  @Header('content-type', 'text/plain; charset=utf-8')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const form = readForm(Draft, body);
    if (!form.ok) {
      void reply.status(422);
      return t('courses.works.errors.tooLong');
    }
    try {
      await this.works.draft(actor, slug, lesson, form.data.text);
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      void reply.status(409);
      return failure.message;
    }
    return t('courses.works.saved', { time: clockTime(this.clock.now(), actor.timeZone) });
  }

  @Post()
  send(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @Uploads() [upload]: Upload[],
  ) {
    const form = readForm(SentWork, body);
    const send = async (data: SentWork): Promise<Page | Redirect> => {
      const status = await this.works.send(actor, slug, lesson, { ...data, upload });
      return redirect(lessonPath({ slug }, { slug: lesson }), `courses.works.sent.${status}`);
    };
    return orAgain(form, send, (refused) =>
      this.reading.page(actor, slug, lesson, { typed: form.typed, refused }),
    );
  }

  @Post('end')
  async takeBack(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('lesson') lesson: string) {
    await this.works.takeBack(actor, slug, lesson);
    return redirect(lessonPath({ slug }, { slug: lesson }), 'courses.works.sent.takenBack');
  }

  @Get('file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return attached(reply, await this.works.file(actor, slug, lesson));
  }
}
