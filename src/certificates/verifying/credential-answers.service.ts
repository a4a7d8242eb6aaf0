import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkCredential } from '../credentials/check-credential';
import { OwnKeys } from '../credentials/own-keys.service';
import { Clock } from '../../shared/clock';
import { NotFound, Unavailable } from '../../shared/errors';
import { isKnown } from '../../shared/http/etag';
import { unlisted } from '../../shared/http/unlisted.interceptor';
import { preferring } from './accepts';
import type { Answered, Asking } from './answers.service';
import type { Lookup } from './verdict';
import { type KeptCredential, VerificationReader } from './verification-reader.provider';

const JSON_TYPES = ['application/vc', 'application/ld+json'] as const;
const JWT = 'application/vc+jwt';
const preferred = preferring('text/html', 'application/json', ...JSON_TYPES, JWT);
const preferredForm = preferring(...JSON_TYPES, JWT);

/** For how long a credential that was verified is not verified again, and how many are remembered. */
const TRUSTED = 60_000;
const KEPT = 5_000;

/** Whether somebody asks for the credential rather than for the page or the verdict. */
export const asksForCredential = (accept: string | undefined): boolean =>
  accept !== undefined && /vc|ld\+json/i.test(accept) && /vc|ld\+json/.test(preferred(accept));

/** Hands out the credentials of certificates, each verified again before it is. */
@Injectable()
export class CredentialAnswers {
  private verified = new Set<string>();
  private since = 0;

  constructor(
    private readonly reader: VerificationReader,
    private readonly keys: OwnKeys,
    private readonly clock: Clock,
  ) {}

  /** What is answered to somebody who asks for the credential of a code. */
  async to(lookup: Lookup, { accept, ifNoneMatch }: Asking): Promise<Answered> {
    if (lookup.kind === 'unreachable') throw new Unavailable('certificates.unseen.unreachable');
    if (lookup.kind !== 'found') throw new NotFound();
    const { code, document } = lookup.entry;
    if (document.erasedOn) throw new NotFound('certificates.erased.files');
    const kept = await this.reader.credential(code);
    if (!kept) throw new NotFound('certificates.errors.noCredential');
    const type = preferredForm(accept);
    const form = type === JWT ? kept.jwt : kept.credential;
    const digest = digestOf(form);
    const stands = await this.stands(`${code} ${digest}`, form);
    if (!stands) throw new Unavailable('certificates.errors.credentialBroken');
    const etag = `"${digest}"`;
    const headers = {
      'cache-control': 'no-cache',
      vary: 'Accept',
      etag,
      ...unlisted,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    };
    if (isKnown(etag, ifNoneMatch)) return { status: 304, headers, body: '' };
    return { status: 200, headers: { ...headers, 'content-type': type }, body: form };
  }

  /** The signed token of a certificate; null where there is none that stands up. */
  async token(code: string): Promise<string | null> {
    const kept = await this.reader.credential(code);
    return kept && this.standing(code, kept.jwt);
  }

  /** The token of a certificate that was read already, if it stands up. */
  async standing(code: string, jwt: string): Promise<string | null> {
    return (await this.stands(`${code} ${digestOf(jwt)}`, jwt)) ? jwt : null;
  }

  /** Nothing is handed out that would not stand up: a database can be changed, a signature cannot. */
  private async stands(name: string, form: KeptCredential['jwt']): Promise<boolean> {
    const now = this.clock.now();
    if (now.getTime() - this.since >= TRUSTED || this.verified.size >= KEPT) {
      this.verified = new Set();
      this.since = now.getTime();
    }
    if (this.verified.has(name)) return true;
    const keysOf = (did: string) => this.keys.ofOurs(did);
    const { checks } = await checkCredential(form, { keysOf, now });
    const stands = checks.every(({ name: check, outcome }) => !mustPass.has(check) || outcome === 'passed');
    if (stands) this.verified.add(name);
    return stands;
  }
}

/** What has to be true of a credential whatever day it is and however it stands. */
const mustPass = new Set<string>(['signature', 'issuer', 'schema']);

const digestOf = (form: string): string => createHash('sha256').update(form).digest('base64url');
