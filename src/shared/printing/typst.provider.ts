import {
  NodeCompiler,
  type PdfStandard,
  type NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { root } from '../root.provider';
import { everyFontFile, fontFiles, needsLargeFonts } from './fonts.provider';

/** Layout is memoised: every so many prints, what the last few rounds did not use is dropped, or memory would grow. */
const round = 50;
const roundsKept = 1;

/** A laid-out document is a PDF of this kind, dated so (seconds since 1970). */
type Paper = { pdfStandard: PdfStandard; creationTimestamp: number };

/** Files that a design reads beside `sheet.json`, by name. */
export type Beside = Record<string, Buffer>;

/** A document as it was laid out, and the compiler that did it: no other can draw it. */
export type LaidOut = { document: NodeTypstDocument; by: NodeCompiler };

/**
 * Prints designs of one folder of `templates` with Typst, in this process: a print takes the event loop for as long as
 * it lasts. Words reach a design as JSON data only; nothing anybody typed is ever read as markup.
 */
export class Typst {
  private usual: NodeCompiler | undefined;
  private withLargeFonts: NodeCompiler | undefined;
  private prints = 0;
  private readonly designs: string;

  constructor(folder: string) {
    this.designs = join(root, 'templates', folder);
  }

  /**
   * A document in a design, which reads `sheet.json`. `about` names it where it cannot be laid out.
   * NOTE: data goes in as files: whenever the inputs of a compiler change, it makes its whole library anew.
   */
  layOut(design: string, sheet: object, about: string, beside: Beside = {}): LaidOut {
    const json = JSON.stringify(sheet);
    const by = this.compilerFor(json);
    const files = { ...beside, 'sheet.json': Buffer.from(json) };
    for (const [name, bytes] of Object.entries(files)) by.mapShadow(join(this.designs, name), bytes);
    const outcome = by.compile({ mainFilePath: join(this.designs, design) });
    for (const name of Object.keys(beside)) by.unmapShadow(join(this.designs, name));
    if (outcome.result) return { document: outcome.result, by };
    const faults = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`${about} could not be laid out: ${JSON.stringify(faults)}`);
  }

  /** The bytes of what was laid out; the same document always gives the same. */
  async pdf({ document, by }: LaidOut, paper: Paper): Promise<Buffer> {
    const bytes = by.pdf(document, paper);
    await this.tidy(by);
    return bytes;
  }

  /** What was laid out as one SVG picture. */
  async svg({ document, by }: LaidOut): Promise<string> {
    const picture = by.plainSvg(document);
    await this.tidy(by);
    return picture;
  }

  private async tidy(by: NodeCompiler): Promise<void> {
    if (++this.prints % round === 0) by.evictCache(roundsKept);
    await setImmediate();
  }

  private compilerFor(text: string): NodeCompiler {
    if (needsLargeFonts(text)) return (this.withLargeFonts ??= this.create(everyFontFile));
    return (this.usual ??= this.create(fontFiles));
  }

  private create(fonts: string[]): NodeCompiler {
    return NodeCompiler.create({ workspace: this.designs, fontArgs: [{ fontPaths: fonts }] });
  }
}
