import { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import { Typst } from '../../shared/printing/typst.provider';
import type { CertificateSnapshot } from '../snapshot';
import { CertificatePrinter } from './certificate-printer.provider';
import { sheet } from './sheet';

/** Prints with Typst, in this process: a few milliseconds of the event loop for each, so it belongs in the worker. */
@Injectable()
export class TypstPrinter extends CertificatePrinter {
  private readonly typst = new Typst('certificates');

  async print(snapshot: CertificateSnapshot): Promise<Buffer> {
    const page = this.typst.layOut('classic.typ', sheet(snapshot), `Certificate ${snapshot.number}`);
    if (page.numOfPages !== 1) {
      throw new Error(`Certificate ${snapshot.number} took ${page.numOfPages} pages; it must take one`);
    }
    const creationTimestamp = Date.parse(snapshot.awardedOn) / 1000;
    return this.typst.pdf(page, { pdfStandard: PdfStandard.A_3a, creationTimestamp });
  }
}
