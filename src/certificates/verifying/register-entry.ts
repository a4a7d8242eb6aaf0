import type { PublicMoment } from '../register/history';
import type { Standing } from './status';

/**
 * Everything that anybody may learn of a certificate. It is written whole in the transaction that changes the
 * certificate, and read whole by its code.
 */
export type RegisterEntry = {
  code: string;
  organisationId: string;
  certificateId: string;
  standing: Standing;
  document: RegisterDocument;
  /** One more each time the entry is written. */
  version: number;
  /** The issuer's signature over code, standing and document, and the key; null for entries from before. */
  signature: string | null;
  keyId: string | null;
  /** Which transaction wrote the row last, whoever made it: what was found out about a row is true until this changes. */
  written?: string;
};

export type RegisterDocument = {
  holder: string;
  programme: string;
  issuer: { name: string; slug: string };
  /** IANA name of the issuer's time zone: decides what day it is for this certificate. */
  timeZone: string;
  number: string;
  term: number;
  hours: { label: string; minutes: number }[];
  /** ISO days. */
  awardedOn: string;
  validFrom: string;
  validUntil: string | null;
  graceDays: number;
  /** The next term, which takes this one's place from the day it begins. */
  successor: { code: string; validFrom: string } | null;
  history: PublicMoment[];
  /** Which version of the certificate this is: 1 as issued, one more with each correction. */
  certificateVersion?: number;
  /** The ISO day on which the holder asked to be removed: then nothing here names them. */
  erasedOn?: string;
  /** SHA-256 of the PDF that is kept, in hexadecimal; null while none was made. */
  pdf: string | null;
  /** SHA-256 of the PDF/UA that is kept; null or absent while none is. */
  accessible?: string | null;
  /** SHA-256 of every PDF that was ever made of what it says now, in hexadecimal; absent in entries written before it was kept. */
  pdfs?: string[];
  /** The same of what it said before it was corrected; absent where nothing was. */
  earlierPdfs?: string[];
};
