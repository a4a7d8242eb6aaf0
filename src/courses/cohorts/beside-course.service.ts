import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { mayJoin } from './cohort-rules';
import { type CohortListed, CohortsQueries } from './cohorts.queries';
import { type SessionListed, SessionsQueries } from './sessions/sessions.queries';

/** The cohort in which a trainee takes a course and when it meets, or the cohorts that they may join. */
export type BesideCourse = { mine: CohortListed | null; sessions: SessionListed[]; open: CohortListed[] };

/** What cohorts there are for a trainee beside a course. */
@Injectable()
export class CohortsBeside {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: CohortsQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  async of(
    actor: Actor,
    { courseId, cohortId }: { courseId: string; cohortId: string | null },
  ): Promise<BesideCourse> {
    const all = await this.cohorts.ofCourse(courseId);
    const mine = all.find(({ id }) => id === cohortId) ?? null;
    if (mine)
      return {
        mine,
        sessions: await this.sessions.ofCohort(mine.id, { traineeId: actor.personId }),
        open: [],
      };
    const today = dayOf(this.clock.now(), actor.timeZone);
    return { mine, sessions: [], open: all.filter((one) => mayJoin(one, today)) };
  }
}
