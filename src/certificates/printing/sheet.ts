import { type CertificateSnapshot, type Design as DesignName } from '../snapshot';
import { classic } from './designs/classic';
import type { Box, Code, Design, Picture, Place, Plan } from './designs/design';
import { modern } from './designs/modern';
import { quiet } from './designs/quiet';
import { POINT, SMALLEST, type Typefaces } from './fitting';
import { lightOn } from './ink';
import { type QrPixels, qrPixels } from './qr-code';
import { setColumn, type SetTable, setTable, type SetWords } from './setting';

const designs: Record<DesignName, Design> = { classic, modern, quiet };

/** How large a picture is, in pixels. */
export type Extent = { width: number; height: number };

type Placed = { x: number; y: number; width: number; height: number; alt: string };
type SetCode = Placed & { kind: 'code'; file: string; size: number };
type SetPicture = Placed & { kind: 'picture'; digest: string };

/** What a printed design is given: every word and drawing at its place, in points, in the order of reading. */
export type Sheet = {
  design: DesignName;
  paper: { width: number; height: number };
  language: { code: string; region: string | null };
  dir: 'ltr' | 'rtl';
  about: { title: string; author: string; description: string; keywords: string };
  date: { year: number; month: number; day: number };
  link: string;
  ink: { slate: string; soft: string; accent: string; light: string };
  parts: (SetWords | SetTable | SetCode | SetPicture)[];
};

/** A sheet and the pixels of its codes by file name; or the places that are too small for what they should say. */
export type Laid = { sheet: Sheet; codes: Record<string, QrPixels> } | { tooMuch: Place[] };

/**
 * Lays a certificate out in its design. Pictures that are not at hand are left out: `extentOf` says how large one is.
 * No words become smaller than `smallest` points.
 */
export function laid(
  snapshot: CertificateSnapshot,
  typefaces: Typefaces,
  extentOf: (digest: string) => Extent | undefined,
  smallest = SMALLEST,
): Laid {
  const plan = designs[snapshot.design](snapshot);
  const codes: Record<string, QrPixels> = {};
  const tooMuch: Place[] = [];
  const parts = plan.parts.flatMap((part): Sheet['parts'] => {
    if ('picture' in part) return pictureIn(part.picture, extentOf(part.picture.digest));
    if ('code' in part) return [codeIn(part.code, codes)];
    const place = 'column' in part ? part.column : part.rows;
    const done =
      'column' in part
        ? setColumn(part.column, typefaces, smallest)
        : setTable(part.rows, typefaces, smallest);
    if (!done) tooMuch.push(place.name);
    return done ? [done].flat() : [];
  });
  if (tooMuch.length > 0) return { tooMuch: [...new Set(tooMuch)] };
  const sided = snapshot.dir === 'rtl' ? parts.map((part) => mirrored(part, plan)) : parts;
  return { sheet: { ...frame(snapshot, plan), parts: sided }, codes };
}

function frame(snapshot: CertificateSnapshot, { paper }: Plan): Omit<Sheet, 'parts'> {
  const { language, region } = new Intl.Locale(snapshot.locale);
  const [year = 0, month = 0, day = 0] = snapshot.awardedOn.split('-').map(Number);
  const { accent } = snapshot.brand;
  return {
    design: snapshot.design,
    paper,
    language: { code: language, region: region ?? null },
    dir: snapshot.dir,
    about: {
      title: `${snapshot.holder.name}, ${snapshot.programme.title}`,
      author: snapshot.organisation.name,
      description: snapshot.wording.statement,
      keywords: snapshot.number,
    },
    date: { year, month, day },
    link: snapshot.verifyUrl,
    ink: { slate: '#1d282e', soft: '#4c5a61', accent, light: lightOn(accent) },
  };
}

const inPoints = ({ x, y, width, height }: Box) => ({
  x: x / POINT,
  y: y / POINT,
  width: width / POINT,
  height: height / POINT,
});

function codeIn({ content, alt, ...box }: Code, codes: Record<string, QrPixels>): SetCode {
  const file = `code-${Object.keys(codes).length + 1}.raw`;
  const pixels = qrPixels(content);
  codes[file] = pixels;
  return { kind: 'code', file, size: pixels.size, ...inPoints(box), alt };
}

/** As large as its place allows, in proportion, at the side it is aligned to. */
function pictureIn({ digest, alt, align, ...box }: Picture, extent: Extent | undefined): SetPicture[] {
  if (!extent) return [];
  const scale = Math.min(box.width / extent.width, box.height / extent.height);
  const [width, height] = [extent.width * scale, extent.height * scale];
  const spare = { start: 0, center: (box.width - width) / 2, end: box.width - width }[align ?? 'start'];
  const y = box.y + (box.height - height) / 2;
  return [{ kind: 'picture', digest, alt, ...inPoints({ x: box.x + spare, y, width, height }) }];
}

/** The same part on paper that is read from the right. */
function mirrored<Part extends Sheet['parts'][number]>(part: Part, { paper }: Plan): Part {
  const width = part.kind === 'table' ? part.columns[0] + part.columns[1] : part.width;
  return { ...part, x: paper.width / POINT - part.x - width };
}
