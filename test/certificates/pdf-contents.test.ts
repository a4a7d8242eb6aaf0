import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readPdf } from '../../src/certificates/checking/files/pdf-contents.provider';

async function pdf(content: Uint8Array, { objectStreams = true } = {}): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const page = made.addPage();
  const link = made.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: PDFString.of('https://register.example/v/7K3M') },
  });
  page.node.set(PDFName.of('Annots'), made.context.obj([made.context.register(link)]));
  await made.attach(content, 'credential.json', { mimeType: 'application/json' });
  return made.save({ useObjectStreams: objectStreams });
}

test.each([true, false])(
  'attached files and links are found; with object streams: %s',
  async (objectStreams) => {
    const read = await readPdf(await pdf(Buffer.from('{"a":1}'), { objectStreams }));
    if (!read.ok) throw new Error(read.because);
    expect(read.contents.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['credential.json', '{"a":1}'],
    ]);
    expect(read.contents.links).toEqual(['https://register.example/v/7K3M']);
  },
);

test('what only begins like a PDF has nothing in it', async () => {
  const read = await readPdf(Buffer.from('%PDF-1.7\nhello'));
  expect(read).toEqual({ ok: true, contents: { files: [], links: [] } });
});

test('a file that would unpack to very much is not unpacked', async () => {
  const bytes = await pdf(Buffer.alloc(40_000_000));
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(await readPdf(bytes)).toEqual({ ok: false, because: 'bomb' });
});

test('neither is one with a bomb among its objects', async () => {
  const packed = deflateSync(Buffer.alloc(30_000_000, ' '));
  const stream = `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const bytes = Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${stream}`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF'),
  ]);
  const read = await readPdf(bytes);
  expect(read.ok ? read.contents.files : read.because).toBe('bomb');
});
