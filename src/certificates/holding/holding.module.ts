import { CredentialPages } from './credential.pages';
import { HeldCredentials } from './held-credentials.service';
import { HolderPages } from './holder.pages';
import { HolderSections } from './holder-sections.service';
import { NameChoices } from './name-choices.service';
import { NameChoosing } from './name-choosing.service';
import { OwnSections } from './own-sections.service';

/** What this part of certificates consists of. */
export const holding = {
  controllers: [CredentialPages, HolderPages],
  providers: [HeldCredentials, HolderSections, NameChoices, NameChoosing, OwnSections],
};
