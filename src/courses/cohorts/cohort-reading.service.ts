import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import type { Typed } from '../../shared/http/forms';
import type { Page } from '../../shared/http/page';
import type { Tried } from '../learning/kinds/kind';
import type { Cohort } from './cohort.entity';
import { cohortFormPage } from './cohort-form.view';
import { cohortPage } from './cohort.view';
import { CohortsQueries } from './cohorts.queries';
import { cohortsPage } from './cohorts.view';
import { SessionsQueries } from './sessions/sessions.queries';

/** Puts together what managers see of cohorts. */
@Injectable()
export class CohortReading {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  async list(after?: string): Promise<Page> {
    return cohortsPage(await this.cohorts.list(after));
  }

  async show(
    actor: Actor,
    id: string,
    { page = 0, tried = null }: { page?: number; tried?: Tried | null },
  ): Promise<Page> {
    const cohort = await this.cohorts.find(id);
    const people = await this.cohorts.people(cohort, Math.max(0, Math.trunc(page)));
    const sessions = await this.sessions.ofCohort(id);
    return cohortPage({ cohort, people, page, sessions, timeZone: actor.timeZone, tried });
  }

  async blank(tried: Tried | null = null): Promise<Page> {
    const courses = await this.cohorts.courses();
    return cohortFormPage({
      action: '/cohorts',
      courses,
      cohort: null,
      typed: tried?.typed ?? {},
      refused: tried?.refused ?? null,
    });
  }

  async edit(id: string, tried: Tried | null = null): Promise<Page> {
    const cohort = await this.cohorts.find(id);
    const courses = [
      { courseId: cohort.courseId, versionId: cohort.versionId, slug: cohort.slug, title: cohort.course },
    ];
    const typed = tried?.typed ?? asTyped(cohort);
    return cohortFormPage({
      action: `/cohorts/${id}`,
      courses,
      cohort,
      typed,
      refused: tried?.refused ?? null,
    });
  }
}

const asTyped = ({ courseId, name, startsOn, endsOn, capacity, joining, joinUntil }: Cohort): Typed => ({
  ...{
    courseId,
    name,
    startsOn,
    endsOn,
    joining,
    capacity: String(capacity ?? ''),
    joinUntil: joinUntil ?? '',
  },
});
