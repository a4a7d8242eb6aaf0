import { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import { familiesFor, widthOf } from '../../shared/printing/fonts.provider';
import { type Beside, type LaidOut, Typst } from '../../shared/printing/typst.provider';
import type { CertificateSnapshot } from '../snapshot';
import { CertificatePrinter, type Print } from './certificate-printer.provider';
import type { Typefaces } from './fitting';
import { laid } from './sheet';

export const typefaces = { familiesFor, widthOf } as Typefaces;

const standards = { 'a-3a': PdfStandard.A_3a, 'ua-1': PdfStandard.UA_1 };

/** Prints with Typst, in this process: a few milliseconds of the event loop for each, so it belongs in the worker. */
@Injectable()
export class TypstPrinter extends CertificatePrinter {
  private readonly typst = new Typst('certificates');

  async print(snapshot: CertificateSnapshot, print: Print = { standard: 'a-3a' }): Promise<Buffer> {
    const creationTimestamp = Date.parse(snapshot.awardedOn) / 1000;
    return this.typst.pdf(this.layOut(snapshot, print), {
      pdfStandard: standards[print.standard],
      creationTimestamp,
    });
  }

  async picture(snapshot: CertificateSnapshot, pictures: Print['pictures'] = new Map()): Promise<string> {
    return this.typst.svg(this.layOut(snapshot, { standard: 'a-3a', pictures }));
  }

  private layOut(snapshot: CertificateSnapshot, { credential, pictures }: Print): LaidOut {
    const about = `Certificate ${snapshot.number}`;
    const done = laid(snapshot, typefaces, (digest) => pictures?.get(digest));
    if ('tooMuch' in done) throw new Error(`${about} has too much text for: ${done.tooMuch.join(', ')}`);
    const beside: Beside = {};
    for (const [file, { pixels }] of Object.entries(done.codes)) beside[file] = Buffer.from(pixels);
    for (const [digest, { png }] of pictures ?? []) beside[`${digest}.png`] = png;
    if (credential !== undefined) beside['credential.json'] = Buffer.from(credential);
    const sheet = { ...done.sheet, attached: credential !== undefined };
    const out = this.typst.layOut(`${snapshot.design}.typ`, sheet, about, beside);
    const { numOfPages } = out.document;
    if (numOfPages !== 1) throw new Error(`${about} took ${numOfPages} pages; it must take one`);
    return out;
  }
}
