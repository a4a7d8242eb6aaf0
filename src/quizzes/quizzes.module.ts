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
import { TalkingPointsPages } from './talking-points/talking-points.pages';
import { TalkingPointsQueries } from './talking-points/talking-points.queries';
import { TalkingPoints } from './talking-points/talking-points.service';

@Global()
@Module({
  controllers: [QuizzesPages, AttemptsPages, ExchangePages, TalkingPointsPages],
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
    TalkingPoints,
    TalkingPointsQueries,
  ],
  exports: [QuizLookup, QuizService, QuizRecords, AttemptService, SubmissionService],
})
export class QuizzesModule {}
