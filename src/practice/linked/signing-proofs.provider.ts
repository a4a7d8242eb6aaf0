import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { cookieOptions, cookieStyle, type CookieStyle } from '../../shared/http/cookies';
import type { Reply, Request } from '../../shared/http/request';

/** Whoever has entered the code sees what is asked for so long. */
export const PROOF_MINUTES = 30;

const shape = /^(\d{10,16})\.([\w-]{43})$/;

/** Knows codes again, and those who have entered one: a signed cookie that is good for one request and half an hour. */
@Injectable()
export class SigningProofs {
  private readonly key: Buffer;
  private readonly style: CookieStyle;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.secret, '', 'cairn signing by link', 32));
    this.style = cookieStyle(config.publicUrl);
  }

  /** What is kept of a code; without the deployment's secret nobody finds the digits to it. */
  digestOf(requestId: string, code: string): string {
    return this.sign(`code ${requestId} ${code}`);
  }

  isCode(requestId: string, code: string, digest: string): boolean {
    return same(this.digestOf(requestId, code), digest);
  }

  /** From now on the owner of the browser at hand is known to have the address that was asked. */
  give(reply: Reply, requestId: string): void {
    const until = String(this.clock.now().getTime() + PROOF_MINUTES * 60_000);
    const value = `${until}.${this.sign(`proof ${requestId} ${until}`)}`;
    const options = { ...cookieOptions(this.style), maxAge: PROOF_MINUTES * 60 };
    void reply.setCookie(this.name(requestId), value, options);
  }

  /** Whether the code of this request was entered in the browser at hand, half an hour ago at most. */
  has({ cookies }: Pick<Request, 'cookies'>, requestId: string): boolean {
    const [, until = '', mark = ''] = shape.exec(cookies[this.name(requestId)] ?? '') ?? [];
    return Number(until) > this.clock.now().getTime() && same(this.sign(`proof ${requestId} ${until}`), mark);
  }

  private name(requestId: string): string {
    return `${this.style.prefix}cairn-signing-${requestId.slice(0, 8)}`;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
