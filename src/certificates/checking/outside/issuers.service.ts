import { Injectable } from '@nestjs/common';
import { Config } from '../../../shared/config/config';
import { readDidDocument } from '../../credentials/did-document';
import { documentAddress, slugOf } from '../../credentials/did';
import type { Controller } from '../../credentials/keys-of';
import { OwnKeys } from '../../credentials/own-keys.service';
import { isWeb, readWebKeys } from '../../credentials/verification-keys/web-keys';
import { Fetching } from './fetching.provider';

const types = [
  'application/did+json',
  'application/did+ld+json',
  'application/did',
  'application/json',
  'application/ld+json',
  'application/cid',
  'application/jwk+json',
  'application/jwk-set+json',
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
  async keysOf(controller: string): Promise<Controller> {
    const own = await this.ownKeys.of(controller);
    if (own) return own;
    const address = documentAddress(controller);
    if (address) return this.read(address, (document) => readDidDocument(controller, document));
    if (controller.startsWith('did:web:') || this.isHere(controller)) return { kind: 'unknown' };
    return isWeb(controller)
      ? this.read(controller, (document) => readWebKeys(controller, document))
      : { kind: 'otherMethod' };
  }

  /** NOTE: our organisations sign by their `did:web` alone, whatever else can be found at this address. */
  private isHere(controller: string): boolean {
    return isWeb(controller) && new URL(controller).host === new URL(this.config.publicUrl).host;
  }

  private async read(address: string, keysIn: (document: unknown) => Controller): Promise<Controller> {
    const fetched = await this.fetching.fetch(address, { types, redirects: 0 });
    const document = fetched.ok ? parsed(fetched.text) : undefined;
    return document === undefined ? { kind: 'unreachable' } : keysIn(document);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
