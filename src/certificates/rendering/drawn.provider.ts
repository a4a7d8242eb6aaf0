import { Injectable } from '@nestjs/common';
import { renderAsync } from '@resvg/resvg-js';
import { drawable, familiesFor, fontFilesFor } from '../../shared/printing/fonts.provider';
import { printable } from '../../shared/printing/printable';
import { Typst } from '../../shared/printing/typst.provider';
import { letteringOf, needsLettering, sizeOf, withOutlines } from './lettering';

const KEPT = 100;

/** An SVG of our own that is to become a PNG: `says` is every word in it, `width` in pixels. */
export type Drawing = { svg: string; says: string; width: number };

/** Draws SVG pictures as PNG, beside the event loop. Of the last hundred, each is drawn once. */
@Injectable()
export class Drawn {
  private readonly known = new Map<string, Promise<Buffer>>();

  /** The same picture is drawn once while it is remembered. */
  png({ svg, says, width }: Drawing): Promise<Buffer> {
    const known = this.known.get(svg);
    if (known) return known;
    const drawing = drawn({ svg, says, width });
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value ?? '');
    this.known.set(svg, drawing);
    drawing.catch(() => this.known.delete(svg));
    return drawing;
  }
}

async function drawn({ svg, says, width }: Drawing): Promise<Buffer> {
  const fontFiles = fontFilesFor(printable(says), ['Atkinson Hyperlegible Next', 'Fraunces']);
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  const picture = needsLettering(svg) ? await lettered(svg) : svg;
  return (
    await renderAsync(picture, { font, fitTo: { mode: 'width', value: width }, logLevel: 'off' })
  ).asPng();
}

let typst: Typst | undefined;

/**
 * A picture with its words as outlines. NOTE: resvg moves on by the widest of the shapes that letters make together, so
 * that in many scripts they come to stand on each other; the printer knows better.
 */
export async function lettered(svg: string): Promise<string> {
  typst ??= new Typst('certificates');
  const lines = letteringOf(svg).map(({ family, text, ...line }) => {
    const words = drawable(text);
    return { ...line, text: words, fonts: familiesFor(words, family) };
  });
  const sheet = { ...sizeOf(svg), lines };
  return withOutlines(svg, await typst.svg(typst.layOut('letters.typ', sheet, 'The words of a picture')));
}
