import { CertificateDrafts } from './certificate-drafts.service';
import { CertificateService } from './certificate.service';
import { IssuingFactsReader } from './issuing-facts.service';
import { Succession } from './succession.service';

/** What this part of certificates consists of. */
export const issuing = {
  controllers: [],
  providers: [CertificateDrafts, CertificateService, IssuingFactsReader, Succession],
};
