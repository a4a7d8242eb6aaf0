import { ExitBatches } from './exit-batches.service';
import { ExitCertificates } from './exit-certificates.service';
import { ExitDrawings } from './exit-drawings.service';
import { ExitExport } from './exit-export.service';
import { ExitFrame } from './exit-frame.service';
import { ExitIssuers } from './exit-issuers.service';
import { ExitLists } from './exit-lists.service';
import { ExitPages } from './exit-pages.service';
import { ExitPlatform } from './exit-platform.service';
import { ExitPrints } from './exit-prints.service';
import { ExitRegisters } from './exit-registers.service';
import { ExitScreens } from './exit-screens.service';

/** What this part of certificates consists of. */
export const exiting = {
  controllers: [],
  providers: [
    ExitBatches,
    ExitCertificates,
    ExitDrawings,
    ExitExport,
    ExitFrame,
    ExitIssuers,
    ExitLists,
    ExitPages,
    ExitPlatform,
    ExitPrints,
    ExitRegisters,
    ExitScreens,
  ],
};
