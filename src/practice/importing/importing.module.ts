import { ImportQuestionsPages } from './import-questions.pages';
import { ImportReview } from './import-review.service';
import { ImportStore } from './import-store.service';
import { PracticeImportService } from './import.service';
import { ImportsPages } from './imports.pages';
import { ImportsWorker } from './imports.worker';

/** What this part of practice consists of. */
export const importing = {
  controllers: [ImportQuestionsPages, ImportsPages],
  providers: [ImportReview, ImportStore, ImportsWorker, PracticeImportService],
};
