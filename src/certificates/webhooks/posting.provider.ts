import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { literalIn, mayConnect, networksIn } from '../checking/outside/address';
import { checkedLookup, PrivateAddress } from '../checking/outside/resolving.provider';
import { addressFault } from './sending';

/** What came of sending; `because` names the sentence. */
export type Posted = { arrived: boolean; answered: number | null; because: string | null };

const SECONDS = 15;

/**
 * Sends messages to addresses that people of an organisation gave: by https alone in production, never into a private
 * network unless the operator allowed it, to the very address that was checked, within seconds. Nothing of the answer
 * is read but its status, and redirections are not followed.
 */
@Injectable()
export class Posting {
  private readonly allowed: ReturnType<typeof networksIn>;
  private readonly lookup: ReturnType<typeof checkedLookup>;

  constructor(private readonly config: Config) {
    this.allowed = networksIn(config.webhookNetworks ?? '');
    this.lookup = checkedLookup(this.allowed);
  }

  /** Why nothing will ever be sent to an address, as far as it says so itself; names the sentence. */
  refusal(address: string): 'unreadable' | 'notHttps' | 'named' | 'privateAddress' | null {
    const fault = addressFault(address, { onlyHttps: this.config.production });
    if (fault) return fault;
    const literal = literalIn(new URL(address));
    return literal && !mayConnect(literal, this.allowed) ? 'privateAddress' : null;
  }

  /** Posts a body. Never throws: whatever went wrong is said in `because`. */
  async post(address: string, headers: Record<string, string>, body: string): Promise<Posted> {
    const failed = (because: string): Posted => ({ arrived: false, answered: null, because });
    const refusal = this.refusal(address);
    if (refusal) return failed(refusal);
    const url = new URL(address);
    const inTime = AbortSignal.timeout(SECONDS * 1_000);
    try {
      return outcome(await this.send(url, { headers, body, inTime }));
    } catch (error) {
      if (error instanceof PrivateAddress) return failed('privateAddress');
      return failed(inTime.aborted ? 'tooSlow' : 'unreachable');
    }
  }

  /** NOTE: whoever answers that they will speak another protocol is hung up on, and no error says so. */
  private send(
    url: URL,
    { headers, body, inTime }: { headers: Record<string, string>; body: string; inTime: AbortSignal },
  ): Promise<number> {
    const bytes = Buffer.from(body);
    const request = url.protocol === 'https:' ? overHttps : overHttp;
    const options = {
      method: 'POST',
      lookup: this.lookup,
      signal: inTime,
      maxHeaderSize: 16_384,
      headers: { ...headers, 'content-length': String(bytes.length), connection: 'close' },
    };
    return new Promise((resolve, reject) => {
      const asked = request(url, options, (answer: IncomingMessage) => {
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.on('close', () => reject(new Error('The connection ended without an answer')));
      asked.end(bytes);
    });
  }
}

const outcome = (status: number): Posted => {
  const arrived = status >= 200 && status < 300;
  return { arrived, answered: status, because: arrived ? null : 'answered' };
};
