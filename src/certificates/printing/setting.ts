import type { Align, Column, Ink, Line, Place, Rows } from './designs/design';
import { evenly, heightOf, measured, POINT, set, sizeThatFits, type Typefaces, type Words } from './fitting';
import type { Measured } from './fitting';

/** Words at their place on paper: all lengths in points, from the top left corner, whatever the direction of reading. */
export type SetWords = {
  kind: 'words';
  x: number;
  y: number;
  width: number;
  size: number;
  /** Between two lines, in em. */
  leading: number;
  fonts: string[];
  weight: number;
  ink: Ink;
  align: Align;
  dir: 'ltr' | 'rtl' | null;
  is: Line['is'] | null;
  text: string;
};

export type Cell = { text: string; fonts: string[]; leading: number };

export type SetTable = {
  kind: 'table';
  x: number;
  y: number;
  columns: [number, number];
  size: number;
  head: [Cell, Cell];
  rows: [Cell, Cell][];
};

const families = { text: 'Atkinson Hyperlegible Next', title: 'Fraunces' } as const;
export type Wanted = (typeof families)[keyof typeof families];

const wordsOf = ({ words, face = 'text', weight = 400, scale = 1, below = 0 }: Line): Words<Wanted> => ({
  words,
  family: families[face],
  weight,
  scale,
  below,
});

/** Air above and below lines whose letters reach out of their own height, in em. */
const padding = ({ pitch }: Measured): number => (pitch > 1.3 ? (pitch - 1) / 2 : 0);

const tallness = (own: Measured, lines: number): number => heightOf(lines, own.pitch) + 2 * padding(own);

/** How much of the room that is left over stands before what is set in it. */
const before = { start: 0, center: 0.5, end: 1, top: 0, middle: 0.5, bottom: 1 };

/** What is set large, so that a word left alone on the last line would be seen first. */
const even: ReadonlySet<Place> = new Set(['holder', 'title']);

/** The lines of a column in the size in which they fit it; null when they do not. */
export function setColumn(column: Column, typefaces: Typefaces, smallest: number): SetWords[] | null {
  const width = column.width / POINT;
  const align = column.align ?? 'start';
  const pieces = column.lines.map((line) => {
    const words = wordsOf(line);
    return { line, words, own: measured(words, typefaces) };
  });
  const heights = (size: number) =>
    pieces.map(({ words: { scale }, own }) => {
      const { lines } = set(own, width / (size * scale));
      return tallness(own, lines) * size * scale;
    });
  const tall = (size: number) =>
    heights(size).reduce((sum, height, at) => sum + height + airBelow(pieces, at) * size, 0);
  const size = sizeThatFits(column.largest, column.height / POINT, tall, smallest);
  if (size === null) return null;
  const each = heights(size);
  let y = column.y / POINT + (column.height / POINT - tall(size)) * before[column.at ?? 'top'];
  return pieces.map(({ line, words, own }, at): SetWords => {
    const sized = size * words.scale;
    const top = y + padding(own) * sized;
    y += (each[at] ?? 0) + airBelow(pieces, at) * size;
    const taken = even.has(column.name) ? evenly(own, width / sized) * sized : width;
    return {
      kind: 'words',
      x: column.x / POINT + (width - taken) * before[align],
      y: round(top),
      width: taken,
      size: round(sized),
      leading: round(own.pitch - 1),
      fonts: own.families,
      weight: words.weight,
      ink: line.ink ?? 'slate',
      align,
      dir: line.dir ?? null,
      is: line.is ?? null,
      text: set(own, width / sized).text,
    };
  });
}

const airBelow = (pieces: { words: Words }[], at: number): number =>
  at === pieces.length - 1 ? 0 : (pieces[at]?.words.below ?? 0);

/** Part of the width that names what was done; the rest is for how long. */
const LABEL = 0.62;
/** Air above and below the words of a row, in em. */
export const INSET = 0.55;

/** A table in the size in which it fits; null when it does not. */
export function setTable(table: Rows, typefaces: Typefaces, smallest: number): SetTable | null {
  const columns: [number, number] = [(table.width * LABEL) / POINT, (table.width * (1 - LABEL)) / POINT];
  const gap = 6;
  const rows = [table.head, ...table.rows].map((row) =>
    row.map((words) => measured(wordsOf({ words }), typefaces)),
  );
  const lines = (own: Measured, at: number, size: number) =>
    set(own, ((columns[at] ?? 0) - (at === 0 ? gap : 0)) / size);
  const tall = (size: number) =>
    rows.reduce((sum, row) => {
      const heights = row.map((own, at) => heightOf(lines(own, at, size).lines, own.pitch) * size);
      return sum + Math.max(...heights) + 2 * INSET * size;
    }, 0);
  const size = sizeThatFits(table.largest, table.height / POINT, tall, smallest);
  if (size === null) return null;
  const cells = rows.map(
    (row) =>
      row.map((own, at) => ({
        text: lines(own, at, size).text,
        fonts: own.families,
        leading: round(own.pitch - 1),
      })) as [Cell, Cell],
  );
  const [head, ...body] = cells as [[Cell, Cell], ...[Cell, Cell][]];
  return { kind: 'table', x: table.x / POINT, y: table.y / POINT, columns, size, head, rows: body };
}

const round = (figure: number): number => Math.round(figure * 1000) / 1000;
