import type { AnswerGiven } from './attempts/answer-given.entity';
import type { Attempt } from './attempts/attempt.entity';
import type { QuizVersion } from './quiz-version.entity';

/** The moment at which samples are looked at, and a quiz that they belong to. */
export const sampleNow = new Date('2026-05-04T13:05:00Z');
export const sampleQuizId = '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10';

/** A quiz of these items, as previews show it. */
export const sampleVersion = (rest: Pick<QuizVersion, 'items'> & Partial<QuizVersion>): QuizVersion => ({
  ...{ id: '0', organisationId: '0', quizId: sampleQuizId, number: 1, createdAt: sampleNow },
  ...{
    title: 'Active listening quiz',
    draw: rest.items.length,
    passPercent: 80,
    attempts: 2,
    pauseHours: 24,
  },
  ...{ blueprint: null, minutes: null, sitBy: null, feedback: 'submission' as const, remedial: null },
  ...rest,
});

/** An open attempt at it. */
export const sampleAttempt = (rest: Pick<Attempt, 'itemKeys'> & Partial<Attempt>): Attempt => ({
  ...{ id: 'open', organisationId: '0', quizId: sampleQuizId, versionId: '0', traineeId: '0', seed: 11 },
  ...{ startedAt: new Date('2026-05-04T12:40:00Z'), deadline: null, submittedAt: null },
  ...{ points: null, percent: null, passed: null, failedBecause: [] },
  ...rest,
});

/** What was answered to one of its items. */
export const sampleAnswer = (
  rest: Pick<AnswerGiven, 'itemKey' | 'answer'> & Partial<AnswerGiven>,
): AnswerGiven => ({
  ...{ organisationId: '0', attemptId: 'open', answeredAt: sampleNow, points: null },
  ...{ version: 1, formKey: null, turn: null, lockedAt: null },
  ...rest,
});
