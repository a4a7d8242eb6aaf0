import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { Config } from '../../../shared/config/config';
import { SignedIn } from '../../../shared/http/access.decorator';
import { readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { Listing } from '../../../shared/http/listing';
import { type Page, redirect, type Redirect } from '../../../shared/http/page';
import type { Reply } from '../../../shared/http/request';
import { orAgain } from '../../../shared/http/refused';
import { AttendanceService } from './attendance.service';
import { calendarFile } from './calendar';
import { LiveSessionService } from './live-session.service';
import { partOf } from './session-words';
import { SessionReading } from './session-reading.service';
import { AttendanceForm, SessionForm } from './sessions.schemas';

/** One meeting: for those who go to it, and for whoever leads it. */
@Controller('live-sessions/:id')
@SignedIn()
export class LiveSessionsPages {
  constructor(
    private readonly reading: SessionReading,
    private readonly meetings: LiveSessionService,
    private readonly attendance: AttendanceService,
    private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Id() id: string, @Query({ schema: Listing }) { after }: Listing) {
    return this.reading.page(actor, id, after ?? null);
  }

  @Get('calendar.ics')
  async calendar(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    const words = await this.reading.calendarWords(actor, id);
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="live-session.ics"',
      'cache-control': 'no-store',
    });
    const { host } = new URL(this.config.publicUrl);
    return calendarFile(words.session, {
      ...words,
      host,
      url: `${this.config.publicUrl}/live-sessions/${id}`,
    });
  }

  @Post('attendances')
  take(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: unknown,
    @Query({ schema: Listing }) { after }: Listing,
  ) {
    const form = readForm(AttendanceForm, body);
    const take = async (data: AttendanceForm): Promise<Page | Redirect> => {
      const count = await this.attendance.take(actor, id, data);
      return redirect(partOf(`/live-sessions/${id}`, after), 'courses.sessions.taken', { count });
    };
    return orAgain(form, take, (refused) => this.reading.page(actor, id, after ?? null, refused));
  }

  @Get('edit')
  @Requires('cohort.manage')
  edit(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.reading.edit(actor, id);
  }

  @Post()
  @Requires('cohort.manage')
  change(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(SessionForm, body);
    const change = async (data: SessionForm): Promise<Page | Redirect> => {
      await this.meetings.change(actor, id, data);
      return redirect(`/live-sessions/${id}`, 'courses.sessions.changed');
    };
    return orAgain(form, change, (refused) => this.reading.edit(actor, id, { typed: form.typed, refused }));
  }

  @Post('cancellation')
  @Requires('cohort.manage')
  async cancel(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.meetings.cancel(actor, id);
    return redirect(`/live-sessions/${id}`, 'courses.sessions.wasCancelled');
  }
}
