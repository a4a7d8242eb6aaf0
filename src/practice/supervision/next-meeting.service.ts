import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { dayOf, list } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../shared/errors';
import { t, type TextKey } from '../../shared/text';
import { Chronicle } from '../chronicle.service';
import { NextMeetingChanged } from '../events';
import { called } from '../wording';
import { type When, Appointments } from './appointments.service';
import { nextMeetingFile } from './calendar';
import { SessionReading } from './session-reading.service';
import { SupervisionSession } from './supervision-session.entity';

/** When people who met meet next: a plan that its supervisor may move at any time. */
@Injectable()
export class NextMeetings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly appointments: Appointments,
    private readonly reading: SessionReading,
    private readonly chronicle: Chronicle,
  ) {}

  /** Makes, moves or calls off the meeting after a session; those who were there are told. Twice the same is once. */
  move(actor: Actor, id: string, when: When): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(SupervisionSession, id);
      if (session.supervisorId !== actor.personId) throw new NotFound();
      const today = dayOf(this.clock.now(), actor.timeZone);
      const fault = faultOf(when, today);
      if (fault) throw new InvalidInput([{ pointer: '/nextDay', detail: t(fault) }]);
      const revision = await this.appointments.set(id, when);
      if (revision !== null)
        await this.chronicle.nextMeeting(actor, NextMeetingChanged, { sessionId: id, revision });
    });
  }

  /** The calendar file, for those who were there. */
  async calendar(actor: Actor, id: string): Promise<string> {
    const { session, next, people, traineeIds } = await this.reading.open(actor, id);
    if (!next) throw new NotFound();
    const others = [session.supervisorId, ...traineeIds].filter((personId) => personId !== actor.personId);
    return nextMeetingFile(next, {
      title: t('practice.session.calendarTitle', { names: list(others.map((one) => called(people, one))) }),
      timeZone: actor.timeZone,
      minutes: session.minutes,
      host: new URL(this.config.publicUrl).host,
      url: `${this.config.publicUrl}/supervision-sessions/${id}`,
    });
  }
}

function faultOf({ day, startTime }: When, today: string): TextKey | null {
  if (day === null) return startTime === null ? null : 'practice.errors.nextDay';
  return day < today ? 'practice.errors.nextPast' : null;
}
