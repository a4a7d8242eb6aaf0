import type { CertificateSnapshot } from '../snapshot';

/** Puts a certificate on paper. */
export abstract class CertificatePrinter {
  /** One page as PDF/A-3a; the same snapshot always gives the same bytes. */
  abstract print(snapshot: CertificateSnapshot): Promise<Buffer>;
}
