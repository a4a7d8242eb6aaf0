import { CsvExport } from './csv-export.service';
import { ExportQueries } from './export.queries';
import { ExportsPages } from './exports.pages';
import { LogPrinter } from './log-printer.provider';
import { LogQueries } from './log.queries';
import { PracticeLog } from './log.service';

/** What this part of practice consists of. */
export const exporting = {
  controllers: [ExportsPages],
  providers: [CsvExport, ExportQueries, LogPrinter, LogQueries, PracticeLog],
};
