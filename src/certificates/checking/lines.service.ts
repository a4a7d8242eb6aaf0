import { Injectable } from '@nestjs/common';
import { VerificationReader } from '../verifying/verification-reader.provider';
import { VerificationService } from '../verifying/verification.service';
import { checkedLine, type CheckedLine, codeIn } from './checked-line';
import type { Line } from './list';

/** The most codes that one question to the register holds. */
export const LINES_AT_ONCE = 500;

/** Checks many certificates by their codes, with a question to the register for every few hundred. */
@Injectable()
export class CheckedLines {
  constructor(
    private readonly reader: VerificationReader,
    private readonly verification: VerificationService,
  ) {}

  /** The results in the order of the lines. */
  async of(lines: readonly Line[]): Promise<CheckedLine[]> {
    const checked: CheckedLine[] = [];
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
      checked.push(...(await this.some(lines.slice(from, from + LINES_AT_ONCE))));
    return checked;
  }

  private async some(lines: readonly Line[]): Promise<CheckedLine[]> {
    const codes = lines.map(codeIn);
    const wanted = new Set(codes.filter((code) => code !== null));
    const lookupOf = await this.reader.lookAll([...wanted]);
    return lines.map((line, at) => {
      const code = codes[at];
      return checkedLine(
        line,
        code ? lookupOf(code) : null,
        (entry) => this.verification.check(entry).verdict,
      );
    });
  }
}
