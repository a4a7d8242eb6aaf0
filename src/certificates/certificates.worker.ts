import { Injectable } from '@nestjs/common';
import { Every, On } from '../jobs';
import { KeyRevoked } from '../organisations';
import {
  CertificateDoubted,
  CertificateCorrected,
  CertificateErased,
  CertificateIssued,
  CertificatePdfMissed,
  CertificateReinstated,
  CertificateRendered,
  CertificateReplaced,
  CertificateRevoked,
  CertificateSignedAnew,
  CertificateSuspended,
  CertificateUnprintable,
} from './events';
import { KeyLetters } from './credentials/keys/key-letters.service';
import type { Standard } from './printing/certificate-printer.provider';
import { CertificateLetters } from './register/certificate-letters.service';
import { ReviewLetters } from './reviewing/review-letters.service';
import { CatchingUp } from './lifecycle/catching-up.service';
import { StatusLists } from './status/status-lists.service';
import { Rendering } from './rendering/rendering.service';

type OfCertificate = { certificateId: string };
type OfMoment = OfCertificate & { momentId: string };

/** What follows when something happens to a certificate. */
@Injectable()
export class CertificatesWorker {
  constructor(
    private readonly rendering: Rendering,
    private readonly letters: CertificateLetters,
    private readonly reviews: ReviewLetters,
    private readonly lists: StatusLists,
    private readonly catchingUp: CatchingUp,
    private readonly keyLetters: KeyLetters,
  ) {}

  @On(CertificateIssued)
  render({ certificateId }: OfCertificate) {
    return this.rendering.render(certificateId);
  }

  @On(CertificatePdfMissed)
  renderAgain({ certificateId, standard }: OfCertificate & { standard: Standard }) {
    return this.rendering.render(certificateId, standard);
  }

  @On(CertificateRendered)
  sendToHolder({ certificateId }: OfCertificate) {
    return this.letters.ready(certificateId);
  }

  @On(CertificateUnprintable)
  tellHolderOfNoPdf({ certificateId }: OfCertificate) {
    return this.letters.withoutPdf(certificateId);
  }

  @On(CertificateUnprintable)
  tellManagersOfNoPdf({ certificateId }: OfCertificate) {
    return this.letters.unprintable(certificateId);
  }

  @On(CertificateDoubted)
  askForAReview({ certificateId, reviewId }: OfCertificate & { reviewId: string }) {
    return this.reviews.doubted(certificateId, reviewId);
  }

  @On(CertificateSuspended)
  tellOfSuspension({ certificateId, momentId }: OfMoment) {
    return this.letters.happened('suspended', certificateId, momentId);
  }

  @On(CertificateReinstated)
  tellOfReinstatement({ certificateId, momentId }: OfMoment) {
    return this.letters.happened('reinstated', certificateId, momentId);
  }

  @On(CertificateCorrected)
  tellOfCorrection({ certificateId, momentId }: OfMoment) {
    return this.letters.happened('corrected', certificateId, momentId);
  }

  @On(CertificateCorrected)
  renderCorrected({ certificateId }: OfMoment) {
    return this.rendering.renderCorrected(certificateId);
  }

  @On(CertificateReplaced)
  tellOfReplacement({ certificateId, momentId }: OfMoment) {
    return this.letters.happened('replaced', certificateId, momentId);
  }

  @On(CertificateErased)
  tellOfErasure({ certificateId }: OfCertificate) {
    return this.letters.erased(certificateId);
  }

  @On(CertificateErased)
  forgetFiles({ certificateId }: OfCertificate) {
    return this.rendering.forget(certificateId);
  }

  @On(CertificateSignedAnew)
  askToDownloadAgain({ certificateId, instead }: OfCertificate & { instead: string }) {
    return this.letters.signedAnew(certificateId, instead);
  }

  @On(KeyRevoked)
  tellOfRevokedKey({ keyId }: { keyId: string }) {
    return this.keyLetters.revoked(keyId);
  }

  /** What a revoked key signed is not believed any more. */
  @On(KeyRevoked)
  signStatusListsAnew() {
    return this.lists.signAnew();
  }

  /** NOTE: wherever the clock is, a day begins at one of these minutes. */
  @Every('*/5 * * * *')
  renewStatusLists() {
    return this.lists.renew();
  }

  @Every('*/10 * * * *')
  giveCredentials() {
    return this.catchingUp.some();
  }

  @On(CertificateRevoked)
  tellHolder({ certificateId }: OfCertificate) {
    return this.letters.revoked(certificateId);
  }
}
