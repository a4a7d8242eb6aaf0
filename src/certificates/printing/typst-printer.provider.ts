import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { root } from '../../shared/root.provider';
import type { CertificateSnapshot } from '../snapshot';
import { CertificatePrinter } from './certificate-printer.provider';
import { fontFiles } from './fonts.provider';
import { sheet } from './sheet';

const designs = join(root, 'templates', 'certificates');

/** Layout is memoised: every so many prints, what the last few rounds did not use is dropped, or memory would grow. */
const round = 10;
const roundsKept = 1;

/**
 * Prints with Typst, in this process: a print takes the event loop for a few milliseconds, so it belongs in the
 * worker. Words reach the design as JSON data only; nothing anybody typed is ever read as markup.
 */
@Injectable()
export class TypstPrinter extends CertificatePrinter {
  private compiler: NodeCompiler | undefined;
  private prints = 0;

  async print(snapshot: CertificateSnapshot): Promise<Buffer> {
    const pdf = this.render(snapshot);
    if (++this.prints % round === 0) this.typst.evictCache(roundsKept);
    await setImmediate();
    return pdf;
  }

  private get typst(): NodeCompiler {
    return (this.compiler ??= NodeCompiler.create({
      workspace: designs,
      fontArgs: [{ fontPaths: fontFiles }],
    }));
  }

  private render(snapshot: CertificateSnapshot): Buffer {
    const page = this.layOut(snapshot);
    if (page.numOfPages !== 1) {
      throw new Error(`Certificate ${snapshot.number} took ${page.numOfPages} pages; it must take one`);
    }
    const creationTimestamp = Date.parse(snapshot.awardedOn) / 1000;
    return this.typst.pdf(page, { pdfStandard: PdfStandard.A_3a, creationTimestamp });
  }

  private layOut(snapshot: CertificateSnapshot): NodeTypstDocument {
    const outcome = this.typst.compile({
      mainFilePath: join(designs, 'classic.typ'),
      inputs: { sheet: JSON.stringify(sheet(snapshot)) },
    });
    if (outcome.result) return outcome.result;
    const faults = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`Certificate ${snapshot.number} could not be laid out: ${JSON.stringify(faults)}`);
  }
}
