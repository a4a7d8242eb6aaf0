import { ExitCertificates } from './exit-certificates.service';
import { ExitExport } from './exit-export.service';
import { ExitIssuers } from './exit-issuers.service';
import { ExitLists } from './exit-lists.service';
import { ExitPages } from './exit-pages.service';

/** What this part of certificates consists of. */
export const exiting = {
  controllers: [],
  providers: [ExitCertificates, ExitExport, ExitIssuers, ExitLists, ExitPages],
};
