import { CheckingPages } from './checking.pages';
import { Countersigning } from './countersigning.service';
import { LedgerExport } from './ledger-export.service';
import { LedgerPages } from './ledger.pages';
import { RootsPages } from './roots.pages';
import { RootsQueries } from './roots.queries';
import { LedgerRoots } from './roots.service';

/** What this part of practice consists of. */
export const proving = {
  controllers: [CheckingPages, LedgerPages, RootsPages],
  providers: [Countersigning, LedgerExport, LedgerRoots, RootsQueries],
};
