import { Discreet } from '../../shared/http/discreet.interceptor';
import { OwnShareLinks } from './share-links.queries';
import { ShareLinks } from './share-links.service';
import { ShareLinksPages } from './share-links.pages';
import { ShareSection } from './share-section.service';
import { ShareTokens } from './share-tokens.provider';
import { ShareViewing } from './share-viewing.service';
import { SharedFacts } from './shared-facts.queries';
import { SharedPages } from './shared.pages';
import { SharingWorker } from './sharing.worker';

/** What this part of certificates consists of. */
export const sharing = {
  controllers: [ShareLinksPages, SharedPages],
  providers: [
    Discreet,
    OwnShareLinks,
    ShareLinks,
    ShareSection,
    ShareTokens,
    ShareViewing,
    SharedFacts,
    SharingWorker,
  ],
};
