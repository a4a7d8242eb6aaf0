import { Module } from '@nestjs/common';
import { AttestationService } from './attestations/attestation.service';
import { AttestationsPages } from './attestations/attestations.pages';
import { Achievements } from './candidacies/achievement.service';
import { AwardService } from './candidacies/award.service';
import { BulkAwards } from './candidacies/bulk-award.service';
import { CandidaciesPages } from './candidacies/candidacies.pages';
import { CandidacyQueries } from './candidacies/candidacy.queries';
import { CandidacyService } from './candidacies/candidacy.service';
import { Doubts } from './candidacies/doubts.service';
import { PathPages } from './candidacies/path.pages';
import { PathService } from './candidacies/path.service';
import { PracticeAdviser } from './candidacies/practice-adviser.service';
import { TrainingRecords } from './candidacies/training-record.service';
import { ProgrammesWorker } from './programmes.worker';
import { ProgrammeService } from './publishing/programme.service';
import { ProgrammesPages } from './publishing/programmes.pages';

@Module({
  controllers: [PathPages, AttestationsPages, CandidaciesPages, ProgrammesPages],
  providers: [
    Achievements,
    AttestationService,
    AwardService,
    BulkAwards,
    CandidacyQueries,
    CandidacyService,
    Doubts,
    PathService,
    PracticeAdviser,
    ProgrammeService,
    ProgrammesWorker,
    TrainingRecords,
  ],
  exports: [AttestationService, CandidacyService, ProgrammeService],
})
export class ProgrammesModule {}
