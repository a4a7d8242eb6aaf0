import { BulkKinds } from './bulk-kinds.service';
import { BulkLetters } from './bulk-letters.service';
import { BulkPages } from './bulk.pages';
import { BulkQueries } from './bulk.queries';
import { BulkReading } from './bulk-reading.service';
import { BulkRuns } from './bulk-runs.service';
import { BulkWork } from './bulk-work.service';
import { BulkWorker } from './bulk.worker';
import { CertificateFolder } from './certificate-folder.service';
import { ExportArchive } from './export-archive.service';
import { Exporting } from './exporting.service';
import { PartsQueries } from './parts.queries';
import { Reissuing } from './reissuing.service';
import { Resigning } from './resigning.service';
import { SelectionQueries } from './selection.queries';

/** What this part of certificates consists of. */
export const bulk = {
  controllers: [BulkPages],
  providers: [
    BulkKinds,
    BulkLetters,
    BulkQueries,
    BulkReading,
    BulkRuns,
    BulkWork,
    BulkWorker,
    CertificateFolder,
    ExportArchive,
    Exporting,
    PartsQueries,
    Reissuing,
    Resigning,
    SelectionQueries,
  ],
};
