import { Injectable } from '@nestjs/common';
import { Config } from '../../../shared/config/config';
import { readDidDocument } from '../../credentials/did-document';
import { documentAddress, slugOf } from '../../credentials/did';
import type { Controller } from '../../credentials/keys-of';
import { OwnKeys } from '../../credentials/own-keys.service';
import { Fetching } from './fetching.provider';

const types = [
  'application/did+json',
  'application/did+ld+json',
  'application/did',
  'application/json',
  'application/ld+json',
];

/** Finds the keys of whoever issued a credential: our organisations' here, anybody else's where they publish them. */
@Injectable()
export class Issuers {
  constructor(
    private readonly ownKeys: OwnKeys,
    private readonly fetching: Fetching,
    private readonly config: Config,
  ) {}

  /** The organisation of this platform that goes by an identifier, by its slug; null for anybody else. */
  ours(did: string | null): string | null {
    return did === null ? null : slugOf(this.config.publicUrl, did);
  }

  /** NOTE: what cannot be fetched or read is *unreachable* and not *unknown*: nothing is known against the issuer. */
  async keysOf(did: string): Promise<Controller> {
    const own = await this.ownKeys.of(did);
    if (own) return own;
    const address = documentAddress(did);
    if (!address) return { kind: did.startsWith('did:web:') ? 'unknown' : 'otherMethod' };
    const fetched = await this.fetching.fetch(address, { types, redirects: 0 });
    const document = fetched.ok ? parsed(fetched.text) : undefined;
    return document === undefined ? { kind: 'unreachable' } : readDidDocument(did, document);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
