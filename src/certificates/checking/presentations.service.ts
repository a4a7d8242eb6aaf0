import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { day } from '../../shared/dates';
import { type Finding, isObject, type Json } from '../credentials/credential';
import { OwnStatus } from '../sd-jwt/own-status.service';
import { type CheckedSdJwt, readSdJwt } from '../sd-jwt/read-sd-jwt';
import { answerOf, type Check } from '../verifying/verdict';
import { inOrder, ofCredential } from './combined';
import type { Came } from './credentials.service';
import type { Findings } from './findings';
import { type Foreign, isoDay, nameOfDid, words } from './foreign';
import { Issuers } from './outside/issuers.service';

/**
 * Checks what somebody shows as SD-JWT, ours and others'. What was not disclosed is not looked up: a certificate of ours
 * is judged by its status list, and nothing of its entry in the register is shown.
 */
@Injectable()
export class Presentations {
  constructor(
    private readonly issuers: Issuers,
    private readonly statuses: OwnStatus,
    private readonly clock: Clock,
  ) {}

  /** What can be said of an SD-JWT; null where there is none in the text. */
  async check(text: string, came: Came): Promise<Findings | null> {
    const now = this.clock.now();
    const checked = await readSdJwt(text, { now, keysOf: (did) => this.issuers.keysOf(did) });
    if (!checked.method && !checked.claims) return null;
    const ofIt = ofCredential(await this.withStatus(checked));
    const found: Check = { name: 'found', outcome: 'not-made', because: 'disclosed' };
    const checks = inOrder([found, ...ofIt, came.document(null)]);
    return {
      kind: came.kind,
      digest: came.digest,
      answer: answerOf(checks),
      status: null,
      checks,
      seen: null,
      foreign: disclosedIn(checked),
      code: null,
      behind: await this.behind(checked),
      checkedAt: now,
    };
  }

  /** NOTE: of what bears no good signature nothing is believed, its place in a list neither. */
  private async behind({ checks, claims, issuer }: CheckedSdJwt): Promise<string | null> {
    const slug = this.issuers.ours(issuer);
    const signed = checks.some(({ name, outcome }) => name === 'signature' && outcome === 'passed');
    return slug !== null && claims && signed ? this.statuses.codeOf(slug, claims) : null;
  }

  private async withStatus({ checks, claims, issuer }: CheckedSdJwt) {
    const slug = this.issuers.ours(issuer);
    if (slug === null || !claims || claims.status !== undefined) return checks;
    const status = { name: 'status' as const, ...(await this.statusOf(slug, claims)) };
    return checks.map((one) => (one.name === 'status' ? status : one));
  }

  /** NOTE: one of ours that names no place was made before there were lists, and nobody can say what became of it. */
  private async statusOf(slug: string, claims: Json): Promise<Finding<'status'>> {
    if (claims.credentialStatus === undefined) return { outcome: 'unknown', because: 'notLookedAt' };
    const found = await this.statuses.of(slug, claims);
    const outdated = found.outcome === 'failed' && (await this.statuses.isOutdated(slug, claims));
    return outdated ? { outcome: 'failed', because: 'outdated' } : found;
  }
}

/** What a page shows of it: what was disclosed, where it has the names that ours have. */
function disclosedIn({ claims, issuer }: CheckedSdJwt): Foreign {
  const said: Json = claims ?? {};
  const dates: Json = isObject(said.dates) ? said.dates : {};
  const until = typeof said.exp === 'number' ? isoDay(said.exp * 1000) : null;
  return {
    issuer: nameOfDid(issuer ?? ''),
    calledIssuer: words(said.issuer_name),
    holder: words(said.name),
    programme: words(said.programme) ?? words(said.vct) ?? '',
    validFrom: dayIn(dates.valid_from),
    validUntil: dayIn(dates.valid_until) ?? dayIn(until),
  };
}

const dayIn = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? day(value)
    : null;
