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

/** What happened, by the row of the history that says it. */
const withMoment = z.object({ certificateId: z.uuid(), momentId: z.string() });

/** A certificate does not count for now. */
export const CertificateSuspended = defineEvent('certificates.suspended', withMoment);

/** A certificate counts again. */
export const CertificateReinstated = defineEvent('certificates.reinstated', withMoment);

/** The name on a certificate was corrected: there is a new version of it at the same link. */
export const CertificateCorrected = defineEvent('certificates.corrected', withMoment);

/** Another certificate was put in the place of one, for good. */
export const CertificateReplaced = defineEvent('certificates.replaced', withMoment);

/** The holder of a certificate was removed from it, for good. */
export const CertificateErased = defineEvent('certificates.erased', ofCertificate);

/** A certificate was revoked, for good. */
export const CertificateRevoked = defineEvent('certificates.revoked', ofCertificate);

/** Somebody asked for many certificates to be checked. */
export const CertificateListAsked = defineEvent('certificates.list-asked', z.object({ listId: z.uuid() }));
