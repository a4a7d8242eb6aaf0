import { Global, Module } from '@nestjs/common';
import { AttemptService } from './attempts/attempt.service';
import { AttemptsPages } from './attempts/attempts.pages';
import { AttemptsQueries } from './attempts/attempts.queries';
import { QuizStandings } from './attempts/standing.service';
import { SubmissionService } from './attempts/submission.service';
import { ExchangePages } from './exchange/exchange.pages';
import { ExportService } from './exchange/export.service';
import { ImportService } from './exchange/import.service';
import { ImportsQueries } from './exchange/imports.queries';
import { QuizLookup } from './quiz-lookup.service';
import { QuizRecords } from './quiz-records.service';
import { QuizService } from './quiz.service';
import { QuizzesPages } from './quizzes.pages';

@Global()
@Module({
  controllers: [QuizzesPages, AttemptsPages, ExchangePages],
  providers: [
    QuizLookup,
    QuizService,
    QuizRecords,
    QuizStandings,
    AttemptsQueries,
    AttemptService,
    SubmissionService,
    ImportsQueries,
    ImportService,
    ExportService,
  ],
  exports: [QuizLookup, QuizService, QuizRecords, AttemptService, SubmissionService],
})
export class QuizzesModule {}
