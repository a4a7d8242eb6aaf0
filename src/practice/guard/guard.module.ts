import { Guard } from './guard.service';
import { GuardedTexts } from './guarded-texts.service';
import { GuardLexicon } from './lexicon.provider';

/** What this part of practice consists of. */
export const guard = {
  controllers: [],
  providers: [Guard, GuardLexicon, GuardedTexts],
};
