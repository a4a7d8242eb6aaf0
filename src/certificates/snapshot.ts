import { z } from 'zod';
import { printable } from '../shared/printing/printable';

const line = (longest: number) => z.string().transform(printable).pipe(z.string().min(1).max(longest));

/** An ISO calendar date. */
const day = z.iso.date();

/**
 * Everything a certificate says, frozen when it is issued: every word, date and figure on paper comes from here,
 * so the same snapshot prints the same bytes for ever. Text is normalised as it is parsed.
 */
export const CertificateSnapshot = z.object({
  /** The random public code in the verification address. */
  code: line(40),
  number: line(40),
  /** BCP 47 tag of the language the certificate is written in. */
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
  dir: z.enum(['ltr', 'rtl']),
  organisation: z.object({ name: line(160), slug: line(80) }),
  holder: z.object({ name: line(200) }),
  programme: z.object({ title: line(160), version: z.int().positive() }),
  /** The organisation's own words, already rendered: "Certificate", "This is to certify that", "has completed …". */
  wording: z.object({ heading: line(60), before: line(160), statement: line(500) }),
  /** Time the certificate vouches for; `printed` is the same figure in words ("12 h 30 min"). */
  hours: z.array(z.object({ label: line(48), minutes: z.int().nonnegative(), printed: line(24) })).max(6),
  /** The words beside the figures, and the descriptions of the seal and the QR code for those who cannot see them. */
  labels: z.object({
    issuedOn: line(40),
    validUntil: line(40),
    number: line(40),
    verifyAt: line(60),
    activity: line(40),
    time: line(40),
    signedBy: line(40),
    seal: line(200),
    qrCode: line(200),
  }),
  awardedOn: day,
  validFrom: day,
  validUntil: day.nullable(),
  /** The dates above in words, in the language of the certificate. */
  printed: z.object({ awardedOn: line(40), validUntil: line(40).nullable() }),
  signatories: z.array(z.object({ name: line(80), role: line(80) })).max(3),
  verifyUrl: z.url({ protocol: /^https?$/ }).max(200),
});
export type CertificateSnapshot = z.infer<typeof CertificateSnapshot>;
