import { gzip } from 'node:zlib';
import { isKnown } from './etag';

type Headers = Readonly<Record<string, string>>;

/** What is sent of an answer. A packed body is text of one byte a character, which goes out in one piece with its head. */
type Sent = { status: 200 | 304; headers: Headers; body: Buffer | string };

/** What a browser says of itself, as far as it matters here. */
type Asked = { 'if-none-match'?: string | undefined; 'accept-encoding'?: string | string[] | undefined };

/** What is not said of an answer that somebody has already. */
const ofTheBody = new Set(['content-type', 'content-length']);

/** Shorter ones fit into one packet as they are, in bytes. */
const WORTH_PACKING = 1_400;
const packs = /^(text\/|application\/json)/;

/**
 * An answer that is ready to be sent again and again. From the second time on those who can unpack it (gzip) get it
 * packed, a quarter of its size: most certificates are asked for once, and packing takes longer than answering.
 */
export class ReadyAnswer {
  private readonly known: Sent;
  private readonly plain: Sent;
  private packed: Sent | null = null;
  private times = 0;

  /** `every`: the headers of every answer; `own`: those of this one. */
  constructor(every: Headers, own: Headers, body: Buffer) {
    const headers = { ...every, ...own, 'content-length': String(body.length) };
    this.plain = { status: 200, headers, body };
    const known = Object.entries(headers).filter(([name]) => !ofTheBody.has(name));
    this.known = { status: 304, headers: Object.fromEntries(known), body: '' };
  }

  /** What is sent to whoever asks with these headers. */
  to(asked: Asked): Sent {
    if (isKnown(this.plain.headers.etag ?? '', asked['if-none-match'])) return this.known;
    if (++this.times === 2) this.pack();
    return this.packed && unpacks(asked['accept-encoding']) ? this.packed : this.plain;
  }

  /** NOTE: in the thread pool, so that nobody waits for it; until it is done, it is sent as it is. */
  private pack(): void {
    const { headers, body } = this.plain;
    if (body.length < WORTH_PACKING || !packs.test(headers['content-type'] ?? '')) return;
    gzip(body, (error, bytes) => {
      if (!error)
        this.packed = { status: 200, headers: packedHeaders(headers, bytes), body: bytes.toString('latin1') };
    });
  }
}

/** NOTE: the same answer in other bytes has a weak tag, as from a proxy that packs. */
const packedHeaders = (headers: Headers, { length }: Buffer): Headers => ({
  ...headers,
  ...(headers.etag ? { etag: `W/${headers.etag}` } : {}),
  'content-encoding': 'gzip',
  'content-length': String(length),
});

const gzipWanted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

const unpacks = (accepted: string | string[] | undefined): boolean => gzipWanted.test(String(accepted ?? ''));
