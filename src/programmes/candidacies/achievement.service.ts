import { Injectable } from '@nestjs/common';
import type { NewCertificate } from '../../certificates';
import { CourseRecords } from '../../courses';
import { PracticeRecords, Vocabularies } from '../../practice';
import { QuizRecords } from '../../quizzes';
import type { ProgrammeDocument } from '../rules/programme-document';
import type { Award } from './award.entity';
import { domainHours } from './domain-hours';
import { topicsPassed } from './topics';

/** Says what somebody achieved by an award, in the organisation's own words and under the titles of today. */
@Injectable()
export class Achievements {
  constructor(
    private readonly practice: PracticeRecords,
    private readonly vocabularies: Vocabularies,
    private readonly courses: CourseRecords,
    private readonly quizzes: QuizRecords,
  ) {}

  /** What the credential of it says beside title and hours. */
  async of(
    document: ProgrammeDocument,
    { standing: { findings } }: Award,
    traineeId: string,
  ): Promise<NonNullable<NewCertificate['achievement']>> {
    const { domains: names } = await this.vocabularies.current();
    const { entries } = await this.practice.of(traineeId);
    const [courses, quizzes] = [await this.courses.of(traineeId), await this.quizzes.of(traineeId)];
    return {
      description: document.summary,
      criteria: criteriaOf(document),
      level: document.level ?? null,
      alignments: document.alignments ?? [],
      domains: domainHours(findings, entries).map(({ domain, minutes }) => ({
        label: names.find(({ key }) => key === domain)?.name ?? domain,
        minutes,
      })),
      topics: topicsPassed(findings, courses, quizzes),
    };
  }
}

/** What had to be met, as a list. */
const criteriaOf = ({ requirements }: ProgrammeDocument): string =>
  requirements.map(({ title }) => `- ${title}`).join('\n');
