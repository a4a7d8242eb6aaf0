import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { verdict, type Lookup } from '../verifying/verdict';
import { VerificationReader } from '../verifying/verification-reader.provider';
import { VerificationService } from '../verifying/verification.service';
import type { CheckedLine } from './checked-line';
import type { Findings, Unreadable } from './findings';
import { readText } from './given';
import { CheckedLines } from './lines.service';
import type { Line } from './list';

/** Says whether what somebody has in hand counts: a code, a link, a file, or a list of codes and names. */
@Injectable()
export class Checking {
  constructor(
    private readonly reader: VerificationReader,
    private readonly verification: VerificationService,
    private readonly lines: CheckedLines,
    private readonly clock: Clock,
  ) {}

  /** Checks what was typed or pasted: a code or a link. */
  async checkText(text: string): Promise<Findings | Unreadable> {
    const given = readText(text);
    if (given.kind === 'code') return this.found(await this.reader.look(given.code));
    return { unreadable: 'notACode' };
  }

  /** Checks certificates by code, and by name where one is given; the results are in the order of the lines. */
  checkCodes(lines: readonly Line[]): Promise<CheckedLine[]> {
    return this.lines.of(lines);
  }

  private found(lookup: Lookup): Findings {
    const given = { kind: 'code', digest: null, checkedAt: this.clock.now() } as const;
    if (lookup.kind !== 'found') return { ...given, ...verdict(lookup, ''), facts: null, code: null };
    const checked = this.verification.check(lookup.entry);
    return { ...given, ...checked.verdict, facts: checked.seen.facts, code: lookup.entry.code };
  }
}
