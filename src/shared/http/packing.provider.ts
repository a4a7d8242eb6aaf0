import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Shorter answers fit into one packet as they are, in bytes. */
const WORTH_PACKING = 1_400;

/**
 * Sends words, styles and scripts packed (gzip) to all who can unpack them: over a slow line a page is there four times as
 * soon. NOTE: to be told before any route. Those that answer at once pack what they keep.
 */
export async function pack(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: WORTH_PACKING,
    globalDecompression: false,
  });
}
