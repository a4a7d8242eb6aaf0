import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

const SECONDS = 6;
const MEGABYTES = 256;
const AT_ONCE = 2;
const WAITING = 20;
/** The most room that everything packed in a file may take unpacked, in bytes; the reader doubles it as it goes. */
const UNPACKED = 32_000_000;
const LARGEST_ATTACHMENT = 500_000;
const MOST = 20;

/** What a PDF carries: the files attached to it, and where its links lead. */
export type PdfContents = { files: { name: string; bytes: Uint8Array }[]; links: string[] };

export type ReadPdf =
  | { ok: true; contents: PdfContents }
  /** It is no PDF that can be read, or reading it would take more than is given to a stranger's file. */
  | { ok: false; because: 'broken' | 'bomb' | 'busy' };

/**
 * NOTE: read in a thread with little memory and time, and unpacking is counted: a file of some kilobytes can say that
 * it is gigabytes, and the reader would believe it. Nothing in a file is run.
 */
const reading = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { bytes, pdfLib, decodeStream, unpacked, largest, most } = workerData;
  const { PDFDocument, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, decodePDFRawStream } = require(pdfLib);
  const Decode = require(decodeStream).default;
  const ensure = Decode.prototype.ensureBuffer;
  let left = unpacked;
  let bomb = false;
  Decode.prototype.ensureBuffer = function (requested) {
    const size = 2 * requested;
    if (size > (this.counted ?? 0)) {
      left -= size - (this.counted ?? 0);
      this.counted = size;
    }
    if (left < 0) {
      bomb = true;
      throw new Error('bomb');
    }
    return ensure.call(this, requested);
  };
  const text = (value) => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '');
  const below = (dict, name) => {
    const value = dict.lookup(PDFName.of(name));
    return value instanceof PDFDict ? value : null;
  };
  const attached = (spec) => {
    const stream = below(spec, 'EF')?.lookup(PDFName.of('F'));
    if (!(stream instanceof PDFRawStream)) return [];
    const content = decodePDFRawStream(stream).decode();
    const name = text(spec.lookup(PDFName.of('UF'))) || text(spec.lookup(PDFName.of('F')));
    return content.length > largest ? [] : [{ name, bytes: Uint8Array.from(content) }];
  };
  const look = async () => {
    const options = { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: false, warnOnInvalidObjects: false };
    const pdf = await PDFDocument.load(bytes, options);
    const files = [];
    const links = [];
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue;
      if (files.length < most && object.has(PDFName.of('EF'))) files.push(...attached(object));
      const action = below(object, 'A') ?? object;
      const link = text(action.lookup(PDFName.of('URI')));
      if (link && links.length < most) links.push(link.slice(0, 500));
    }
    return { files, links };
  };
  console.warn = () => {};
  look().then(
    (contents) => parentPort.postMessage(bomb ? { fault: 'bomb' } : { contents }),
    () => parentPort.postMessage({ fault: bomb ? 'bomb' : 'broken' }),
  );`;

let running = 0;
const queue: (() => void)[] = [];

/** Reads what a PDF carries; a few at a time, so that many files sent at once cannot take the machine. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) return { ok: false, because: 'busy' };
    await new Promise<void>((go) => queue.push(go));
  }
  running++;
  try {
    return await inThread(bytes);
  } finally {
    running--;
    queue.shift()?.();
  }
}

function inThread(bytes: Uint8Array): Promise<ReadPdf> {
  return new Promise((resolve) => {
    const pdfLib = require.resolve('@cantoo/pdf-lib');
    const decodeStream = join(dirname(pdfLib), 'core/streams/DecodeStream.js');
    const limits = { unpacked: UNPACKED, largest: LARGEST_ATTACHMENT, most: MOST };
    const worker = new Worker(reading, {
      eval: true,
      workerData: { bytes, pdfLib, decodeStream, ...limits },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
    });
    const end = (read: ReadPdf) => {
      clearTimeout(clock);
      void worker.terminate();
      resolve(read);
    };
    const clock = setTimeout(() => end({ ok: false, because: 'bomb' }), SECONDS * 1_000);
    worker.once('message', ({ contents, fault }: { contents?: PdfContents; fault?: 'broken' | 'bomb' }) =>
      end(contents ? { ok: true, contents } : { ok: false, because: fault ?? 'broken' }),
    );
    worker.once('error', () => end({ ok: false, because: 'bomb' }));
  });
}
