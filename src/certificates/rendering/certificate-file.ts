import { createHash } from 'node:crypto';
import type { Standard } from '../printing/certificate-printer.provider';

type OfCertificate = { organisationId: string; certificateId: string };

/** Where the PDF of a certificate is kept. */
export const pdfKey = (
  { organisationId, certificateId }: OfCertificate,
  standard: Standard = 'a-3a',
): string => `certificates/${organisationId}/${certificateId}${standard === 'ua-1' ? '-accessible' : ''}.pdf`;

/** SHA-256 in hexadecimal. */
export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A `Content-Disposition` for a file named after people and programmes: a plain name for old programs and the true one
 * by RFC 5987. Nothing in the names can end the header or lead to another folder.
 */
export const inlineAs = (parts: readonly string[], ending: string): string =>
  disposed('inline', parts, ending);

/** As `inlineAs`, for a file that is to be kept and not shown. */
export const attachedAs = (parts: readonly string[], ending: string): string =>
  disposed('attachment', parts, ending);

function disposed(how: 'inline' | 'attachment', parts: readonly string[], ending: string): string {
  const name = `${parts.map(fileSafe).filter(Boolean).join(' - ')}.${ending}`;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

const LONGEST = 80;

/** What no file system stumbles over. */
const fileSafe = (text: string): string =>
  [...text.replace(/[\p{C}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
