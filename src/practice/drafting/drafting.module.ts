import { UnfinishedPages } from './unfinished.pages';
import { UnfinishedQueries } from './unfinished.queries';
import { UnfinishedEntries } from './unfinished.service';

/** What this part of practice consists of. */
export const drafting = {
  controllers: [UnfinishedPages],
  providers: [UnfinishedEntries, UnfinishedQueries],
};
