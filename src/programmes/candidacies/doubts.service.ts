import { Injectable } from '@nestjs/common';
import { CertificateReviews } from '../../certificates';
import { PracticeRecords } from '../../practice';
import { Database } from '../../shared/database/database.service';
import { evidenceIn } from '../rules/evidence';
import { Award } from './award.entity';
import { Candidacy } from './candidacy.entity';

/** Awards whose evidence was changed afterwards. An award stays as it was made: people look at its certificate. */
@Injectable()
export class Doubts {
  constructor(
    private readonly db: Database,
    private readonly practice: PracticeRecords,
    private readonly reviews: CertificateReviews,
  ) {}

  /** Asks for every certificate of a trainee to be looked at again that rests on practice which was changed since. */
  ofTrainee(traineeId: string): Promise<void> {
    return this.db.transaction(async () => {
      for (const candidacy of await this.db.of(Candidacy).findBy({ traineeId })) {
        const awards = await this.db.of(Award).findBy({ candidacyId: candidacy.id });
        for (const award of awards) await this.about(award, candidacy);
      }
    });
  }

  /** The same of one award: its findings say what counted, entry by entry. */
  async about(
    { standing, term }: Pick<Award, 'standing' | 'term'>,
    { traineeId, programmeId }: Pick<Candidacy, 'traineeId' | 'programmeId'>,
  ): Promise<void> {
    const entryIds = evidenceIn(standing.findings, 'practice-entry');
    const changes = entryIds.length > 0 ? await this.practice.changesOf(entryIds) : [];
    if (changes.length > 0) await this.reviews.flag({ traineeId, programmeId, term }, changes);
  }
}
