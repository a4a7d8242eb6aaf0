import { Injectable } from '@nestjs/common';
import type { Allowance } from '../accommodations/allowance';
import { Clock } from '../../shared/clock';
import type { QuizVersion } from '../quiz-version.entity';
import { QuizService } from '../quiz.service';
import { type Admission, admission } from './admission';
import type { Attempt } from './attempt.entity';
import { AttemptsQueries } from './attempts.queries';

/** Where a trainee stands with a quiz. `attempts` begins with the latest; `open` is the one under way. */
export type QuizStanding = {
  slug: string;
  version: QuizVersion;
  attempts: Attempt[];
  open: Attempt | null;
  left: Admission;
  /** What they are given beside what everybody has. */
  allowance: Allowance | null;
  now: Date;
};

@Injectable()
export class QuizStandings {
  constructor(
    private readonly clock: Clock,
    private readonly quizzes: QuizService,
    private readonly attempts: AttemptsQueries,
  ) {}

  /** As things are at this moment, in three queries, and one more while the version is not in memory. */
  async of(traineeId: string, quizId: string): Promise<QuizStanding> {
    const { slug, version, retiredAt } = await this.quizzes.current(quizId);
    const attempts = await this.attempts.ofQuiz(traineeId, quizId);
    const circumstances = await this.attempts.circumstances(traineeId, quizId);
    const now = this.clock.now();
    return {
      ...{ slug, version, attempts, now, allowance: circumstances.allowance },
      open: attempts.find((attempt) => !attempt.submittedAt) ?? null,
      left: admission({ ...version, retiredAt }, attempts, circumstances, now),
    };
  }
}
