import { AdvicePages } from './advice.pages';
import { EntryAdvice } from './advice.service';
import { Advisers } from './advisers.service';

/** What this part of practice consists of. */
export const advising = {
  controllers: [AdvicePages],
  providers: [Advisers, EntryAdvice],
};
