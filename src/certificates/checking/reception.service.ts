import { Injectable } from '@nestjs/common';
import { camel } from '../../shared/camel';
import { decode } from '../../shared/decode';
import { type Page, redirect, Redirect } from '../../shared/http/page';
import type { Upload } from '../../shared/http/uploads';
import { SecondCodes } from '../compact/second-codes.service';
import { verificationPath } from '../verifying/code';
import { CheckingLimits } from './checking-limits.provider';
import { Checking } from './checking.service';
import { findingsPage } from './findings.view';
import { type Findings, isUnreadable, type Unreadable } from './findings';
import { type GivenText, kindOf, readText } from './given';
import { type ReadList, readList } from './list';
import { VerificationLists } from './lists/lists.service';
import { isReceipt } from './receipts/receipt';
import { receiptPage } from './receipts/receipt.view';
import { Receipts } from './receipts/receipts.service';
import { MOST_TYPED } from './verify.schemas';
import { type Refusal, verifyPage } from './verify.view';

type Answer = Page | Redirect;

/** Takes what somebody hands in on the page, and leads to what can be said about it. */
@Injectable()
export class Reception {
  constructor(
    private readonly checking: Checking,
    private readonly lists: VerificationLists,
    private readonly receipts: Receipts,
    private readonly limits: CheckingLimits,
    private readonly secondCodes: SecondCodes,
  ) {}

  /** A code or link leads to its page; a file is looked at here and not kept; a list gets a page of its own. */
  async receive(typed: string, file: Upload | null, address: string): Promise<Answer> {
    if (!file) return this.receiveText(typed, address);
    if (file.tooLarge) return refused(typed, { field: 'file', because: 'tooLarge' });
    if (kindOf(file.bytes) !== 'text')
      return this.shown(await this.checking.checkFile(file.bytes), { typed, field: 'file' });
    const text = decode(file.bytes);
    if (text === null) return refused(typed, { field: 'file', because: 'otherKind' });
    const given = readText(text);
    const list = given.kind === 'unread' || given.kind === 'code' ? ({ kind: 'list', text } as const) : given;
    return this.handle(list, { typed, field: 'file', address });
  }

  /** As `receive`, with the answer to a code here and not on the page of the certificate. */
  async answer(typed: string, file: Upload | null, address: string): Promise<Answer> {
    return this.here(await this.receive(typed, file, address), typed);
  }

  /** As `lead`, likewise. */
  async leadHere(typed: string): Promise<Answer> {
    return this.here(await this.lead(typed), typed);
  }

  private async here(answer: Answer, typed: string): Promise<Answer> {
    const [, code] = (answer instanceof Redirect && /^\/v\/([^/]+)$/.exec(answer.path)) || [];
    return code ? this.shown(await this.checking.checkText(code), { typed, field: 'code' }) : answer;
  }

  /** Where a code, a link or another thing that is short enough for an address leads. */
  async lead(typed: string): Promise<Answer> {
    const second = await this.readSecondCode(typed);
    if (second) return second;
    const given = readText(typed);
    const leads = given.kind === 'code' || given.kind === 'receipt' || given.kind === 'unread';
    return leads ? this.handle(given, { typed, field: 'code', address: '' }) : verifyPage(typed);
  }

  private async receiveText(typed: string, address: string): Promise<Answer> {
    if (typed.length > MOST_TYPED) return refused('', { field: 'code', because: 'tooLong' });
    if (!typed.trim()) return refused('', { field: 'code', because: 'nothing' });
    return (
      (await this.readSecondCode(typed)) ?? this.handle(readText(typed), { typed, field: 'code', address })
    );
  }

  /** Where a second code leads; null for anything else. */
  private async readSecondCode(typed: string): Promise<Answer | null> {
    const read = await this.secondCodes.read(typed);
    if (read?.kind === 'code') return redirect(verificationPath(read.code));
    return read && refused(typed, { field: 'code', because: read.kind });
  }

  private async handle(given: GivenText, from: From): Promise<Answer> {
    if (given.kind === 'code') return redirect(verificationPath(given.code));
    if (given.kind === 'receipt') return redirect(`/verify/receipts/${given.id}`);
    if (given.kind === 'unread')
      return refused(from.typed, { field: from.field, because: camel(given.because) });
    if (given.kind === 'jwt' && isReceipt(given.jwt)) return this.checkReceipt(given.jwt, from);
    if (given.kind === 'list') return this.startList(readList(given.text), from);
    return this.shown(await this.checking.checkText(given.kind === 'json' ? given.text : given.jwt), from);
  }

  private async checkReceipt(jwt: string, { typed, field }: From): Promise<Answer> {
    const receipt = await this.receipts.check(jwt);
    return receipt
      ? receiptPage(receipt, { path: null })
      : refused(typed, { field, because: 'falseReceipt' });
  }

  private async startList(read: ReadList, { typed, field, address }: From): Promise<Answer> {
    if (!read.ok) return refused(typed, { field, because: `list.${read.reason}`, line: read.line ?? 0 });
    this.limits.countList(address);
    return redirect(`/verify/lists/${await this.lists.ask(read.lines)}`);
  }

  private shown(found: Findings | Unreadable, { typed, field }: Pick<From, 'typed' | 'field'>): Answer {
    return isUnreadable(found)
      ? refused(typed, { field, because: found.unreadable })
      : findingsPage(found, this.receipts.of(found));
  }
}

type From = { typed: string; field: 'code' | 'file'; address: string };

const refused = (typed: string, refusal: Refusal): Page => verifyPage(typed, refusal);
