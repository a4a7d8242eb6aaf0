import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import type { CheckedLine } from '../checking/checked-line';
import { Checking } from '../checking/checking.service';
import { namedIn, sentence } from '../checking/findings.view';
import { type Findings, isUnreadable } from '../checking/findings';
import { isTooMuch } from '../credentials/extent';
import { readCode, verificationPath } from '../verifying/code';
import { checkWords } from '../verifying/sentences';
import { unseenWords } from '../verifying/unseen.view';
import { verdict } from '../verifying/verdict';
import { unseenJson } from '../verifying/verification-json';
import { VerificationReader } from '../verifying/verification-reader.provider';
import { VerificationService } from '../verifying/verification.service';
import { type AskedItem, readItem } from './asked-item';
import { itemWords } from './item-words';

/** Verifies what programs ask about, in the words and figures of the public pages. */
@Injectable()
export class ApiVerifications {
  constructor(
    private readonly reader: VerificationReader,
    private readonly verification: VerificationService,
    private readonly checking: Checking,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The verdict on a code or link. What is no code is told as such, and is no failure. */
  async one(typed: string) {
    const read = readCode(typed);
    const lookup =
      read.kind === 'code'
        ? await this.reader.look(read.code)
        : ({ kind: 'unread', because: read.kind } as const);
    if (lookup.kind === 'found') return this.verification.json(this.verification.check(lookup.entry));
    return unseenJson(verdict(lookup, ''), this.clock.now(), unseenWords(lookup));
  }

  /** The verdict on a credential that was handed over. */
  async credential(given: string | Record<string, unknown>) {
    const text = typeof given === 'string' ? given : isTooMuch(given) ? '' : JSON.stringify(given);
    const found = await this.checking.checkText(text);
    if (isUnreadable(found))
      throw new InvalidInput([{ pointer: '/credential', detail: t('certificates.interface.noCredential') }]);
    return this.findings(found);
  }

  /** The verdicts on many, in their order. One that cannot be read is told as such, and keeps no other from its verdict. */
  async many(certificates: readonly unknown[]) {
    const asked = certificates.map(readItem);
    const lines = asked.map(({ code, name, fault }, line) => ({ line, code: fault ? '' : code, name }));
    const checked = await this.checking.checkCodes(lines);
    const items = checked.flatMap((line, at) => asked.slice(at, at + 1).map((item) => this.item(item, line)));
    return { checkedAt: this.clock.now().toISOString(), items };
  }

  private item({ code, name, fault }: AskedItem, { result, status, found, ...line }: CheckedLine) {
    const { programme = null, issuer = null, validUntil = null } = found ?? {};
    const because = fault ?? line.because;
    return {
      ...{ code, name, verdict: result, because, detail: itemWords({ because, status, found }) },
      ...{ status, programme, issuer, validUntil, url: found && this.addressOf(found.code) },
    };
  }

  private findings(found: Findings) {
    const { kind, answer, status, checks, code, checkedAt } = found;
    return {
      kind,
      verdict: answer,
      status,
      cause: sentence(found),
      checkedAt: checkedAt.toISOString(),
      code,
      url: code && this.addressOf(code),
      checks: checks.map((check) => ({
        name: check.name,
        outcome: check.outcome,
        says: checkWords(check, namedIn(found)).text,
      })),
    };
  }

  private addressOf(code: string): string {
    return `${this.config.publicUrl}${verificationPath(code)}`;
  }
}
