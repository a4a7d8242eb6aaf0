import { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import { families } from '../../shared/printing/families';
import { drawable } from '../../shared/printing/fonts.provider';
import { Typst } from '../../shared/printing/typst.provider';
import type { LogSheet } from './log-sheet';

/** Puts a practice log on paper. */
@Injectable()
export class LogPrinter {
  private readonly typst = new Typst('practice');

  /** As PDF/A-3a, tagged. A character that no face of ours can draw is replaced by the sign for that. */
  print(sheet: LogSheet, madeAt: Date): Promise<Buffer> {
    const words = { ...drawn(sheet), families: Object.keys(families) };
    const laidOut = this.typst.layOut('log.typ', words, 'A practice log');
    const creationTimestamp = Math.floor(madeAt.getTime() / 1_000);
    return this.typst.pdf(laidOut, { pdfStandard: PdfStandard.A_3a, creationTimestamp });
  }
}

/** The same sheet with nothing in it that cannot be drawn. */
const drawn = (sheet: LogSheet): LogSheet =>
  JSON.parse(JSON.stringify(sheet), (_, value: unknown) =>
    typeof value === 'string' ? drawable(value) : value,
  ) as LogSheet;
