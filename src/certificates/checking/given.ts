import { type ReadCode, readCode } from '../verifying/code';

/** What somebody typed, pasted or handed in as a text. */
export type GivenText =
  | { kind: 'code'; code: string }
  | { kind: 'receipt'; id: string }
  | { kind: 'json'; text: string }
  | { kind: 'jwt'; jwt: string }
  | { kind: 'list'; text: string }
  | { kind: 'unread'; because: Exclude<ReadCode, { kind: 'code' }>['kind'] };

/** No token is longer, in characters; to look for one in a text of many millions would take more room than there is. */
const LONGEST = 1_000_000;

const RECEIPT =
  /\/verify\/receipts\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/?#.]|$)/;
const JWT = /^[\w-]{10,}\.[\w-]{10,}\.[\w-]{20,}(~[\w.~-]*)?$/;

/** Tells what a text is by looking at it: a code, a link, a credential, or a list with one certificate a line. */
export function readText(typed: string): GivenText {
  const text = typed.replace(/^\uFEFF/, '').trim();
  if (text.startsWith('{')) return { kind: 'json', text };
  const [, id] = RECEIPT.exec(text) ?? [];
  if (id && !/\s/.test(text)) return { kind: 'receipt', id };
  const jwt = text.replace(/^Bearer\s+/i, '').replace(/\s+/g, '');
  if (text.length > 100 && text.length <= LONGEST && JWT.test(jwt)) return { kind: 'jwt', jwt };
  const read = readCode(text);
  if (read.kind === 'code') return { kind: 'code', code: read.code };
  if (/\S[\r\n]+\s*\S/.test(text)) return { kind: 'list', text };
  const [among, ...more] = codesAmong(text);
  if (among !== undefined && more.length === 0) return { kind: 'code', code: among };
  return { kind: 'unread', because: read.kind };
}

/** The codes in a line of words, as they are printed: "Rowan Ellis, 7K3M-9QXD-2F4H-6". */
const codesAmong = (text: string): string[] =>
  [...text.slice(0, 2000).matchAll(/(?<![0-9A-Z-])(?:[0-9A-Z]{4}-){3}[0-9A-Z](?![0-9A-Z-])/gi)]
    .map(([words]) => readCode(words))
    .flatMap((read) => (read.kind === 'code' ? [read.code] : []));

export type GivenFile = 'pdf' | 'png' | 'svg' | 'text';

/** Tells what a file is by its first bytes, whatever it is called. */
export function kindOf(bytes: Uint8Array): GivenFile {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (beginning.includes('%PDF-')) return 'pdf';
  if (beginning.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return SVG.test(beginning) ? 'svg' : 'text';
}

/** NOTE: a comment has one end only, or a file of many comments would be tried in every way they can be put together. */
const SVG = /^(\xEF\xBB\xBF)?\s*(<\?xml((?!\?>)[\s\S])*\?>\s*)?(<!--((?!-->)[\s\S])*-->\s*)*<svg[\s>]/;
