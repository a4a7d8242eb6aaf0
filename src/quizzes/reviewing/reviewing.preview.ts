import type { Page } from '../../shared/http/page';
import type { Sitting } from '../attempts/sitting';
import { conversingSample } from '../question-types/conversing.samples';
import type { QuizReview } from './quiz-review.entity';
import type { ReviewCase, ReviewQueue } from './review-reading.service';
import { reviewQueuePage } from './review-queue.view';
import { reviewPage } from './review.view';

const now = new Date('2026-05-04T13:05:00Z');
const submittedAt = new Date('2026-05-03T12:40:00Z');
const zone = 'Europe/London';
const title = 'Being there in a crisis';
const text = 'When they ask. Then I say two sentences about it, and I come back to them.';

const waiting = (answer: string[], passed: boolean | null = null): ReviewCase => ({
  sitting: {
    attempt: { id: 'attempt', startedAt: submittedAt, submittedAt, passed },
    version: { title },
    questions: [{ number: 3, item: conversingSample('free-text'), answer, points: null, seed: 1 }],
  } as unknown as Sitting,
  ...{ trainee: 'Priya Nair', reviewer: 'Sam Okafor', reviews: [], now },
});

const review: QuizReview = {
  ...{ organisationId: '0', attemptId: 'attempt', itemKey: 'own-story', traineeId: '1', reviewerId: '2' },
  ...{ levels: { a: 1, b: 1 }, comment: 'You come back to them: that is the heart of it.', points: 2 / 3 },
  reviewedAt: now,
};

const queue = (changes: Partial<ReviewQueue> = {}): ReviewQueue => ({
  ...{ rows: [], next: null, now },
  people: new Map([['1', { id: '1', name: 'Priya Nair', email: 'priya@example.org', locale: 'en' }]]),
  ...changes,
});

const refused = {
  typed: { 'level-3-a': '1', 'comment-3': '' },
  errors: {
    'level-3-b': 'Choose the level that fits best.',
    'comment-3': 'Write a few words to the writer.',
  },
};

export const previews = (): Record<string, Page> => ({
  'Reviews, some waiting': reviewQueuePage(
    queue({ rows: [{ id: 'attempt', traineeId: '1', title, submittedAt }], next: '2026~a' }),
    zone,
  ),
  'Reviews, none waiting': reviewQueuePage(queue(), zone),
  'A review': reviewPage(waiting([text]), zone),
  'A review, refused': reviewPage(waiting([text]), zone, refused),
  'A review, done': reviewPage({ ...waiting([text], true), reviews: [review] }, zone),
  'A review of nothing': reviewPage(waiting([]), zone),
});
