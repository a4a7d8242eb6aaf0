import { create, type QRCodeSegment } from 'qrcode';

/** A QR code as grey pixels, row by row, a few for each module; `size` is the length of a row. */
export interface QrPixels {
  size: number;
  pixels: Uint8Array;
}

/** Pixels to a module: so many that no reader's smoothing blurs it. */
const FINE = 4;

/** The end of a text that a code holds with two letters in eleven bits; what stands before it takes eight for each. */
const dense = /[0-9A-Z $%*+\-./:]*$/;

function segmentsOf(content: string): QRCodeSegment[] {
  const tail = dense.exec(content)?.[0] ?? '';
  const head = content.slice(0, content.length - tail.length);
  return [
    ...(head ? [{ data: Buffer.from(head), mode: 'byte' as const }] : []),
    ...(tail ? [{ data: tail, mode: 'alphanumeric' as const }] : []),
  ];
}

/**
 * Always the same pattern is laid over a code. Every reader undoes any of the eight, and trying them all for the evenest
 * would take longer than all else that is done for a code.
 */
const maskPattern = 2;

/** Survives a fold or a stain (15 % of it may be lost); a long text is written so that its modules stay large (7 %). */
const modulesOf = (content: string) =>
  create(segmentsOf(content), { errorCorrectionLevel: content.length > 250 ? 'L' : 'M', maskPattern })
    .modules;

/** A text as a QR code, to be printed. */
export function qrPixels(content: string): QrPixels {
  const { size, data } = modulesOf(content);
  const length = size * FINE;
  const pixels = new Uint8Array(length * length).fill(255);
  for (let y = 0; y < size; y++) {
    const first = y * FINE * length;
    for (let x = 0; x < size; x++) {
      if (data[y * size + x]) pixels.fill(0, first + x * FINE, first + (x + 1) * FINE);
    }
    for (let more = 1; more < FINE; more++) {
      pixels.copyWithin(first + more * length, first, first + length);
    }
  }
  return { size: length, pixels };
}

type Corner = [x: number, y: number];

/** A QR code as the outline of its dark areas, in modules: SVG path data to be filled even-odd. */
export interface QrCode {
  size: number;
  outline: string;
}

/** A text as a QR code to be drawn on a page, with as many modules as on paper. */
export function qrCode(content: string): QrCode {
  const { size, data } = modulesOf(content);
  const dark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < size && y < size && Boolean(data[y * size + x]);
  const areas = traced(bordersOf(size, dark), size + 1);
  return {
    size,
    outline: areas.map((corners) => `M${corners.map((corner) => corner.join(' ')).join('L')}Z`).join(''),
  };
}

const [east, south, west, north] = [0, 1, 2, 3];
const steps: readonly Corner[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Every border between dark and light, walked with the dark on the right: where it starts and which way it goes, as one number. */
function bordersOf(size: number, dark: (x: number, y: number) => boolean): Set<number> {
  const borders = new Set<number>();
  const add = (x: number, y: number, way: number) => borders.add((y * (size + 1) + x) * 4 + way);
  for (let cell = 0; cell < size * size; cell++) {
    const [x, y] = [cell % size, Math.floor(cell / size)];
    if (!dark(x, y)) continue;
    if (!dark(x, y - 1)) add(x, y, east);
    if (!dark(x + 1, y)) add(x + 1, y, south);
    if (!dark(x, y + 1)) add(x + 1, y + 1, west);
    if (!dark(x - 1, y)) add(x, y + 1, north);
  }
  return borders;
}

/** Joins borders into closed outlines, noting only where they turn. Empties the set. */
function traced(borders: Set<number>, across: number): Corner[][] {
  const walk = (start: number): Corner[] => {
    const corners: Corner[] = [];
    let [x, y, way, before] = [(start >> 2) % across, Math.floor((start >> 2) / across), start & 3, -1];
    const border = (direction: number) => (y * across + x) * 4 + direction;
    while (borders.delete(border(way))) {
      if (way !== before) corners.push([x, y]);
      before = way;
      const [dx, dy] = steps[way] ?? [0, 0];
      [x, y] = [x + dx, y + dy];
      way = [(way + 1) % 4, way, (way + 3) % 4].find((next) => borders.has(border(next))) ?? way;
    }
    return corners;
  };
  const outlines: Corner[][] = [];
  for (const start of borders) outlines.push(walk(start));
  return outlines;
}
