import { Resvg } from '@resvg/resvg-js';
import { pictureSize } from './picture-size';
import { type SvgFault, svgFault } from './svg-faults';

export type Redrawn = { png: Buffer; width: number; height: number };
export type PictureFault = SvgFault | { kind: 'not-a-picture' | 'too-large' | 'too-many-pixels' };

const LARGEST_FILE = 2 * 1024 * 1024;
const LARGEST_PNG = 200 * 1024;
const MOST_PIXELS = 16_000_000;
/** As large as it is ever printed, at 300 dots an inch; in pixels. */
const [WIDEST, TALLEST] = [720, 300];

/**
 * A PNG, JPEG or SVG picture drawn anew as a small PNG: nothing of the file that was given is kept, only what it shows.
 * What cannot be drawn safely is refused with the reason.
 */
export function redraw(bytes: Buffer): { drawn: Redrawn } | { fault: PictureFault } {
  if (bytes.length > LARGEST_FILE) return { fault: { kind: 'too-large' } };
  const size = pictureSize(bytes);
  if (size && size.width * size.height > MOST_PIXELS) return { fault: { kind: 'too-many-pixels' } };
  const svg = size ? framed(bytes, size) : bytes.toString('utf8');
  if (!size) {
    if (!/<svg[\s>:]/i.test(svg.slice(0, 4000))) return { fault: { kind: 'not-a-picture' } };
    const fault = svgFault(svg);
    if (fault) return { fault };
  }
  try {
    return { drawn: drawn(svg) };
  } catch {
    return { fault: { kind: 'broken' } };
  }
}

const framed = (bytes: Buffer, { type, width, height }: { type: string; width: number; height: number }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/${type};base64,${bytes.toString('base64')}"/></svg>`;

function drawn(svg: string): Redrawn {
  const { width, height } = new Resvg(svg, quietly);
  let scale = Math.min(WIDEST / width, TALLEST / height);
  for (;;) {
    const picture = new Resvg(svg, { ...quietly, fitTo: { mode: 'zoom', value: scale } }).render();
    if (!picture.pixels.some((byte, at) => at % 4 === 3 && byte > 0))
      throw new Error('Nothing is to be seen');
    const png = picture.asPng();
    if (png.length <= LARGEST_PNG) return { png, width: picture.width, height: picture.height };
    scale *= 0.7;
  }
}

const quietly = { font: { loadSystemFonts: false }, logLevel: 'off' as const };
