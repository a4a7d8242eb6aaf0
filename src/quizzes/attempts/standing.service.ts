import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import type { QuizVersion } from '../quiz-version.entity';
import { QuizService } from '../quiz.service';
import type { Attempt } from './attempt.entity';
import { type AttemptsLeft, attemptsLeft } from './attempts-left';
import { AttemptsQueries } from './attempts.queries';
import { taken } from './taken';

/** Where a trainee stands with a quiz. `attempts` begins with the latest; `open` is the one under way. */
export type QuizStanding = {
  version: QuizVersion;
  attempts: Attempt[];
  open: Attempt | null;
  left: AttemptsLeft;
  now: Date;
};

@Injectable()
export class QuizStandings {
  constructor(
    private readonly clock: Clock,
    private readonly quizzes: QuizService,
    private readonly attempts: AttemptsQueries,
  ) {}

  /** As things are at this moment, in two queries. */
  async of(traineeId: string, quizId: string): Promise<QuizStanding> {
    const version = await this.quizzes.currentVersion(quizId);
    const attempts = await this.attempts.ofQuiz(traineeId, quizId);
    const now = this.clock.now();
    return {
      version,
      attempts,
      open: attempts.find((attempt) => !attempt.submittedAt) ?? null,
      left: attemptsLeft(version, taken(attempts), now),
      now,
    };
  }
}
