import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readPng } from '../baking/png';
import { readSvg } from '../baking/svg';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { decode } from '../../shared/decode';
import { looksLikeSdJwt } from '../sd-jwt/read-sd-jwt';
import { readCode } from '../verifying/code';
import { answerOf, type Check, type Lookup } from '../verifying/verdict';
import { VerificationReader } from '../verifying/verification-reader.provider';
import type { CheckedLine } from './checked-line';
import { inOrder } from './combined';
import { Credentials } from './credentials.service';
import { documentCheck } from './document';
import { readPdf } from './files/pdf-contents.provider';
import type { Findings, Kind, Unreadable } from './findings';
import { kindOf, readText } from './given';
import { Presentations } from './presentations.service';
import { CheckedLines } from './lines.service';
import type { Line } from './list';

/** The longest credential that is read, in characters; a picture may be part of it. */
const LONGEST = 2_000_000;

const noFile = (): Check => ({ name: 'document', outcome: 'not-made', because: 'noFile' });
const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Says whether what somebody has in hand counts: a code, a link, a file, a credential, or a list of codes and names. */
@Injectable()
export class Checking {
  constructor(
    private readonly reader: VerificationReader,
    private readonly credentials: Credentials,
    private readonly presentations: Presentations,
    private readonly lines: CheckedLines,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Checks what was typed or pasted: a code, a link, or a credential as JSON or JWT. */
  async checkText(text: string): Promise<Findings | Unreadable> {
    const given = readText(text);
    if (given.kind === 'code') return this.checkCode(given.code);
    if (given.kind === 'json' && !isJson(given.text)) return { unreadable: 'notJson' };
    if (given.kind === 'json') return this.checkCredential(given.text, 'json');
    if (given.kind === 'jwt') return this.checkCredential(given.jwt, 'jwt');
    return { unreadable: given.kind === 'unread' ? camel(given.because) : 'notACode' };
  }

  /** Checks a file, whatever it is called: PDF, SVG, PNG, or a text that is a code or a credential. */
  async checkFile(bytes: Uint8Array): Promise<Findings | Unreadable> {
    if (bytes.length === 0) return { unreadable: 'empty' };
    const kind = kindOf(bytes);
    if (kind === 'pdf') return this.checkPdf(bytes);
    if (kind === 'png') return this.checkCredential(readPng(bytes) ?? '', 'png');
    const text = decode(bytes);
    if (text === null) return { unreadable: 'otherKind' };
    return kind === 'svg' ? this.checkCredential(readSvg(text) ?? '', 'svg') : this.checkText(text);
  }

  /** Checks certificates by code, and by name where one is given; the results are in the order of the lines. */
  checkCodes(lines: readonly Line[]): Promise<CheckedLine[]> {
    return this.lines.of(lines);
  }

  private async checkCode(code: string): Promise<Findings> {
    const lookup = await this.reader.look(code);
    return { ...this.credentials.seen(lookup, { kind: 'code', digest: '', document: noFile }), digest: null };
  }

  private async checkCredential(text: string, kind: Kind): Promise<Findings | Unreadable> {
    if (text.length > LONGEST) return { unreadable: 'notACredential' };
    const came = { kind, digest: digestOf(text), document: noFile };
    const found = await (looksLikeSdJwt(text) ? this.presentations : this.credentials).check(text, came);
    return found ?? { unreadable: 'notACredential' };
  }

  /** By the credential attached to it; without one by the link on it, if that leads into our register. */
  private async checkPdf(bytes: Uint8Array): Promise<Findings | Unreadable> {
    const digest = digestOf(bytes);
    const read = await readPdf(bytes);
    if (!read.ok) return { unreadable: read.because };
    const document = (lookup: Lookup | null): Check =>
      lookup ? documentCheck(lookup, digest) : { name: 'document', outcome: 'unknown', because: 'foreign' };
    const came = { kind: 'pdf', digest, document } as const;
    for (const { bytes: attached } of read.contents.files) {
      const text = decode(attached);
      const found = text === null ? null : await this.credentials.check(text, came);
      if (found) return found;
    }
    const code = read.contents.links.map((link) => this.codeIn(link)).find((one) => one !== null);
    if (code) return this.credentials.seen(await this.reader.look(code), came);
    return this.nothingIn(digest);
  }

  private nothingIn(digest: string): Findings {
    const because = 'notLookedAt';
    const names = ['signature', 'issuer', 'dates', 'status', 'schema'] as const;
    const checks: Check[] = inOrder([
      { name: 'found', outcome: 'not-made', because: 'noCode' },
      ...names.map((name): Check => ({ name, outcome: 'not-made', because: `credential.${because}` })),
      { name: 'document', outcome: 'unknown', because: 'noCredential' },
    ]);
    return {
      kind: 'pdf',
      digest,
      answer: answerOf(checks),
      status: null,
      checks,
      seen: null,
      foreign: null,
      code: null,
      behind: null,
      checkedAt: this.clock.now(),
    };
  }

  private codeIn(link: string): string | null {
    const read = link.startsWith(`${this.config.publicUrl}/v/`) ? readCode(link) : null;
    return read?.kind === 'code' ? read.code : null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const camel = (because: 'mistyped' | 'wrong-length' | 'not-a-code') =>
  because === 'wrong-length' ? 'wrongLength' : because === 'not-a-code' ? 'notACode' : because;
