import { CertificateDrafts } from './certificate-drafts.service';
import { CertificateNumbers } from './certificate-numbers.service';
import { CertificateService } from './certificate.service';

/** What this part of certificates consists of. */
export const issuing = {
  controllers: [],
  providers: [CertificateDrafts, CertificateNumbers, CertificateService],
};
