import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database, isDuplicate } from '../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import { Cohort } from './cohort.entity';
import type { CohortForm } from './cohorts.schemas';
import { CohortsQueries } from './cohorts.queries';

/** Making and changing cohorts. */
@Injectable()
export class CohortService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CohortsQueries,
    private readonly audit: Audit,
  ) {}

  /** Makes a cohort of the course as it is published now; answers its id. */
  make(actor: Actor, { courseId, ...words }: CohortForm): Promise<string> {
    return this.db.transaction(async () => {
      const course = (await this.queries.courses()).find((one) => one.courseId === courseId);
      if (!course) throw new NotFound();
      const { versionId } = course;
      const { id } = await this.once({
        ...columnsOf(words),
        ...{ courseId, versionId, organisationId: this.db.organisationId, createdAt: this.clock.now() },
      });
      await this.audit.record(actor, 'courses.cohort-made', `cohort:${id}`, { courseId });
      return id;
    });
  }

  /** Changes what a cohort is called, when it is and who may join; its course stays. */
  change(actor: Actor, id: string, words: CohortForm): Promise<void> {
    return this.db.transaction(async () => {
      const cohort = await this.db.lock(Cohort, id);
      await this.once({ ...cohort, ...columnsOf(words) });
      await this.audit.record(actor, 'courses.cohort-changed', `cohort:${id}`, {});
    });
  }

  private async once(cohort: Omit<Cohort, 'id'>): Promise<Cohort> {
    try {
      return await this.db.transaction(() => this.db.of(Cohort).save(cohort));
    } catch (error) {
      if (!isDuplicate(error, 'cohorts_one_per_name')) throw error;
      throw new InvalidInput([{ pointer: '/name', detail: t('courses.cohorts.errors.sameName') }]);
    }
  }
}

const columnsOf = ({
  name,
  startsOn,
  endsOn,
  capacity,
  joining,
  joinUntil,
}: Omit<CohortForm, 'courseId'>) => ({
  ...{ name, startsOn, endsOn, joining, capacity: capacity ?? null, joinUntil: joinUntil ?? null },
});
