import type { CertificateSnapshot } from '../../snapshot';
import type { Weight } from '../fitting';

export type Ink = 'slate' | 'soft' | 'accent' | 'light';
export type Align = 'start' | 'center' | 'end';

/** What stands in a place, as it is named where there is too much of it. */
export type Place =
  | 'organisation'
  | 'heading'
  | 'title'
  | 'before'
  | 'holder'
  | 'statement'
  | 'hours'
  | 'facts'
  | 'signatories'
  | 'address';

/** Words in a place: how they look, and how large beside the others in it. */
export type Line = {
  words: string;
  face?: 'text' | 'title';
  weight?: Weight;
  ink?: Ink;
  scale?: number;
  /** Air below, in em of the place. */
  below?: number;
  dir?: 'ltr' | 'rtl';
  is?: 'heading' | 'address';
};

/** Millimetres from the side where reading starts and from the top. */
export type Box = { x: number; y: number; width: number; height: number };

/** A place for lines of words, which become smaller together until they fit it. Sizes are in points. */
export type Column = Box & {
  name: Place;
  lines: Line[];
  largest: number;
  align?: Align;
  at?: 'top' | 'middle' | 'bottom';
};

/** A table of two columns, whose rows become smaller together until they fit. */
export type Rows = Box & { name: Place; head: [string, string]; rows: [string, string][]; largest: number };

/** A square for a QR code, or a place that a picture is fitted into. */
export type Code = Box & { content: string; alt: string };
export type Picture = Box & { digest: string; alt: string; align?: Align };

export type Part = { column: Column } | { rows: Rows } | { code: Code } | { picture: Picture };

/** What a design makes of a certificate: its paper in millimetres, and its parts in the order in which they are read. */
export type Plan = { paper: { width: number; height: number }; parts: Part[] };
export type Design = (snapshot: CertificateSnapshot) => Plan;
