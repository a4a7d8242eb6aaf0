import { get } from 'node:http';
import type { Headers } from './asking';

/** An answer as its bytes came, packed or not. `encoding`: how they are packed, empty where they are not. */
export type ReadyBytes = { type: string; encoding: string; bytes: Buffer };

/** Asks for something and unpacks nothing. */
export function asSent(url: string, headers: Headers): Promise<ReadyBytes> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const { 'content-type': type = '', 'content-encoding': encoding = '' } = answer.headers;
        resolve({ type, encoding, bytes: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}
