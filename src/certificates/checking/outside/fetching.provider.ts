import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock';
import { Config } from '../../../shared/config/config';
import { PerMinute } from '../../verifying/per-minute';
import { literalIn, mayConnect, networksIn } from './address';
import { FetchShares } from './fetch-shares.provider';
import { checkedLookup, PrivateAddress } from './resolving.provider';

const SECONDS = 5;
const LARGEST = 1_000_000;
const KEPT = 500;
const GOOD_FOR = 5 * 60_000;
const BAD_FOR = 60_000;
const PER_HOST = 30;
const FROM_ALL = 300;

/** Why nothing was fetched; names the sentence. */
export type NotFetched =
  | 'notHttps'
  | 'privateAddress'
  | 'unreachable'
  | 'tooSlow'
  | 'tooLarge'
  | 'redirected'
  | 'notThere'
  | 'wrongType'
  | 'tooOften';

/** `at` is when it was fetched, in milliseconds. */
export type Fetched = { ok: true; text: string; at: number } | { ok: false; because: NotFetched };

/** What may come back, how many redirections are followed, and whether what is kept is not good enough. */
export type Expected = { types: readonly string[]; redirects: number; anew?: boolean };

class Refused extends Error {
  constructor(readonly because: NotFetched) {
    super(because);
  }
}

/**
 * Fetches what other issuers publish. Addresses come from strangers, so: https only, never into a private network, to
 * the very address that was checked, within five seconds and a million bytes, and seldom. What was fetched is kept
 * for a few minutes, and that nothing could be fetched for one.
 */
@Injectable()
export class Fetching {
  private readonly known = new Map<string, { until: number; fetched: Promise<Fetched> }>();
  private readonly asked = new PerMinute(PER_HOST);
  private readonly askedInAll = new PerMinute(FROM_ALL);
  private readonly allowed: ReturnType<typeof networksIn>;
  private readonly lookup: ReturnType<typeof checkedLookup>;

  constructor(
    { foreignNetworks }: Config,
    private readonly clock: Clock,
    private readonly shares: FetchShares,
  ) {
    this.allowed = networksIn(foreignNetworks ?? '');
    this.lookup = checkedLookup(this.allowed);
  }

  /** Whoever asks for the same address at once shares its answer. Throws when somebody has used up their share (`TooMany`). */
  async fetch(address: string, expected: Expected): Promise<Fetched> {
    const now = this.clock.now().getTime();
    const before = this.known.get(address);
    if (!expected.anew && before && before.until > now) return before.fetched;
    this.shares.count();
    const fetched = this.freshly(address, expected, now);
    this.keep(address, { until: now + BAD_FOR, fetched });
    const { ok } = await fetched;
    if (ok) this.keep(address, { until: now + GOOD_FOR, fetched });
    return fetched;
  }

  private keep(address: string, kept: { until: number; fetched: Promise<Fetched> }): void {
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(address, kept);
  }

  private async freshly(address: string, { types, redirects }: Expected, now: number): Promise<Fetched> {
    const inTime = AbortSignal.timeout(SECONDS * 1_000);
    try {
      return { ok: true, text: await this.follow(address, { types, redirects, inTime, now }), at: now };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, because: error.because };
      if (error instanceof PrivateAddress) return { ok: false, because: 'privateAddress' };
      return { ok: false, because: inTime.aborted ? 'tooSlow' : 'unreachable' };
    }
  }

  private async follow(
    address: string,
    asking: Expected & { inTime: AbortSignal; now: number },
  ): Promise<string> {
    const url = this.checked(address, asking.now);
    const answer = await this.ask(url, asking);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      if (asking.redirects === 0) throw new Refused('redirected');
      const next = URL.canParse(headers.location, url) ? new URL(headers.location, url).href : '';
      return this.follow(next, { ...asking, redirects: asking.redirects - 1 });
    }
    return bodyOf(answer, asking.types);
  }

  private checked(address: string, now: number): URL {
    if (!URL.canParse(address)) throw new Refused('notHttps');
    const url = new URL(address);
    if (url.protocol !== 'https:' || url.username || url.password) throw new Refused('notHttps');
    const literal = literalIn(url);
    if (literal && !mayConnect(literal, this.allowed)) throw new Refused('privateAddress');
    if (this.asked.count(url.host, now) !== null || this.askedInAll.count('', now) !== null)
      throw new Refused('tooOften');
    return url;
  }

  /** NOTE: whoever answers that they will speak another protocol is hung up on, and no error says so. */
  private ask(url: URL, { types, inTime }: { types: readonly string[]; inTime: AbortSignal }) {
    const headers = { accept: types.join(', '), 'accept-encoding': 'identity', connection: 'close' };
    return new Promise<IncomingMessage>((resolve, reject) => {
      const asked = get(
        url,
        { lookup: this.lookup, signal: inTime, headers, maxHeaderSize: 16_384 },
        resolve,
      );
      asked.on('error', reject);
      asked.on('close', () => reject(new Error('The connection ended without an answer')));
    });
  }
}

async function bodyOf(answer: IncomingMessage, types: readonly string[]): Promise<string> {
  const refuse = (because: NotFetched) => {
    answer.destroy();
    return new Refused(because);
  };
  if (answer.statusCode !== 200) throw refuse('notThere');
  const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const encoded = answer.headers['content-encoding'] ?? 'identity';
  if (!types.includes(type) || encoded !== 'identity') throw refuse('wrongType');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += (part as Buffer).length;
    if (size > LARGEST) throw refuse('tooLarge');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}
