/**
 * Certificates: issued once per person, programme and term, frozen, printed by the worker, verified by anybody at a
 * public address for ever, revoked for good. This module certifies what it is given; it knows no programme's rules.
 */
export { BulkKinds, type Outcome } from './bulk/bulk-kinds.service';
export type { Selection } from './bulk/selection.schemas';
export { serveVcApi } from './conformance/vc-api.provider';
export { CertificatesModule } from './certificates.module';
export {
  CertificateCorrected,
  CertificateErased,
  CertificateIssued,
  CertificateReinstated,
  CertificateRendered,
  CertificateReplaced,
  CertificateRevoked,
  CertificateSuspended,
} from './events';
export { exportRegister } from './exiting/export-register.provider';
export type { Certificate } from './issuing/certificate.entity';
export { CertificateService } from './issuing/certificate.service';
export type { NewCertificate } from './issuing/new-certificate';
export { CertificateReviews } from './reviewing/certificate-reviews.service';
export { CertificateRecords, type Held } from './register/certificate-record.service';
export { StatusWay } from './status/status-way.provider';
export { verificationPath } from './verifying/code';
export { ShortWay } from './verifying/short-way.provider';
