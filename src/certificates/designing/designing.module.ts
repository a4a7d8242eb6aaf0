import { CertificateDesigns } from './certificate-designs.service';
import { CertificatePictures } from './certificate-pictures.service';
import { DesignPages } from './design.pages';
import { DesignPictures } from './design-pictures.service';
import { DesignSamples } from './design-samples.service';

/** What this part of certificates consists of. */
export const designing = {
  controllers: [DesignPages],
  providers: [CertificateDesigns, CertificatePictures, DesignPictures, DesignSamples],
};
