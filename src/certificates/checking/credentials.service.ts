import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { checkCredential, type CheckedCredential } from '../credentials/check-credential';
import { type Credential, idOf } from '../credentials/credential';
import { answerOf, type Check, type Lookup, verdict } from '../verifying/verdict';
import { VerificationService } from '../verifying/verification.service';
import { ofCredential, inOrder, withRegister } from './combined';
import type { Findings, Kind } from './findings';
import { foreignIn } from './foreign';
import { OwnEntries } from './own-entries.service';
import { Issuers } from './outside/issuers.service';
import { ForeignLists } from './outside/foreign-lists.service';

/** How a credential came, and what follows from that once the register has been asked. */
export type Came = { kind: Kind; digest: string; document: (lookup: Lookup | null) => Check };

/** Checks credentials: those of our organisations by the register, those of others by what their issuers publish. */
@Injectable()
export class Credentials {
  constructor(
    private readonly entries: OwnEntries,
    private readonly verification: VerificationService,
    private readonly issuers: Issuers,
    private readonly lists: ForeignLists,
    private readonly times: Clock,
  ) {}

  /** What can be said of a credential, as JSON or JWT; null when there is none in the text, or more than in any. */
  async check(text: string, came: Came): Promise<Findings | null> {
    const checked = await checkCredential(text, {
      now: this.times.now(),
      keysOf: (did) => this.issuers.keysOf(did),
      statusOf: (credential) => this.statusOf(credential),
    });
    const { credential } = checked;
    if (!credential?.['@context']) return null;
    const ours = this.issuers.ours(checked.issuer);
    return ours === null
      ? this.foreign(checked, credential, came)
      : this.ours(checked, credential, ours, came);
  }

  /** What the register says to a code, and what it says of a file that speaks of it. */
  seen(lookup: Lookup, came: Came, checks?: (of: ReturnType<typeof verdict>) => Check[]): Findings {
    const given = {
      kind: came.kind,
      digest: came.digest,
      checkedAt: this.times.now(),
      foreign: null,
      behind: null,
    };
    const checked = lookup.kind === 'found' ? this.verification.check(lookup.entry) : null;
    const found = checked?.verdict ?? verdict(lookup, '');
    const all = checks?.(found) ?? inOrder([...found.checks, came.document(lookup)]);
    return {
      ...given,
      answer: answerOf(all),
      status: found.status,
      checks: all,
      seen: checked?.seen ?? null,
      code: lookup.kind === 'found' ? lookup.entry.code : null,
    };
  }

  private async ours(checked: CheckedCredential, credential: Credential, slug: string, came: Came) {
    const lookup = await this.entries.of(credential, slug);
    const more = [came.document(lookup), ...(await this.entries.outdated(lookup, credential, slug))];
    return this.seen(lookup, came, (found) => withRegister(found, checked.checks, more));
  }

  private foreign(checked: CheckedCredential, credential: Credential, came: Came): Findings {
    const found: Check = { name: 'found', outcome: 'not-made', because: 'foreign' };
    const checks = inOrder([found, ...ofCredential(checked.checks), came.document(null)]);
    return {
      kind: came.kind,
      digest: came.digest,
      answer: answerOf(checks),
      status: null,
      checks,
      seen: null,
      foreign: foreignIn(credential, checked.issuer),
      code: null,
      behind: null,
      checkedAt: this.times.now(),
    };
  }

  /** NOTE: the status of our own certificates is what the register says; nobody asks themselves over a network. */
  private statusOf(credential: Credential) {
    if (this.issuers.ours(idOf(credential.issuer)) === null) return this.lists.statusOf(credential);
    return Promise.resolve({ outcome: 'unknown', because: 'notLookedAt' } as const);
  }
}
