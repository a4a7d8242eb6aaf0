import { Injectable } from '@nestjs/common';
import { On } from '../../jobs';
import { AttemptReviewed } from './events';
import { ReviewLetters } from './review-letters.service';

/** What follows from a review. */
@Injectable()
export class ReviewingWorker {
  constructor(private readonly letters: ReviewLetters) {}

  @On(AttemptReviewed)
  tellTheTrainee({ attemptId }: { attemptId: string }) {
    return this.letters.reviewed(attemptId);
  }
}
