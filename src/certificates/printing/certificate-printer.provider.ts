import type { CertificateSnapshot } from '../snapshot';

/** PDF/A-3a to be kept for ever, or PDF/UA-1 for those who have it read to them; one file cannot declare both here. */
export type Standard = 'a-3a' | 'ua-1';

/** A picture that a certificate names by its digest: PNG, made by us from what was given. */
export type PrintedPicture = { png: Buffer; width: number; height: number };

/** How a certificate is to be printed, beside what it says. */
export type Print = {
  standard: Standard;
  /** The signed credential as JSON, attached to the file as `credential.json`. */
  credential?: string;
  /** By digest; one that the snapshot names and that is not here is left out. */
  pictures?: ReadonlyMap<string, PrintedPicture>;
};

/** Puts a certificate on paper. */
export abstract class CertificatePrinter {
  /** One page; the same snapshot and print always give the same bytes. Throws when a place is too small for its words. */
  abstract print(snapshot: CertificateSnapshot, print?: Print): Promise<Buffer>;

  /** The same page as an SVG picture. */
  abstract picture(snapshot: CertificateSnapshot, pictures?: Print['pictures']): Promise<string>;
}
