import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, CurrentActor, opens, Requires } from '../../organisations';
import { SignedIn } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { Onlookers } from '../onlooker.service';
import { Question, VersionSeen } from '../practice.schemas';
import { orAgain } from '../../shared/http/refused';
import type { Reply } from '../../shared/http/request';
import { AgreedActions } from './agreed-actions.service';
import { NextMeetings } from './next-meeting.service';
import { sessionDeletionPage } from './session-deletion.view';
import { SessionReading } from './session-reading.service';
import { isOpen } from './session-rules';
import { sessionPage } from './session.view';
import { sessionsPage } from './sessions.view';
import { DoneForm, NextForm } from './supervision.schemas';
import { SupervisionService } from './supervision.service';

/** Supervision as both sides see it, and what the trainee answers. */
@Controller('supervision-sessions')
@SignedIn()
export class SupervisionPages {
  constructor(
    private readonly supervision: SupervisionService,
    private readonly reading: SessionReading,
    private readonly actions: AgreedActions,
    private readonly meetings: NextMeetings,
    private readonly onlookers: Onlookers,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return sessionsPage(await this.reading.list(actor, after), {
      personId: actor.personId,
      records: opens(actor.roles, 'supervision.record'),
      confirms: opens(actor.roles, 'supervision.confirm'),
    });
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return sessionPage(await this.reading.open(actor, id), this.onlookers.of(actor));
  }

  @Post(':id/confirmation')
  @Requires('supervision.confirm')
  async confirm(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(VersionSeen, body);
    await this.supervision.confirm(actor, id, form.ok ? (form.data.version ?? null) : null);
    return redirect(`/supervision-sessions/${id}`, 'practice.session.confirmed');
  }

  @Post(':id/dispute')
  @Requires('supervision.confirm')
  dispute(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Question, body);
    const ask = async ({ version, question }: Question): Promise<Page | Redirect> => {
      await this.supervision.dispute(actor, id, { version: version ?? null, question });
      return redirect(`/supervision-sessions/${id}`, 'practice.session.disputed');
    };
    return orAgain(form, ask, async (refused) => {
      const tried = { typed: form.typed, refused };
      return sessionPage(await this.reading.open(actor, id), this.onlookers.of(actor), { ask: tried });
    });
  }

  @Get(':id/deletion')
  @Requires('supervision.record')
  async askToDelete(@CurrentActor() actor: Actor, @Id() id: string) {
    const { session, attendances } = await this.reading.openRecorded(actor, id);
    return isOpen(attendances) ? sessionDeletionPage(session) : redirect(`/supervision-sessions/${id}`);
  }

  @Post(':id/deletion')
  @Requires('supervision.record')
  async delete(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.supervision.delete(actor, id);
    return redirect('/supervision-sessions', 'practice.deletion.done');
  }

  @Post(':id/attendances/:traineeId/removal')
  @Requires('supervision.record')
  async takeOff(@CurrentActor() actor: Actor, @Id() id: string, @Id('traineeId') traineeId: string) {
    await this.supervision.takeOff(actor, id, traineeId);
    return redirect(`/supervision-sessions/${id}`, 'practice.session.takenOff');
  }

  @Post(':id/actions')
  async finish(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(DoneForm, body);
    await this.actions.finish(actor, id, form.ok ? form.data.done : []);
    return redirect(`/supervision-sessions/${id}`, 'practice.session.ticked');
  }

  @Post(':id/next')
  @Requires('supervision.record')
  move(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(NextForm, body);
    const move = async ({ nextDay, nextTime }: z.output<typeof NextForm>): Promise<Page | Redirect> => {
      await this.meetings.move(actor, id, { day: nextDay ?? null, startTime: nextTime ?? null });
      return redirect(`/supervision-sessions/${id}`, 'practice.session.moved');
    };
    return orAgain(form, move, async (refused) => {
      const next = { typed: form.typed, refused };
      return sessionPage(await this.reading.openRecorded(actor, id), this.onlookers.of(actor), { next });
    });
  }

  @Get(':id/next.ics')
  async calendar(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    const file = await this.meetings.calendar(actor, id);
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="supervision.ics"',
      'cache-control': 'no-store',
    });
    return file;
  }
}
