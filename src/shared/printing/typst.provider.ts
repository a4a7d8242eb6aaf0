import {
  NodeCompiler,
  type PdfStandard,
  type NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { root } from '../root.provider';
import { fontFiles } from './fonts.provider';

/** Layout is memoised: every so many prints, what the last few rounds did not use is dropped, or memory would grow. */
const round = 10;
const roundsKept = 1;

/** A laid-out document is a PDF of this kind, dated so (seconds since 1970). */
type Paper = { pdfStandard: PdfStandard; creationTimestamp: number };

/**
 * Prints designs of one folder of `templates` with Typst, in this process: a print takes the event loop for as long as
 * it lasts. Words reach a design as JSON data only; nothing anybody typed is ever read as markup.
 */
export class Typst {
  private compiler: NodeCompiler | undefined;
  private prints = 0;
  private readonly designs: string;

  constructor(folder: string) {
    this.designs = join(root, 'templates', folder);
  }

  /** A document in a design, which is given `sheet`. `about` names it where it cannot be laid out. */
  layOut(design: string, sheet: object, about: string): NodeTypstDocument {
    const outcome = this.typst.compile({
      mainFilePath: join(this.designs, design),
      inputs: { sheet: JSON.stringify(sheet) },
    });
    if (outcome.result) return outcome.result;
    const faults = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`${about} could not be laid out: ${JSON.stringify(faults)}`);
  }

  /** The bytes of what was laid out; the same document always gives the same. */
  async pdf(laidOut: NodeTypstDocument, paper: Paper): Promise<Buffer> {
    const bytes = this.typst.pdf(laidOut, paper);
    if (++this.prints % round === 0) this.typst.evictCache(roundsKept);
    await setImmediate();
    return bytes;
  }

  private get typst(): NodeCompiler {
    return (this.compiler ??= NodeCompiler.create({
      workspace: this.designs,
      fontArgs: [{ fontPaths: fontFiles }],
    }));
  }
}
