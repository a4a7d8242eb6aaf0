import { z } from 'zod';
import { printable } from '../shared/printing/printable';

const line = (longest: number) => z.string().transform(printable).pipe(z.string().min(1).max(longest));

/** An ISO calendar date. */
const day = z.iso.date();

/** SHA-256 of a picture the organisation gave, in hexadecimal. */
const picture = z.string().regex(/^[0-9a-f]{64}$/);

/** The designs a certificate may be printed in. */
export const designs = ['classic', 'modern', 'quiet'] as const;
export type Design = (typeof designs)[number];

/** How an organisation looks on paper: the one colour that is its own, `#rrggbb`, and its logo. */
const Brand = z.object({
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  logo: picture.nullable(),
});
export type Brand = z.infer<typeof Brand>;

/** Ours, where an organisation has chosen nothing. */
export const plainBrand: Brand = { accent: '#3b5733', logo: null };

/** What was achieved, as the credential says it; it is not printed. */
const achievement = z.object({
  programmeId: z.uuid(),
  description: z.string().min(1).max(2000),
  /** What had to be met, in Markdown. */
  criteria: z.string().min(1).max(8000),
  level: line(80).nullable(),
  /** Minutes of practice in each domain. */
  domains: z.array(z.object({ label: line(160), minutes: z.int().nonnegative() })).max(60),
  /** Courses and parts of them that were passed for it; undefined for certificates from before these were kept. */
  topics: z.array(line(200)).max(60).optional(),
  /** Frameworks of competencies that the programme is in line with. */
  alignments: z
    .array(
      z.object({
        framework: line(160),
        name: line(160),
        code: line(80).nullable(),
        url: z.url({ protocol: /^https?$/ }).max(500),
      }),
    )
    .max(60),
});

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
    /** What the second QR code is for; null where there was none when the certificate was issued. */
    secondCode: line(120).nullable().default(null),
  }),
  awardedOn: day,
  validFrom: day,
  validUntil: day.nullable(),
  /** The dates above in words, in the language of the certificate. */
  printed: z.object({ awardedOn: line(40), validUntil: line(40).nullable() }),
  signatories: z
    .array(z.object({ name: line(80), role: line(80), signature: picture.nullable().default(null) }))
    .max(3),
  verifyUrl: z.url({ protocol: /^https?$/ }).max(200),
  /** What the second QR code says, to be checked without a network; null for none. */
  secondCode: z.string().max(2000).nullable().default(null),
  design: z.enum(designs).default('classic'),
  brand: Brand.default(plainBrand),
  /** Null for certificates from before credentials were made. */
  achievement: achievement.nullable().default(null),
});
export type CertificateSnapshot = z.infer<typeof CertificateSnapshot>;
export type Achievement = NonNullable<CertificateSnapshot['achievement']>;
/** The same as it is put together, before it is normalised: what is left out is as usual. */
export type NewSnapshot = z.input<typeof CertificateSnapshot>;
