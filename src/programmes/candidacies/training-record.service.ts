import { Injectable } from '@nestjs/common';
import { CourseRecords } from '../../courses';
import { Organisations } from '../../organisations';
import { PracticeRecords } from '../../practice';
import { QuizRecords } from '../../quizzes';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Attestation } from '../attestations/attestation.entity';
import type { TrainingRecord } from '../rules/record';

/** Gathers what the rules are asked about from the modules that keep it. */
@Injectable()
export class TrainingRecords {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly courses: CourseRecords,
    private readonly quizzes: QuizRecords,
    private readonly practice: PracticeRecords,
  ) {}

  /** Everything one trainee has done, as it stands in the transaction at hand. */
  async of(traineeId: string): Promise<TrainingRecord> {
    const { timeZone } = await this.organisations.current();
    const onDay = (instant: Date | null) => (instant ? dayOf(instant, timeZone) : null);
    const quizzes = await this.quizzes.of(traineeId);
    const { entries, supervision } = await this.practice.of(traineeId);
    const attestations = await this.db.of(Attestation).findBy({ traineeId });
    const courses = await this.courses.of(traineeId);
    return {
      courses: courses.map((course) => ({ ...course, completedOn: onDay(course.completedAt) })),
      quizzes: quizzes.map(({ passedAt, nextAttemptAt, ...quiz }) => ({
        ...quiz,
        passedOn: onDay(passedAt),
        nextAttemptOn: onDay(nextAttemptAt),
      })),
      practice: entries,
      supervision,
      attestations: attestations.map(({ id, key, version, signedAt }) => ({
        id,
        key,
        version,
        signedOn: dayOf(signedAt, timeZone),
      })),
    };
  }
}
