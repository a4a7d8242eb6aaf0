import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock';
import { checkCredential } from '../../credentials/check-credential';
import { type Credential, type Finding, idOf } from '../../credentials/credential';
import type { Reason } from '../../credentials/reasons';
import { Fetching } from './fetching.provider';
import { Issuers } from './issuers.service';
import { bitAt, isShort, listIn, type StatusEntry, statusEntries, type StatusList } from './status-bits';

/** NOTE: many issuers keep their lists where files have no types, as on GitHub; what counts is that a list is signed. */
const types = [
  'application/vc',
  'application/vc+jwt',
  'application/vc+ld+json',
  'application/ld+json',
  'application/json',
  'application/jwt',
  'application/octet-stream',
  'text/plain',
];
/** The most that a list may unpack to, in bytes: more than a hundred million places. */
const MOST_UNPACKED = 16_000_000;

const unpack = promisify(gunzip);
const unknown = (because: Reason<'status'>): Finding<'status'> => ({ outcome: 'unknown', because });

/** Looks into the lists in which other issuers say what they revoked or suspended. */
@Injectable()
export class ForeignLists {
  constructor(
    private readonly fetching: Fetching,
    private readonly issuers: Issuers,
    private readonly clock: Clock,
  ) {}

  /** What the lists that a credential names say of it; *unknown* when one of them cannot be relied on. */
  async statusOf(credential: Credential): Promise<Finding<'status'>> {
    const entries = statusEntries(credential.credentialStatus);
    if (!entries) return unknown('otherKind');
    const looked = entries.filter(({ purpose }) => purpose === 'revocation' || purpose === 'suspension');
    if (looked.length === 0) return { outcome: 'passed', because: 'none' };
    const findings = await Promise.all(looked.map((entry) => this.lookAt(entry, idOf(credential.issuer))));
    return (
      findings.find(({ outcome }) => outcome === 'failed') ??
      findings.find(({ outcome }) => outcome === 'unknown') ?? { outcome: 'passed', because: 'listed' }
    );
  }

  private async lookAt(entry: StatusEntry, issuer: string | null): Promise<Finding<'status'>> {
    const known = await this.listAt(entry, issuer);
    if ('outcome' in known) return known;
    const fresh = known.isOver ? await this.listAt(entry, issuer, true) : known;
    return 'outcome' in fresh ? fresh : this.bit(entry, fresh.list);
  }

  /** A list that may be believed, and whether it is older than its issuer wants lists to be. */
  private async listAt(
    { list: address, kind }: StatusEntry,
    issuer: string | null,
    anew = false,
  ): Promise<Finding<'status'> | { list: StatusList; isOver: boolean }> {
    const fetched = await this.fetching.fetch(address, { types, redirects: 3, anew });
    if (!fetched.ok) return unknown('listUnreachable');
    const now = this.clock.now();
    const found = await checkCredential(fetched.text, { keysOf: (did) => this.issuers.keysOf(did), now });
    const passed = (check: string) =>
      found.checks.some(({ name, outcome }) => name === check && outcome === 'passed');
    if (!found.credential || !passed('signature')) return unknown('listUnsigned');
    if (!passed('issuer') || found.issuer !== issuer) return unknown('listOfAnother');
    if (!passed('dates')) return unknown('listStale');
    const list = listIn(found.credential, kind);
    if (!list) return unknown('listBroken');
    return { list, isOver: list.ttl !== null && now.getTime() > fetched.at + list.ttl };
  }

  private async bit(entry: StatusEntry, { purposes, packed }: StatusList): Promise<Finding<'status'>> {
    if (!purposes.includes(entry.purpose)) return unknown('listBroken');
    try {
      const bits = await unpack(packed, { maxOutputLength: MOST_UNPACKED });
      const set = bitAt(bits, entry.index);
      if (set === null) return unknown('listBroken');
      if (!set && isShort(bits, entry.kind)) return unknown('listShort');
      if (!set) return { outcome: 'passed', because: 'listed' };
      return { outcome: 'failed', because: entry.purpose === 'revocation' ? 'listRevoked' : 'listSuspended' };
    } catch {
      return unknown('listBroken');
    }
  }
}
