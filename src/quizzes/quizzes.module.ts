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
import { QuizDrafts } from './authoring/drafts/draft.service';
import { QuizParts } from './authoring/drafts/parts.service';
import { QuestionEditor } from './authoring/editing/question-editor.service';
import { QuestionForms } from './authoring/editing/question-forms.service';
import { QuestionsPages } from './authoring/editing/questions.pages';
import { QuizImprovements } from './authoring/improving/quiz-improvements.service';
import { QuizListPages } from './authoring/listing/quiz-list.pages';
import { QuizListQueries } from './authoring/listing/quiz-list.queries';
import { OverviewPages } from './authoring/overview/overview.pages';
import { QuizOverviews } from './authoring/overview/overview.service';
import { QuizPicturesPages } from './authoring/pictures/pictures.pages';
import { QuizPictures } from './authoring/pictures/pictures.service';
import { PublicationPages } from './authoring/publishing/publication.pages';
import { QuizPublication } from './authoring/publishing/publication.service';
import { SettingsPages } from './authoring/settings/settings.pages';
import { ExchangePages } from './exchange/exchange.pages';
import { ExportService } from './exchange/export.service';
import { ImportService } from './exchange/import.service';
import { ImportsQueries } from './exchange/imports.queries';
import { QuizLookup } from './quiz-lookup.service';
import { QuizRecords } from './quiz-records.service';
import { QuizUses } from './quiz-uses.provider';
import { QuizService } from './quiz.service';
import { QuizVersions } from './quiz-versions.service';
import { QuizzesPages } from './quizzes.pages';
import { QuizzesWorker } from './quizzes.worker';
import { ReviewDigest } from './reviewing/review-digest.service';
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
    QuizListPages,
    QuizzesPages,
    AccommodationsPages,
    AttemptsPages,
    ExchangePages,
    OverviewPages,
    QuestionsPages,
    SettingsPages,
    PublicationPages,
    QuizPicturesPages,
    StatisticsPages,
    RegradingPages,
    TalkingPointsPages,
    ReviewingPages,
  ],
  providers: [
    QuizDrafts,
    QuizImprovements,
    QuizParts,
    QuestionEditor,
    QuestionForms,
    QuizListQueries,
    QuizOverviews,
    QuizPictures,
    QuizPublication,
    QuizService,
    QuizVersions,
    QuizLookup,
    QuizRecords,
    QuizUses,
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
    ReviewDigest,
    ReviewLetters,
    ReviewReading,
    ReviewService,
    ReviewingQueries,
    ReviewingWorker,
  ],
  exports: [
    QuizImprovements,
    QuizService,
    QuizLookup,
    QuizRecords,
    QuizUses,
    AttemptService,
    SubmissionService,
  ],
})
export class QuizzesModule {}
