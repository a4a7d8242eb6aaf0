import { Injectable } from '@nestjs/common';
import { Every, On } from '../../jobs';
import { AttemptReviewed } from './events';
import { ReviewDigest } from './review-digest.service';
import { ReviewLetters } from './review-letters.service';

/** What follows from a review, and from waiting for one. */
@Injectable()
export class ReviewingWorker {
  constructor(
    private readonly digest: ReviewDigest,
    private readonly letters: ReviewLetters,
  ) {}

  @Every('0 * * * *')
  remindReviewers() {
    return this.digest.remind();
  }

  @On(AttemptReviewed)
  tellTheTrainee({ attemptId }: { attemptId: string }) {
    return this.letters.reviewed(attemptId);
  }
}
