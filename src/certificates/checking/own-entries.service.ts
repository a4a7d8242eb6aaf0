import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { type Credential, idOf } from '../credentials/credential';
import { OwnStatus } from '../sd-jwt/own-status.service';
import { readCode, verificationPath } from '../verifying/code';
import type { Check, Lookup } from '../verifying/verdict';
import { VerificationReader } from '../verifying/verification-reader.provider';

/** Finds what the register says of a credential of one of our organisations, and whether it says so still. */
@Injectable()
export class OwnEntries {
  constructor(
    private readonly reader: VerificationReader,
    private readonly own: OwnStatus,
    private readonly config: Config,
  ) {}

  /** The entry that a credential names as its own, if it is its issuer's. */
  async of(credential: Credential, slug: string): Promise<Lookup> {
    const id = idOf(credential.id) ?? '';
    const read = readCode(id);
    const isOurs = read.kind === 'code' && id === `${this.config.publicUrl}${verificationPath(read.code)}`;
    const lookup: Lookup = isOurs ? await this.reader.look(read.code) : { kind: 'unknown' };
    const another = lookup.kind === 'found' && lookup.entry.document.issuer.slug !== slug;
    return another ? { kind: 'unknown' } : lookup;
  }

  /** That a certificate was corrected since this was made of it: a correction takes the place in the list back. */
  async outdated(lookup: Lookup, credential: Credential, slug: string): Promise<Check[]> {
    if (lookup.kind !== 'found' || lookup.entry.standing !== 'active') return [];
    if ((lookup.entry.document.certificateVersion ?? 1) === 1) return [];
    const { outcome, because } = await this.own.of(slug, credential);
    if (outcome === 'passed') return [];
    const said = outcome === 'failed' ? 'outdated' : `credential.${because}`;
    return [{ name: 'status', outcome, because: said }];
  }
}
