import { CertificateReviews } from './certificate-reviews.service';
import { ReviewLetters } from './review-letters.service';
import { ReviewReading } from './review-reading.service';
import { ReviewsPages } from './reviews.pages';

/** What this part of certificates consists of. */
export const reviewing = {
  controllers: [ReviewsPages],
  providers: [CertificateReviews, ReviewLetters, ReviewReading],
};
