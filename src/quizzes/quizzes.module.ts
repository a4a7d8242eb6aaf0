import { Global, Module } from '@nestjs/common';
import { AccommodationLedger } from './accommodations/accommodation-ledger.service';
import { AccommodationReading } from './accommodations/accommodation-reading.service';
import { AccommodationService } from './accommodations/accommodation.service';
import { AccommodationsPages } from './accommodations/accommodations.pages';
import { AccommodationsQueries } from './accommodations/accommodations.queries';
import { AnswerKeeper } from './attempts/answer-keeper.service';
import { AttemptService } from './attempts/attempt.service';
import { AttemptsPages } from './attempts/attempts.pages';
import { AttemptsQueries } from './attempts/attempts.queries';
import { Settlement } from './attempts/settlement.service';
import { QuizStandings } from './attempts/standing.service';
import { SubmissionService } from './attempts/submission.service';
import { TimeKeeper } from './attempts/time-keeper.service';
import { ExchangePages } from './exchange/exchange.pages';
import { ExportService } from './exchange/export.service';
import { ImportService } from './exchange/import.service';
import { ImportsQueries } from './exchange/imports.queries';
import { QuizLookup } from './quiz-lookup.service';
import { QuizRecords } from './quiz-records.service';
import { QuizService } from './quiz.service';
import { QuizVersions } from './quiz-versions.service';
import { QuizzesPages } from './quizzes.pages';
import { QuizzesWorker } from './quizzes.worker';
import { ReviewLetters } from './reviewing/review-letters.service';
import { ReviewReading } from './reviewing/review-reading.service';
import { ReviewService } from './reviewing/review.service';
import { ReviewingPages } from './reviewing/reviewing.pages';
import { ReviewingQueries } from './reviewing/reviewing.queries';
import { ReviewingWorker } from './reviewing/reviewing.worker';
import { TalkingPointsPages } from './talking-points/talking-points.pages';
import { TalkingPointsQueries } from './talking-points/talking-points.queries';
import { TalkingPoints } from './talking-points/talking-points.service';
import { RegradeLetters } from './regrading/regrade-letters.service';
import { RegradingPages } from './regrading/regrading.pages';
import { RegradingQueries } from './regrading/regrading.queries';
import { RegradingService } from './regrading/regrading.service';
import { RegradingWorker } from './regrading/regrading.worker';
import { StatisticsPages } from './statistics/statistics.pages';
import { StatisticsQueries } from './statistics/statistics.queries';
import { StatisticsService } from './statistics/statistics.service';

@Global()
@Module({
  controllers: [
    QuizzesPages,
    AccommodationsPages,
    AttemptsPages,
    ExchangePages,
    StatisticsPages,
    RegradingPages,
    TalkingPointsPages,
    ReviewingPages,
  ],
  providers: [
    QuizService,
    QuizVersions,
    QuizLookup,
    QuizRecords,
    QuizStandings,
    AnswerKeeper,
    AccommodationLedger,
    AccommodationReading,
    AccommodationService,
    AccommodationsQueries,
    Settlement,
    TimeKeeper,
    QuizzesWorker,
    AttemptsQueries,
    AttemptService,
    SubmissionService,
    TalkingPoints,
    TalkingPointsQueries,
    ImportsQueries,
    ImportService,
    ExportService,
    StatisticsQueries,
    StatisticsService,
    RegradingQueries,
    RegradingService,
    RegradeLetters,
    RegradingWorker,
    ReviewLetters,
    ReviewReading,
    ReviewService,
    ReviewingQueries,
    ReviewingWorker,
  ],
  exports: [QuizService, QuizLookup, QuizRecords, AttemptService, SubmissionService],
})
export class QuizzesModule {}
