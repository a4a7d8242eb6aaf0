import { Injectable } from '@nestjs/common';
import { renderAsync } from '@resvg/resvg-js';
import { fontFilesFor } from '../../shared/printing/fonts.provider';
import { printable } from '../../shared/printing/printable';

const KEPT = 100;

/** An SVG of our own that is to become a PNG: `says` is every word in it, `width` in pixels. */
export type Drawing = { svg: string; says: string; width: number };

/** Draws SVG pictures as PNG, beside the event loop. Of the last hundred, each is drawn once. */
@Injectable()
export class Drawn {
  private readonly known = new Map<string, Promise<Buffer>>();

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
  return (await renderAsync(svg, { font, fitTo: { mode: 'width', value: width }, logLevel: 'off' })).asPng();
}
