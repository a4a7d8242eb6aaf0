import { EndingLetters } from './ending-letters.service';
import { EndingQueries } from './ending.queries';
import { EndingWorker } from './ending.worker';

/** What this part of certificates consists of. */
export const ending = {
  controllers: [],
  providers: [EndingLetters, EndingQueries, EndingWorker],
};
