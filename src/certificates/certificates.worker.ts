import { Injectable } from '@nestjs/common';
import { On } from '../jobs';
import {
  CertificateDoubted,
  CertificateIssued,
  CertificatePdfMissed,
  CertificateRendered,
  CertificateRevoked,
  CertificateUnprintable,
} from './events';
import { CertificateLetters } from './register/certificate-letters.service';
import { ReviewLetters } from './reviewing/review-letters.service';
import { Rendering } from './rendering/rendering.service';

type OfCertificate = { certificateId: string };

/** What follows when something happens to a certificate. */
@Injectable()
export class CertificatesWorker {
  constructor(
    private readonly rendering: Rendering,
    private readonly letters: CertificateLetters,
    private readonly reviews: ReviewLetters,
  ) {}

  @On(CertificateIssued)
  render({ certificateId }: OfCertificate) {
    return this.rendering.render(certificateId);
  }

  @On(CertificatePdfMissed)
  renderAgain({ certificateId }: OfCertificate) {
    return this.rendering.render(certificateId);
  }

  @On(CertificateRendered)
  sendToHolder({ certificateId }: OfCertificate) {
    return this.letters.ready(certificateId);
  }

  @On(CertificateUnprintable)
  tellHolderOfNoPdf({ certificateId }: OfCertificate) {
    return this.letters.withoutPdf(certificateId);
  }

  @On(CertificateDoubted)
  askForAReview({ certificateId, reviewId }: OfCertificate & { reviewId: string }) {
    return this.reviews.doubted(certificateId, reviewId);
  }

  @On(CertificateRevoked)
  tellHolder({ certificateId }: OfCertificate) {
    return this.letters.revoked(certificateId);
  }
}
