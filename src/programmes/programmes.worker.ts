import { Injectable } from '@nestjs/common';
import { CourseCompleted } from '../courses';
import { On } from '../jobs';
import { MemberJoined } from '../organisations';
import {
  EntryAmended,
  EntrySigned,
  EntryVoided,
  RepudiationResolved,
  SignatureRepudiated,
  SupervisionConfirmed,
} from '../practice';
import { AttemptSubmitted } from '../quizzes';
import { AwardService } from './candidacies/award.service';
import { CandidacyService } from './candidacies/candidacy.service';
import { Doubts } from './candidacies/doubts.service';
import { AttestationSigned, AwardMade } from './events';

type OfTrainee = { traineeId: string };

/** Whatever may complete a requirement has one trainee held against their rules again. Never a scan over everybody. */
@Injectable()
export class ProgrammesWorker {
  constructor(
    private readonly candidacies: CandidacyService,
    private readonly awards: AwardService,
    private readonly doubts: Doubts,
  ) {}

  @On(MemberJoined)
  memberJoined({ personId }: { personId: string }) {
    return this.candidacies.welcome(personId);
  }

  @On(EntrySigned)
  practiceSigned({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(EntryVoided)
  practiceVoided({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(EntryVoided)
  doubtWhatRestsOnTheVoid({ traineeId }: OfTrainee) {
    return this.doubts.ofTrainee(traineeId);
  }

  @On(EntryAmended)
  doubtWhatRestsOnTheAmended({ traineeId }: OfTrainee) {
    return this.doubts.ofTrainee(traineeId);
  }

  @On(SignatureRepudiated)
  signatureTakenBack({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(SignatureRepudiated)
  doubtWhatRestsOnTheRepudiated({ traineeId }: OfTrainee) {
    return this.doubts.ofTrainee(traineeId);
  }

  @On(RepudiationResolved)
  repudiationResolved({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(SupervisionConfirmed)
  supervisionConfirmed({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(AttemptSubmitted)
  attemptSubmitted({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(CourseCompleted)
  courseCompleted({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(AttestationSigned)
  attestationSigned({ traineeId }: OfTrainee) {
    return this.candidacies.reassess(traineeId);
  }

  @On(AwardMade)
  issueCertificate({ awardId }: { awardId: string }) {
    return this.awards.issueCertificate(awardId);
  }
}
