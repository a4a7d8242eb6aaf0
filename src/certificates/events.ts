import { z } from 'zod';
import { defineEvent } from '../jobs';

const ofCertificate = z.object({ certificateId: z.uuid() });

/** A certificate was issued; it can be verified from now on. */
export const CertificateIssued = defineEvent('certificates.issued', ofCertificate);

/** The PDF of a certificate lies ready for the first time. */
export const CertificateRendered = defineEvent('certificates.rendered', ofCertificate);

/** No typeface of ours has every character of a certificate, so it has no PDF; it can be verified all the same. */
export const CertificateUnprintable = defineEvent('certificates.unprintable', ofCertificate);

/** Somebody asked for a PDF that is not kept any more. */
export const CertificatePdfMissed = defineEvent('certificates.pdf-missed', ofCertificate);

/** Practice behind a certificate was changed, and somebody has to look at it again. */
export const CertificateDoubted = defineEvent(
  'certificates.doubted',
  z.object({ certificateId: z.uuid(), reviewId: z.uuid() }),
);

/** A certificate was revoked, for good. */
export const CertificateRevoked = defineEvent('certificates.revoked', ofCertificate);

/** Somebody asked for many certificates to be checked. */
export const CertificateListAsked = defineEvent('certificates.list-asked', z.object({ listId: z.uuid() }));
