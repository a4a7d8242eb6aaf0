import type { Reply } from '../../../shared/http/request';
import type { KeptFile } from './work.entity';

/** Sends a file that somebody handed in: to be saved, never to be shown as a page of ours. */
export function attached(reply: Reply, { file, bytes }: { file: KeptFile; bytes: Buffer }): Buffer {
  void reply.headers({
    'content-type': file.type,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${plain(file.name)}"; filename*=UTF-8''${encoded(file.name)}`,
  });
  return bytes;
}

const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%/]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/[\p{C}\p{Cs}/\\]/gu, '_')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
