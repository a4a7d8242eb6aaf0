import { dayOf } from '../../shared/dates';
import type { Certificate } from '../issuing/certificate.entity';
import type { RegisterDocument } from '../verifying/register-entry';
import { type Happened, publicHistory } from './history';

/** What takes the place of a certificate, and the ISO day from which it does. */
export type Successor = RegisterDocument['successor'];

/** What a certificate does not know of itself: what happened to it, what comes after it, where its issuer's days begin. */
type Beside = {
  events: readonly Happened[];
  successor: Successor;
  timeZone: string;
  /** SHA-256 of every PDF from before the present version, in hexadecimal. */
  earlierPdfs: string[];
};

/** What anybody may read of a certificate. */
export function registerDocument(
  certificate: Certificate,
  { events, successor, timeZone, earlierPdfs }: Beside,
): RegisterDocument {
  const { snapshot, term, awardedOn, validFrom, validUntil, graceDays, erasedAt } = certificate;
  return {
    holder: snapshot.holder.name,
    programme: snapshot.programme.title,
    issuer: snapshot.organisation,
    timeZone,
    number: snapshot.number,
    term,
    hours: snapshot.hours.map(({ label, minutes }) => ({ label, minutes })),
    awardedOn,
    validFrom,
    validUntil,
    graceDays,
    successor: successor && { code: successor.code, validFrom: successor.validFrom },
    history: publicHistory(events, timeZone),
    certificateVersion: certificate.version,
    ...(erasedAt ? { erasedOn: dayOf(erasedAt, timeZone) } : {}),
    ...files(certificate),
    ...(earlierPdfs.length > 0 ? { earlierPdfs } : {}),
  };
}

/** The files that hold now, and every one that was made of what it says now. None holds while a correction is being printed. */
const files = (certificate: Certificate): Pick<RegisterDocument, 'pdf' | 'accessible' | 'pdfs'> => {
  const { erasedAt, renderedAt, pdfDigests, accessibleDigest, accessibleDigests } = certificate;
  const holds = !erasedAt && renderedAt !== null;
  return {
    pdf: (holds && pdfDigests.at(-1)) || null,
    accessible: (holds && accessibleDigest) || null,
    pdfs: [...pdfDigests, ...accessibleDigests],
  };
};
