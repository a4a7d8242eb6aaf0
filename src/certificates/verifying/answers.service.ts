import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { isKnown } from '../../shared/http/etag';
import { unlisted } from '../../shared/http/unlisted.interceptor';
import { preferring } from './accepts';
import { readCode } from './code';
import { type Unseen, unseenPage, unseenStatus, unseenWords } from './unseen.view';
import { type Lookup, verdict } from './verdict';
import { unseenJson } from './verification-json';
import { type Checked, VerificationService } from './verification.service';

const HTML = 'text/html';
const JSON_TYPE = 'application/json';
const preferred = preferring(HTML, JSON_TYPE);

/** Who asks, as far as the answer depends on it. */
export type Asking = { accept: string | undefined; ifNoneMatch: string | undefined };

/** All of an HTTP answer. `lasts`: the same is said to everybody for the rest of the minute, unless the entry changes. */
export type Answered = {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  lasts?: boolean;
};

/** Puts what the register says into an answer: a page, or its twin for programs. */
@Injectable()
export class Answers {
  constructor(
    private readonly verification: VerificationService,
    private readonly clock: Clock,
  ) {}

  /** What is answered to a code of the right shape. */
  to(typed: string, lookup: Lookup, asking: Asking): Answered {
    if (lookup.kind === 'found') return this.found(this.verification.check(lookup.entry), asking);
    const read = readCode(typed);
    const mistyped = lookup.kind === 'unknown' && read.kind !== 'code';
    return this.unseen(mistyped ? { kind: 'unread', because: read.kind } : lookup, typed, asking);
  }

  /** What is answered where no certificate can be shown. */
  unseen(lookup: Unseen, typed: string, { accept }: Asking): Answered & { body: string } {
    const at = this.clock.now();
    const type = preferred(accept);
    const body =
      type === HTML
        ? this.verification.frame(unseenPage(lookup, typed, at))
        : JSON.stringify(unseenJson(verdict(lookup, ''), at, unseenWords(lookup)));
    const headers = {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      vary: 'Accept',
      ...unlisted,
      ...(lookup.kind === 'unreachable' ? { 'retry-after': '10' } : {}),
    };
    return { status: unseenStatus(lookup), headers, body };
  }

  private found(checked: Checked, { accept, ifNoneMatch }: Asking): Answered {
    const type = preferred(accept);
    const etag = `"${checked.stamp}-${type === HTML ? 'h' : 'j'}"`;
    const headers = { 'cache-control': 'no-cache', vary: 'Accept, Accept-Encoding', etag, ...unlisted };
    if (isKnown(etag, ifNoneMatch)) return { status: 304, headers, body: '' };
    const body =
      type === HTML ? this.verification.html(checked) : JSON.stringify(this.verification.json(checked));
    const lasts = checked.verdict.answer !== 'cannot-tell';
    return { status: 200, headers: { ...headers, 'content-type': `${type}; charset=utf-8` }, body, lasts };
  }
}
