import { Injectable } from '@nestjs/common';
import { CertificateService } from '../../certificates';
import { Database } from '../../shared/database/database.service';
import { ProgrammeVersion } from '../publishing/programme-version.entity';
import type { Finding } from '../rules/finding';
import { Achievements } from './achievement.service';
import { Award } from './award.entity';
import { Candidacy } from './candidacy.entity';
import { Doubts } from './doubts.service';

/** What follows from an award. */
@Injectable()
export class AwardService {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificateService,
    private readonly doubts: Doubts,
    private readonly achievements: Achievements,
  ) {}

  /** Has the certificate of an award issued; asking again gives the one there is. Gives its id. */
  issueCertificate(awardId: string): Promise<string> {
    return this.db.transaction(async () => {
      const award = await this.db.of(Award).findOneByOrFail({ id: awardId });
      const candidacy = await this.db.of(Candidacy).findOneByOrFail({ id: award.candidacyId });
      const version = await this.db.of(ProgrammeVersion).findOneByOrFail({ id: award.versionId });
      const { id } = await this.certificates.issue({
        traineeId: candidacy.traineeId,
        programmeId: version.programmeId,
        programmeTitle: version.document.title,
        programmeVersion: version.number,
        term: award.term,
        hours: hoursOf(award.standing.findings),
        awardedOn: award.awardedOn,
        validFrom: award.awardedOn,
        validUntil: award.validUntil,
        achievement: await this.achievements.of(version.document, award, candidacy.traineeId),
        findings: award.standing.findings,
      });
      await this.doubts.about(award, candidacy);
      return id;
    });
  }
}

/** Every quantity of hours the award rests on, under the name of its requirement. */
const hoursOf = (findings: Finding[]): { label: string; minutes: number }[] =>
  findings.flatMap(({ title, progress, parts }) => [
    ...(progress?.unit === 'minutes' ? [{ label: title, minutes: progress.value }] : []),
    ...hoursOf(parts),
  ]);
