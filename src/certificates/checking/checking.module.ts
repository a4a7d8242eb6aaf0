import { CheckedLines } from './lines.service';
import { Checking } from './checking.service';
import { CheckingLimits } from './checking-limits.provider';
import { Credentials } from './credentials.service';
import { FetchShares } from './outside/fetch-shares.provider';
import { Fetching } from './outside/fetching.provider';
import { ForeignLists } from './outside/foreign-lists.service';
import { Issuers } from './outside/issuers.service';
import { ListsInsidePages, ListsPages } from './lists/lists.pages';
import { ListsQueries } from './lists/lists.queries';
import { ListsWorker } from './lists/lists.worker';
import { OwnEntries } from './own-entries.service';
import { Presentations } from './presentations.service';
import { ReceiptSigner } from './receipts/receipt-signer.provider';
import { Receipts } from './receipts/receipts.service';
import { ReceiptKeysPages } from './receipts/receipt-keys.pages';
import { ReceiptsInsidePages, ReceiptsPages } from './receipts/receipts.pages';
import { ReceiptsWorker } from './receipts/receipts.worker';
import { Reception } from './reception.service';
import { VerificationLists } from './lists/lists.service';
import { VerifyInsidePages } from './verify-inside.pages';
import { VerifyPages } from './verify.pages';

/** What this part of certificates consists of. */
export const checking = {
  controllers: [
    ListsInsidePages,
    ListsPages,
    ReceiptKeysPages,
    ReceiptsInsidePages,
    ReceiptsPages,
    VerifyInsidePages,
    VerifyPages,
  ],
  providers: [
    CheckedLines,
    Checking,
    CheckingLimits,
    Credentials,
    FetchShares,
    Fetching,
    ForeignLists,
    Issuers,
    ListsQueries,
    ListsWorker,
    OwnEntries,
    Presentations,
    ReceiptSigner,
    Receipts,
    ReceiptsWorker,
    Reception,
    VerificationLists,
  ],
};
