import { Global, Module, type Provider, type Type } from '@nestjs/common';
import { BulkKinds } from './bulk/bulk-kinds.service';
import { bulk } from './bulk/bulk.module';
import { CertificatesWorker } from './certificates.worker';
import { checking } from './checking/checking.module';
import { Checking } from './checking/checking.service';
import { FetchShares } from './checking/outside/fetch-shares.provider';
import { compact } from './compact/compact.module';
import { credentials } from './credentials/credentials.module';
import { designing } from './designing/designing.module';
import { ending } from './ending/ending.module';
import { exiting } from './exiting/exiting.module';
import { HolderSections } from './holding/holder-sections.service';
import { holding } from './holding/holding.module';
import { CertificateService } from './issuing/certificate.service';
import { issuers } from './issuers/issuers.module';
import { issuing } from './issuing/issuing.module';
import { lifecycle } from './lifecycle/lifecycle.module';
import { offline } from './offline/offline.module';
import { printing } from './printing/printing.module';
import { CertificateRecords } from './register/certificate-record.service';
import { register } from './register/register.module';
import { rendering } from './rendering/rendering.module';
import { CertificateReviews } from './reviewing/certificate-reviews.service';
import { reviewing } from './reviewing/reviewing.module';
import { sdJwt } from './sd-jwt/sd-jwt.module';
import { sharing } from './sharing/sharing.module';
import { status } from './status/status.module';
import { StatusWay } from './status/status-way.provider';
import { ShortWay } from './verifying/short-way.provider';
import { VerificationLimits } from './verifying/verification-limits.provider';
import { VerificationReader } from './verifying/verification-reader.provider';
import { VerificationService } from './verifying/verification.service';
import { verifying } from './verifying/verifying.module';
import { WatchingModule } from './watching/watching.module';

/** The parts of certificates: a folder each, and in it the list of what it consists of. */
const parts = [
  bulk,
  checking,
  compact,
  credentials,
  designing,
  ending,
  exiting,
  holding,
  issuers,
  issuing,
  lifecycle,
  offline,
  printing,
  register,
  rendering,
  reviewing,
  sdJwt,
  sharing,
  status,
  verifying,
];

/** Certificates: issuing, printing, verifying, sharing, revoking. */
@Global()
@Module({
  imports: [WatchingModule],
  controllers: parts.flatMap(({ controllers }): Type[] => controllers),
  providers: [CertificatesWorker, ...parts.flatMap(({ providers }): Provider[] => providers)],
  exports: [
    BulkKinds,
    Checking,
    FetchShares,
    HolderSections,
    VerificationLimits,
    VerificationReader,
    VerificationService,
    CertificateReviews,
    CertificateService,
    CertificateRecords,
    ShortWay,
    StatusWay,
  ],
})
export class CertificatesModule {}
