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
export const CertificatePdfMissed = defineEvent(
  'certificates.pdf-missed',
  ofCertificate.extend({ standard: z.enum(['a-3a', 'ua-1']).default('a-3a') }),
);

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

/** A certificate whose key was revoked was signed with another: files of it that are out there do not verify any more. */
export const CertificateSignedAnew = defineEvent(
  'certificates.signed-anew',
  ofCertificate.extend({ instead: z.uuid() }),
);

/** A certificate was revoked, for good. */
export const CertificateRevoked = defineEvent('certificates.revoked', ofCertificate);

/** Somebody asked for many certificates to be checked. */
export const CertificateListAsked = defineEvent('certificates.list-asked', z.object({ listId: z.uuid() }));
/** What anybody may read of a certificate was changed after it was issued. */
export const CertificateChanged = defineEvent('certificates.changed', ofCertificate);

const ofWatch = z.object({ watchId: z.uuid() });

/** Somebody’s agreement is asked for, to tell an organisation about their certificate. */
export const WatchAsked = defineEvent('certificates.watch-asked', ofWatch);

/** A holder agreed that an organisation is told about their certificate. */
export const WatchAgreed = defineEvent('certificates.watch-agreed', ofWatch);

/** A holder declined, or ended, that an organisation is told about their certificate. */
export const WatchRefused = defineEvent('certificates.watch-refused', ofWatch);

/** A change that a watcher is told of was noticed. */
export const WatchChangeNoticed = defineEvent(
  'certificates.watch-change-noticed',
  z.object({ changeId: z.uuid() }),
);

/** A message to an address of a program is to be sent, or sent again. */
export const WebhookDue = defineEvent('certificates.webhook-due', z.object({ deliveryId: z.uuid() }));

/** An address of a program failed for so long that nothing is sent there any more. */
export const WebhookSwitchedOff = defineEvent(
  'certificates.webhook-switched-off',
  z.object({ endpointId: z.uuid() }),
);
