import type { CertificateSnapshot } from '../../snapshot';
import { writtenFrom } from '../direction';
import type { Box, Column, Line, Part, Place } from './design';

type Look = Omit<Column, 'lines' | 'name' | keyof Box> & Omit<Line, 'words' | 'scale' | 'below'>;

/** One piece of words in a place of its own. */
export function said(name: Place, words: string, box: Box, { largest, align, at, ...look }: Look): Part {
  return {
    column: {
      name,
      ...box,
      largest,
      ...(align && { align }),
      ...(at && { at }),
      lines: [{ words, ...look }],
    },
  };
}

/** The holder's name, in the direction it is written in, whatever the language of the certificate. */
export const holder = ({ holder: { name }, dir }: CertificateSnapshot, box: Box, look: Look): Part =>
  said('holder', name, box, { ...look, dir: writtenFrom(name) ?? dir });

/** What the certificate vouches for, as a table; nothing where there is none. */
export const hours = (snapshot: CertificateSnapshot, box: Box, largest = 10): Part[] =>
  snapshot.hours.length === 0
    ? []
    : [
        {
          rows: {
            name: 'hours',
            ...box,
            largest,
            head: [snapshot.labels.activity, snapshot.labels.time],
            rows: snapshot.hours.map(({ label, printed }) => [label, printed]),
          },
        },
      ];

/** When it was issued, how long it holds, what its number is. */
export function facts({ labels, printed, number }: CertificateSnapshot, box: Box): Part {
  const fact = (label: string, value: string): Line[] => [
    { words: label, ink: 'soft', scale: 0.9, below: 0.25 },
    { words: value, scale: 1.1, below: 0.85 },
  ];
  const lines = [
    ...fact(labels.issuedOn, printed.awardedOn),
    ...(printed.validUntil === null ? [] : fact(labels.validUntil, printed.validUntil)),
    ...fact(labels.number, number),
  ];
  return { column: { name: 'facts', ...box, largest: 10, lines } };
}

/** Height of a picture of a signature, and what stands between signatories beside each other, in millimetres. */
const [SIGNATURE, GAP] = [9, 8];

/** Letters for those who sign: such as the page has already, because each font in a file takes its time. */
type NameLook = Pick<Line, 'face' | 'weight'>;

/** Who signs, one under another, each with the picture of their signature above their name where there is one. */
export function signatories(snapshot: CertificateSnapshot, box: Box, look: NameLook): Part[] {
  const people = snapshot.signatories;
  if (people.length === 0) return [];
  const head = { ...box, height: 5 };
  const each = (box.height - 6) / people.length;
  return [
    said('signatories', snapshot.labels.signedBy, head, { largest: 9, ink: 'soft' }),
    ...people.flatMap((person, at) =>
      signatory(
        person,
        { ...box, y: box.y + 6 + at * each, height: Math.min(each, SIGNATURE + 13) - 1 },
        look,
      ),
    ),
  ];
}

/** Who signs, beside each other. */
export function signatoriesInARow(snapshot: CertificateSnapshot, box: Box, look: NameLook): Part[] {
  const people = snapshot.signatories;
  if (people.length === 0) return [];
  const width = (box.width - GAP * 2) / 3;
  return [
    said('signatories', snapshot.labels.signedBy, { ...box, height: 5 }, { largest: 9, ink: 'soft' }),
    ...people.flatMap((person, at) =>
      signatory(person, { x: box.x + at * (width + GAP), y: box.y + 6, width, height: box.height - 6 }, look),
    ),
  ];
}

function signatory(
  { name, role, signature }: CertificateSnapshot['signatories'][number],
  box: Box,
  look: NameLook,
): Part[] {
  const drawn = signature ? Math.min(SIGNATURE, box.height * 0.45) : 0;
  const lines: Line[] = [
    { words: name, ...look, scale: 1.3, below: 0.25 },
    { words: role, ink: 'soft', scale: 0.9, below: 0 },
  ];
  const below = { ...box, y: box.y + drawn, height: box.height - drawn };
  return [
    ...(signature
      ? [{ picture: { ...box, height: drawn - 1, digest: signature, alt: name, align: 'start' as const } }]
      : []),
    { column: { name: 'signatories', ...below, largest: 10, lines } },
  ];
}

/** The logo, which is named after the organisation for those who do not see it. */
export const logo = (snapshot: CertificateSnapshot, box: Box, align: 'start' | 'center' | 'end'): Part[] =>
  snapshot.brand.logo
    ? [{ picture: { ...box, digest: snapshot.brand.logo, alt: snapshot.organisation.name, align } }]
    : [];
