import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { dayOf, moment } from '../../../shared/dates';
import type { Page } from '../../../shared/http/page';
import type { Typed } from '../../../shared/http/forms';
import { t } from '../../../shared/text';
import { lessonsOf } from '../../authoring/course-document';
import type { Tried } from '../../learning/kinds/kind';
import { clockTime } from '../../learning/wording';
import type { Refused } from '../../../shared/http/refused';
import { CohortsQueries } from '../cohorts.queries';
import { leads, LiveSessionService, meetingsIn } from './live-session.service';
import { sessionFormPage, sessionPage } from './session.view';
import { type SessionListed, SessionsQueries } from './sessions.queries';

/** Puts together what is shown of a meeting. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly meetings: LiveSessionService,
    private readonly sessions: SessionsQueries,
    private readonly cohorts: CohortsQueries,
  ) {}

  /** A meeting; for whoever leads it with a part of those expected, beginning `after` somebody. */
  async page(actor: Actor, id: string, after: string | null, refused: Refused | null = null): Promise<Page> {
    const session = await this.meetings.open(actor, id);
    const lesson = await this.titleOf(session);
    const register = leads(actor, session)
      ? {
          ...(await this.sessions.attendees(session, after)),
          ...(await this.sessions.taken(session)),
          after,
        }
      : null;
    return sessionPage({ session, lesson, register, actor, refused });
  }

  async calendarWords(actor: Actor, id: string) {
    const session = await this.meetings.open(actor, id);
    const time = `${moment(session.startsAt, actor.timeZone)} (${actor.timeZone})`;
    return {
      session,
      title: await this.titleOf(session),
      description: t('courses.sessions.calendar', {
        cohort: session.cohort,
        facilitator: session.facilitator,
        time,
      }),
    };
  }

  /** The form for a new meeting of a cohort. */
  async blank(cohortId: string, tried: Tried | null = null): Promise<Page> {
    const cohort = await this.cohorts.find(cohortId);
    return sessionFormPage({
      action: `/cohorts/${cohortId}/live-sessions`,
      cohort,
      lessons: meetingsIn(cohort.document),
      facilitators: await this.meetings.facilitators(),
      typed: tried?.typed ?? {},
      refused: tried?.refused ?? null,
    });
  }

  /** The form for a change. */
  async edit(actor: Actor, id: string, tried: Tried | null = null): Promise<Page> {
    const session = await this.meetings.open(actor, id);
    const cohort = await this.cohorts.find(session.cohortId);
    return sessionFormPage({
      action: `/live-sessions/${id}`,
      cohort,
      lessons: meetingsIn(cohort.document),
      facilitators: await this.meetings.facilitators(),
      typed: tried?.typed ?? asTyped(session, actor.timeZone),
      refused: tried?.refused ?? null,
    });
  }

  private async titleOf({ cohortId, lesson }: SessionListed): Promise<string> {
    const { document } = await this.cohorts.find(cohortId);
    return lessonsOf(document).find(({ slug }) => slug === lesson)?.title ?? lesson;
  }
}

const asTyped = (
  { lesson, startsAt, minutes, place, facilitatorId }: SessionListed,
  timeZone: string,
): Typed => ({
  ...{ lesson, place, facilitatorId, minutes: String(minutes) },
  ...{ day: dayOf(startsAt, timeZone), time: clockTime(startsAt, timeZone) },
});
