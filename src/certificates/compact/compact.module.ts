import { CompactForms } from './compact-forms.service';
import { SecondCodes } from './second-codes.service';

/** What this part of certificates consists of. */
export const compact = {
  controllers: [],
  providers: [CompactForms, SecondCodes],
};
