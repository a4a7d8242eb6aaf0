import type { CertificateSnapshot } from '../../snapshot';
import type { Box, Code, Column, Line, Part } from './design';
import { said } from './pieces';

/** Where to check it: the words, the address as people read and type it (without its scheme), its last part apart. */
export function address({ verifyUrl, labels }: CertificateSnapshot, box: Box, align: Column['align']): Part {
  const shown = verifyUrl.replace(/^https?:\/\//, '');
  const cut = shown.lastIndexOf('/') + 1;
  const lines: Line[] = [
    { words: labels.verifyAt, ink: 'soft', below: 0.35 },
    { words: shown.slice(0, cut), dir: 'ltr', is: 'address', below: 0.2 },
    { words: shown.slice(cut), dir: 'ltr', is: 'address', scale: 1.3 },
  ];
  return { column: { name: 'address', ...box, largest: 8.5, ...(align && { align }), lines } };
}

/** The QR code of the address. */
export const firstCode = (
  { verifyUrl, labels }: CertificateSnapshot,
  x: number,
  y: number,
  width: number,
) => ({
  code: { x, y, width, height: width, content: verifyUrl, alt: labels.qrCode } satisfies Code,
});

/** The QR code that holds the certificate itself, and what it is for. Nothing where there is none. */
export function secondCode(
  snapshot: CertificateSnapshot,
  place: { x: number; y: number; width: number },
  caption: Box,
  align: Column['align'],
): Part[] {
  const { secondCode: content, labels } = snapshot;
  if (content === null) return [];
  const words = labels.secondCode ?? labels.verifyAt;
  return [
    { code: { ...place, height: place.width, content, alt: words } },
    said('address', words, caption, { largest: 8, ink: 'soft', ...(align && { align }) }),
  ];
}

/** Millimetres: as large as the second code needs to be read, between the two, and from a code to its words. */
const [CODE, BETWEEN, BELOW] = [31, 5, 2];

/** Both codes beside each other, each over words of its own; one alone stands in the middle of `alone` (millimetres). */
export function codes(snapshot: CertificateSnapshot, box: Box, alone: number): Part[] {
  const width = (box.width - BETWEEN) / 2;
  const words = { y: box.y + CODE + BELOW, width, height: box.height - CODE - BELOW };
  const first = snapshot.secondCode === null ? alone - width / 2 : box.x;
  const second = box.x + width + BETWEEN;
  const middle = (width - CODE) / 2;
  return [
    firstCode(snapshot, first + middle, box.y, CODE),
    address(snapshot, { x: first, ...words }, 'center'),
    ...secondCode(snapshot, { x: second + middle, y: box.y, width: CODE }, { x: second, ...words }, 'center'),
  ];
}
