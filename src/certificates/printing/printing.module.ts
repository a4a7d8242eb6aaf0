import { CertificatePrinter } from './certificate-printer.provider';
import { TypstPrinter } from './typst-printer.provider';

/** What this part of certificates consists of. */
export const printing = {
  controllers: [],
  providers: [{ provide: CertificatePrinter, useClass: TypstPrinter }],
};
