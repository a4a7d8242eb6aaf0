import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BulkKinds, type Selection, type Outcome } from '../../certificates';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { Award } from './award.entity';
import { AwardService } from './award.service';
import { Candidacy } from './candidacy.entity';
import { CandidacyService } from './candidacy.service';

const chosen = `FROM candidacies c JOIN users u ON u.id = c.trainee_id
  WHERE c.organisation_id = $1 AND ($2::text IS NULL OR u.name ILIKE '%' || $2 || '%')
    AND NOT EXISTS (SELECT FROM certificate_series s JOIN certificates issued
          ON issued.organisation_id = s.organisation_id AND issued.series_id = s.id
        WHERE s.organisation_id = c.organisation_id AND s.trainee_id = c.trainee_id AND s.programme_id = c.programme_id)`;

/** Certifying many at once: awards come by themselves, so this is for those whom something kept from theirs. */
@Injectable()
export class BulkAwards implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly kinds: BulkKinds,
    private readonly candidacies: CandidacyService,
    private readonly awards: AwardService,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      name: 'issue',
      from: 'candidates',
      count: (selection) => this.count(selection),
      choose: (runId, selection) => this.choose(runId, selection),
      work: ({ subjectId }) => this.award(subjectId),
    });
  }

  /** Holds one candidate against their rules again; with everything met, their certificate is issued. */
  private async award(candidacyId: string): Promise<Outcome> {
    const { traineeId } = await this.db.of(Candidacy).findOneByOrFail({ id: candidacyId });
    await this.candidacies.reassess(traineeId);
    const award = await this.db.of(Award).findOne({ where: { candidacyId }, order: { term: 'DESC' } });
    if (award) return { state: 'done', certificateId: await this.awards.issueCertificate(award.id) };
    const { settled, total } = await this.db.of(Candidacy).findOneByOrFail({ id: candidacyId });
    return { state: 'left', because: t('certificates.bulk.because.notYet', { settled, total }) };
  }

  private async count(selection: Selection): Promise<number> {
    const [found] = await this.db.query<{ count: number }>(
      `SELECT count(*)::int AS count ${chosen}`,
      this.parameters(selection),
    );
    return found?.count ?? 0;
  }

  private async choose(runId: string, selection: Selection): Promise<void> {
    await this.db.query(
      `INSERT INTO bulk_items (organisation_id, run_id, place, subject_id, trainee_id, state)
       SELECT c.organisation_id, $3, row_number() OVER (ORDER BY u.name, c.id), c.id, c.trainee_id, 'waiting' ${chosen}`,
      [...this.parameters(selection), runId],
    );
  }

  private parameters({ search }: Selection): unknown[] {
    return [this.db.organisationId, search?.trim().replace(/[\\%_]/g, '\\$&') || null];
  }
}
