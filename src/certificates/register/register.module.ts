import { CertificateLetters } from './certificate-letters.service';
import { CertificateRecords } from './certificate-record.service';
import { CertificatesApi } from './certificates.api';
import { CertificatesPages } from './certificates.pages';
import { CertificatesQueries } from './certificates.queries';
import { Register } from './register.service';
import { RevocationService } from './revocation.service';

/** What this part of certificates consists of. */
export const register = {
  controllers: [CertificatesApi, CertificatesPages],
  providers: [CertificateLetters, CertificateRecords, CertificatesQueries, Register, RevocationService],
};
