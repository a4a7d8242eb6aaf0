import { Worker } from 'node:worker_threads';
import { type ReadFile, sheetOf, tooMuch, unreadable } from './grid';
import { type CellValue, wordsOf } from './read-cell';
import { NotUnpacked, plainWorkbook } from './unpack.provider';

const SECONDS = 20;
const MEGABYTES = 256;

type ReadSheet = { sheet: string; data: CellValue[][] };

/**
 * NOTE: read in a thread with little memory and time. A few bytes can say that a sheet is a million columns wide, and
 * the reader would believe them.
 */
const reading = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData.reader).default(Buffer.from(workerData.bytes))
    .then((sheets) => parentPort.postMessage({ sheets }), (error) => parentPort.postMessage({ fault: String(error) }));`;

/** Every sheet of a workbook (XLSX) that says anything: of formulas their values as they were saved. */
export async function readWorkbook(bytes: Buffer): Promise<ReadFile> {
  try {
    const sheets = (await inThread(await plainWorkbook(bytes)))
      .map(({ sheet, data }) =>
        sheetOf(
          sheet,
          data.map((cells) => cells.map(wordsOf)),
        ),
      )
      .filter(({ rows }) => rows.length > 1);
    if (sheets.length === 0) return unreadable('practice.importing.errors.empty');
    return sheets.map(tooMuch).find((fault) => fault !== null) ?? { ok: true, sheets };
  } catch (error) {
    if (error instanceof NotUnpacked) return unreadable(`practice.importing.errors.${error.reason}`);
    throw error;
  }
}

function inThread(bytes: Buffer): Promise<ReadSheet[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(reading, {
      eval: true,
      workerData: { bytes, reader: require.resolve('read-excel-file/node') },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const end = (settle: () => void) => {
      clearTimeout(clock);
      void worker.terminate();
      settle();
    };
    const clock = setTimeout(() => end(() => reject(new NotUnpacked('bomb'))), SECONDS * 1_000);
    worker.once('message', ({ sheets }: { sheets?: ReadSheet[] }) =>
      end(() => (sheets ? resolve(sheets) : reject(new NotUnpacked('broken')))),
    );
    worker.once('error', () => end(() => reject(new NotUnpacked('bomb'))));
  });
}
