import type { RegisterDocument } from '../verifying/register-entry';
import type { Check, Lookup } from '../verifying/verdict';

/** Whether a PDF is one that was made for the certificate it speaks of; `digest` is its SHA-256 in hexadecimal. */
export function documentCheck(lookup: Lookup, digest: string): Check {
  const check = (outcome: Check['outcome'], because: string): Check => ({
    name: 'document',
    outcome,
    because,
  });
  if (lookup.kind === 'unreachable') return check('unknown', 'unreachable');
  if (lookup.kind !== 'found') return check('failed', 'notInRegister');
  const { document } = lookup.entry;
  if (digestsOf(document).includes(digest)) return check('passed', 'original');
  if (document.earlierPdfs?.includes(digest)) return check('failed', 'earlierVersion');
  return document.erasedOn ? check('unknown', 'erased') : check('failed', 'edited');
}

const digestsOf = ({ pdf, pdfs }: RegisterDocument): string[] => [...(pdfs ?? []), ...(pdf ? [pdf] : [])];
