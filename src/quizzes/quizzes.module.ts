import { Global, Module } from '@nestjs/common';
import { AttemptService } from './attempts/attempt.service';
import { AttemptsPages } from './attempts/attempts.pages';
import { AttemptsQueries } from './attempts/attempts.queries';
import { QuizStandings } from './attempts/standing.service';
import { SubmissionService } from './attempts/submission.service';
import { QuizLookup } from './quiz-lookup.service';
import { QuizRecords } from './quiz-records.service';
import { QuizService } from './quiz.service';
import { QuizzesPages } from './quizzes.pages';

@Global()
@Module({
  controllers: [QuizzesPages, AttemptsPages],
  providers: [
    QuizLookup,
    QuizService,
    QuizRecords,
    QuizStandings,
    AttemptsQueries,
    AttemptService,
    SubmissionService,
  ],
  exports: [QuizLookup, QuizService, QuizRecords, AttemptService, SubmissionService],
})
export class QuizzesModule {}
