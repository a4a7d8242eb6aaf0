/**
 * Quizzes: question types, definitions in versions, attempts that the server draws, keeps and marks. A quiz belongs to
 * an organisation and knows nothing of the course or programme it is used in; those ask for records and hear of
 * submissions.
 */
export { AttemptService } from './attempts/attempt.service';
export { rightAnswer } from './attempts/sitting';
export { SubmissionService } from './attempts/submission.service';
export { QuizImprovements, type QuizImproved } from './authoring/improving/quiz-improvements.service';
export { AttemptAwaitsReview, AttemptSubmitted } from './events';
export { QuizLookup, type QuizOffered, type QuizTaken } from './quiz-lookup.service';
export { type QuizRecord, QuizRecords } from './quiz-records.service';
export { type QuizUse, QuizUses } from './quiz-uses.provider';
export { QuizService } from './quiz.service';
export { QuizzesModule } from './quizzes.module';
export { QuizDefinition, type WrittenQuiz } from './quizzes.schemas';
