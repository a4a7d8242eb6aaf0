import { ExitCertificates } from './exit-certificates.service';
import { ExitDrawings } from './exit-drawings.service';
import { ExitExport } from './exit-export.service';
import { ExitIssuers } from './exit-issuers.service';
import { ExitLists } from './exit-lists.service';
import { ExitPages } from './exit-pages.service';
import { ExitPlatform } from './exit-platform.service';
import { ExitPrints } from './exit-prints.service';

/** What this part of certificates consists of. */
export const exiting = {
  controllers: [],
  providers: [
    ExitCertificates,
    ExitDrawings,
    ExitExport,
    ExitIssuers,
    ExitLists,
    ExitPages,
    ExitPlatform,
    ExitPrints,
  ],
};
