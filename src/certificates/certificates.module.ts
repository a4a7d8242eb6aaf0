import { Global, Module } from '@nestjs/common';
import { BulkKinds } from './bulk/bulk-kinds.service';
import { BulkLetters } from './bulk/bulk-letters.service';
import { BulkPages } from './bulk/bulk.pages';
import { BulkQueries } from './bulk/bulk.queries';
import { BulkReading } from './bulk/bulk-reading.service';
import { BulkRuns } from './bulk/bulk-runs.service';
import { BulkWork } from './bulk/bulk-work.service';
import { BulkWorker } from './bulk/bulk.worker';
import { CertificateFolder } from './bulk/certificate-folder.service';
import { ExportArchive } from './bulk/export-archive.service';
import { Exporting } from './bulk/exporting.service';
import { PartsQueries } from './bulk/parts.queries';
import { Resigning } from './bulk/resigning.service';
import { Reissuing } from './bulk/reissuing.service';
import { SelectionQueries } from './bulk/selection.queries';
import { Discreet } from '../shared/http/discreet.interceptor';
import { CertificatesWorker } from './certificates.worker';
import { CheckingLimits } from './checking/checking-limits.provider';
import { Checking } from './checking/checking.service';
import { Credentials } from './checking/credentials.service';
import { CheckedLines } from './checking/lines.service';
import { CompactForms } from './compact/compact-forms.service';
import { ListsPages } from './checking/lists/lists.pages';
import { ListsQueries } from './checking/lists/lists.queries';
import { VerificationLists } from './checking/lists/lists.service';
import { ListsWorker } from './checking/lists/lists.worker';
import { Fetching } from './checking/outside/fetching.provider';
import { Issuers } from './checking/outside/issuers.service';
import { ForeignLists } from './checking/outside/foreign-lists.service';
import { ReceiptSigner } from './checking/receipts/receipt-signer.provider';
import { ReceiptsPages } from './checking/receipts/receipts.pages';
import { Receipts } from './checking/receipts/receipts.service';
import { ReceiptsWorker } from './checking/receipts/receipts.worker';
import { Reception } from './checking/reception.service';
import { VerifyPages } from './checking/verify.pages';
import { CredentialPages } from './holding/credential.pages';
import { HeldCredentials } from './holding/held-credentials.service';
import { ExitCertificates } from './exiting/exit-certificates.service';
import { ExitExport } from './exiting/exit-export.service';
import { ExitIssuers } from './exiting/exit-issuers.service';
import { ExitLists } from './exiting/exit-lists.service';
import { ExitPages } from './exiting/exit-pages.service';
import { SecondCodes } from './compact/second-codes.service';
import { HolderPages } from './holding/holder.pages';
import { HolderSections } from './holding/holder-sections.service';
import { NameChoosing } from './holding/name-choosing.service';
import { NameChoices } from './holding/name-choices.service';
import { OwnSections } from './holding/own-sections.service';
import { CertificateCredentials } from './credentials/certificate-credentials.service';
import { CredentialFactsReader } from './credentials/credential-facts.service';
import { DidPages } from './credentials/did.pages';
import { KeysPages } from './credentials/keys/keys.pages';
import { KeysQueries } from './credentials/keys/keys.queries';
import { OwnKeys } from './credentials/own-keys.service';
import { Securing } from './credentials/securing.service';
import { CertificateDrafts } from './issuing/certificate-drafts.service';
import { CertificateNumbers } from './issuing/certificate-numbers.service';
import { CertificateService } from './issuing/certificate.service';
import { ForOffline } from './offline/for-offline.service';
import { ScanPages } from './offline/scan.pages';
import { VerifyWorker } from './offline/verify-worker.provider';
import { CertificatePrinter } from './printing/certificate-printer.provider';
import { TypstPrinter } from './printing/typst-printer.provider';
import { CertificateLetters } from './register/certificate-letters.service';
import { CertificateRecords } from './register/certificate-record.service';
import { CertificatesApi } from './register/certificates.api';
import { CertificatesPages } from './register/certificates.pages';
import { CertificatesQueries } from './register/certificates.queries';
import { Register } from './register/register.service';
import { RevocationService } from './register/revocation.service';
import { Badges } from './rendering/badges.service';
import { CertificatesByCode } from './rendering/by-code.service';
import { Drawn } from './rendering/drawn.provider';
import { PicturesPages } from './rendering/pictures.pages';
import { ScreenPages } from './rendering/screen.pages';
import { FilesPages } from './rendering/files.pages';
import { CertificateFiles } from './rendering/files.service';
import { CertificateReviews } from './reviewing/certificate-reviews.service';
import { ReviewLetters } from './reviewing/review-letters.service';
import { ReviewReading } from './reviewing/review-reading.service';
import { ReviewsPages } from './reviewing/reviews.pages';
import { CertificateDesigns } from './designing/certificate-designs.service';
import { DesignPages } from './designing/design.pages';
import { DesignPictures } from './designing/design-pictures.service';
import { DesignSamples } from './designing/design-samples.service';
import { CertificatePictures } from './designing/certificate-pictures.service';
import { PrintMaterials } from './rendering/print-material.service';
import { Rendering } from './rendering/rendering.service';
import { Bearings } from './lifecycle/bearings.service';
import { CatchingUp } from './lifecycle/catching-up.service';
import { Corrections } from './lifecycle/corrections.service';
import { NewVersions } from './lifecycle/new-versions.service';
import { ErasurePages } from './lifecycle/erasure.pages';
import { Erasure } from './lifecycle/erasure.service';
import { PaperPages } from './lifecycle/paper.pages';
import { PrivateReasons } from './lifecycle/private-reasons.service';
import { Renewals } from './lifecycle/renewals.service';
import { Replacements } from './lifecycle/replacements.service';
import { StandingPages } from './lifecycle/standing.pages';
import { Standings } from './lifecycle/standings.service';
import { VersionPages } from './lifecycle/version.pages';
import { StatusPlaces } from './status/status-places.service';
import { Presentations } from './checking/presentations.service';
import { OwnStatus } from './sd-jwt/own-status.service';
import { WalletPages } from './sd-jwt/wallet.pages';
import { Wallets } from './sd-jwt/wallet.service';
import { WalletSection } from './sd-jwt/wallet-section.service';
import { OwnShareLinks } from './sharing/share-links.queries';
import { ShareLinks } from './sharing/share-links.service';
import { ShareLinksPages } from './sharing/share-links.pages';
import { ShareSection } from './sharing/share-section.service';
import { ShareTokens } from './sharing/share-tokens.provider';
import { ShareViewing } from './sharing/share-viewing.service';
import { SharedFacts } from './sharing/shared-facts.queries';
import { SharedPages } from './sharing/shared.pages';
import { StatusLists } from './status/status-lists.service';
import { StatusPages } from './status/status.pages';
import { StatusReader } from './status/status-reader.service';
import { CredentialAnswers } from './verifying/credential-answers.service';
import { Answers } from './verifying/answers.service';
import { RegisterSignatures } from './verifying/register-signatures.provider';
import { RegisterWatch } from './verifying/register-watch.provider';
import { ShortWay } from './verifying/short-way.provider';
import { VerificationLimits } from './verifying/verification-limits.provider';
import { VerificationReader } from './verifying/verification-reader.provider';
import { VerificationPages } from './verifying/verification.pages';
import { VerificationService } from './verifying/verification.service';
import { WatchingModule } from './watching/watching.module';

const credentials = [Securing, OwnKeys, KeysQueries];
const issuing = [CertificateService, CertificateDrafts, CertificateNumbers];
const lifecycle = [
  CredentialAnswers,
  Bearings,
  PrivateReasons,
  CatchingUp,
  Standings,
  Corrections,
  NewVersions,
  Renewals,
  Replacements,
  Erasure,
];
const statuses = [StatusPlaces, StatusLists, StatusReader, CredentialFactsReader, CertificateCredentials];
const offline = [CompactForms, SecondCodes, ForOffline, VerifyWorker];
const register = [Register, RevocationService, CertificateRecords, CertificatesQueries, CertificateLetters];
const reviewing = [CertificateReviews, ReviewLetters, ReviewReading];
const holding = [HolderSections, OwnSections, NameChoices, NameChoosing, HeldCredentials];
const designing = [CertificateDesigns, CertificatePictures, DesignPictures, DesignSamples];
const rendering = [
  Rendering,
  PrintMaterials,
  CertificateFiles,
  CertificatesByCode,
  Badges,
  Drawn,
  { provide: CertificatePrinter, useClass: TypstPrinter },
];
const sharing = [ShareLinks, OwnShareLinks, ShareTokens, SharedFacts, ShareViewing, ShareSection, Discreet];
const bulk = [
  ...[BulkKinds, BulkQueries, BulkRuns, BulkWork, BulkReading, BulkLetters, BulkWorker],
  ...[SelectionQueries, PartsQueries, Reissuing, Resigning, Exporting, ExportArchive, CertificateFolder],
];
const verifying = [
  RegisterWatch,
  VerificationService,
  VerificationReader,
  VerificationLimits,
  RegisterSignatures,
  Answers,
  ShortWay,
];
const outside = [Fetching, Issuers, ForeignLists];
const lists = [VerificationLists, ListsQueries, ListsWorker];
const receipts = [Receipts, ReceiptSigner, ReceiptsWorker];
const checking = [
  Checking,
  CheckedLines,
  CheckingLimits,
  Credentials,
  Reception,
  ...outside,
  ...lists,
  ...receipts,
];
const exiting = [ExitExport, ExitCertificates, ExitIssuers, ExitLists, ExitPages];

/** Certificates: issuing, printing, verifying, revoking. */
@Global()
@Module({
  controllers: [
    VerificationPages,
    FilesPages,
    PicturesPages,
    ScreenPages,
    DesignPages,
    VerifyPages,
    ScanPages,
    BulkPages,
    ListsPages,
    ReceiptsPages,
    CertificatesPages,
    CertificatesApi,
    ReviewsPages,
    HolderPages,
    CredentialPages,
    ShareLinksPages,
    SharedPages,
    StatusPages,
    StandingPages,
    VersionPages,
    ErasurePages,
    PaperPages,
    DidPages,
    KeysPages,
    WalletPages,
  ],
  imports: [WatchingModule],
  providers: [
    ...credentials,
    ...issuing,
    ...statuses,
    ...lifecycle,
    ...register,
    ...reviewing,
    ...designing,
    ...rendering,
    ...verifying,
    ...checking,
    ...offline,
    ...holding,
    ...bulk,
    ...exiting,
    ...sharing,
    Wallets,
    OwnStatus,
    Presentations,
    WalletSection,
    CertificatesWorker,
  ],
  exports: [
    BulkKinds,
    Checking,
    HolderSections,
    VerificationLimits,
    VerificationReader,
    VerificationService,
    CertificateReviews,
    CertificateService,
    CertificateRecords,
    ShortWay,
  ],
})
export class CertificatesModule {}
