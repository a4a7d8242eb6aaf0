import { Injectable } from '@nestjs/common';
import { CertificateService } from '../../certificates';
import { PracticeRecords, Vocabularies } from '../../practice';
import { Database } from '../../shared/database/database.service';
import { ProgrammeVersion } from '../publishing/programme-version.entity';
import type { Finding } from '../rules/finding';
import type { ProgrammeDocument } from '../rules/programme-document';
import { Award } from './award.entity';
import { Candidacy } from './candidacy.entity';
import { domainHours } from './domain-hours';
import { Doubts } from './doubts.service';

/** What follows from an award. */
@Injectable()
export class AwardService {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificateService,
    private readonly doubts: Doubts,
    private readonly practice: PracticeRecords,
    private readonly vocabularies: Vocabularies,
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
        achievement: await this.achievement(version.document, award, candidacy.traineeId),
        findings: award.standing.findings,
      });
      await this.doubts.about(award, candidacy);
      return id;
    });
  }

  /** What the credential says beside title and hours, in the organisation's own words. */
  private async achievement(document: ProgrammeDocument, { standing }: Award, traineeId: string) {
    const { domains: names } = await this.vocabularies.current();
    const { entries } = await this.practice.of(traineeId);
    return {
      description: document.summary,
      criteria: criteriaOf(document),
      level: document.level ?? null,
      alignments: document.alignments ?? [],
      domains: domainHours(standing.findings, entries).map(({ domain, minutes }) => ({
        label: names.find(({ key }) => key === domain)?.name ?? domain,
        minutes,
      })),
    };
  }
}

/** What had to be met, as a list. */
const criteriaOf = ({ requirements }: ProgrammeDocument): string =>
  requirements.map(({ title }) => `- ${title}`).join('\n');

/** Every quantity of hours the award rests on, under the name of its requirement. */
const hoursOf = (findings: Finding[]): { label: string; minutes: number }[] =>
  findings.flatMap(({ title, progress, parts }) => [
    ...(progress?.unit === 'minutes' ? [{ label: title, minutes: progress.value }] : []),
    ...hoursOf(parts),
  ]);
