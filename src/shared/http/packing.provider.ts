import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Shorter answers fit into one packet as they are, in bytes. */
const WORTH_PACKING = 1_400;
/** Up to here a page is packed in one piece, in bytes: it takes a millisecond or two, and no stream can break off. */
const IN_ONE_PIECE = 1_048_576;

/**
 * Sends pages packed (gzip) to all who can unpack them: over a slow line they are there four times as soon. NOTE: to be
 * told before the routes of pages, and after those of styles, scripts and typefaces, which are fetched once and kept for
 * ever, and go out as they lie there.
 */
export async function pack(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: WORTH_PACKING,
    syncThreshold: IN_ONE_PIECE,
    globalDecompression: false,
  });
}
