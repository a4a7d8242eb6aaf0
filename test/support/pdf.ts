import { inflateSync } from 'node:zlib';
import { utf16, wordsOf, type Letters } from './pdf-text';

/** What the tests ask of a PDF that Typst wrote: plain numbered objects, no object streams. */
export interface ReadPdf {
  pages: number;
  /** The XMP packet. */
  metadata: string;
  /** The document catalogue. */
  catalogue: string;
  /** Every font by its name, and whether its file is inside. */
  fonts: { name: string; embedded: boolean }[];
  /** The tags of the structure, and the descriptions of its pictures. */
  tags: string[];
  descriptions: string[];
  /** The words as a reader extracts them; words written from right to left come in the order of the page. */
  text: string;
}

type Objects = Map<string, { head: string; stream: Buffer }>;

export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf);
  const heads = [...objects.values()].map(({ head }) => head);
  const metadata = [...objects.values()].find(({ head }) => head.includes('/Type /Metadata'));
  return {
    pages: heads.filter((head) => /\/Type \/Page\s/.test(head)).length,
    metadata: metadata?.stream.toString('utf8') ?? '',
    catalogue: heads.find((head) => head.includes('/Type /Catalog')) ?? '',
    fonts: heads
      .filter((head) => head.includes('/Type /FontDescriptor'))
      .map((head) => ({
        name: /\/FontName \/\w+\+(\S+)/.exec(head)?.[1] ?? '',
        embedded: head.includes('/FontFile'),
      })),
    tags: heads.flatMap((head) => /\/Type \/StructElem\s+\/S \/(\w+)/.exec(head)?.[1] ?? []),
    descriptions: heads.flatMap((head) => /\/Alt \((.*?)\)\n/s.exec(head)?.[1] ?? []),
    text: textOf(objects),
  };
}

function objectsOf(pdf: Buffer): Objects {
  const source = pdf.toString('latin1');
  const objects: Objects = new Map();
  for (const { 0: found, 1: id = '', index } of source.matchAll(
    /^(\d+) 0 obj\n[\s\S]*?(?:\nendobj|\nstream\n)/gm,
  )) {
    const length = Number(/\/Length (\d+)/.exec(found)?.[1] ?? 0);
    const raw = found.endsWith('stream\n')
      ? pdf.subarray(index + found.length, index + found.length + length)
      : pdf.subarray(0, 0);
    objects.set(id, { head: found, stream: found.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

function textOf(objects: Objects): string {
  const page = [...objects.values()].find(({ head }) => /\/Type \/Page\s/.test(head))?.head ?? '';
  const content = objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '')?.stream.toString('latin1') ?? '';
  const fonts = [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(
    ([, name = '', id = '']) => [name, lettersOf(objects, id)] as const,
  );
  return wordsOf(content, new Map(fonts));
}

function lettersOf(objects: Objects, id: string): Letters {
  const map = /\/ToUnicode (\d+)/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
  const pairs =
    objects
      .get(map)
      ?.stream.toString('latin1')
      .matchAll(/^<([0-9A-F]{4})> (<[0-9A-F]+>)$/gm) ?? [];
  return new Map([...pairs].map(([, glyph = '', letters = '']) => [parseInt(glyph, 16), utf16(letters)]));
}
