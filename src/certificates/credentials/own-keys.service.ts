import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { organisationIn, slugOf } from './did';
import { didDocument, readDidDocument } from './did-document';
import { controllerOfDidKey } from './did-key';
import type { Controller } from './keys-of';
import { controllerOfDidJwk } from './verification-keys/did-jwk';

/** Finds keys without asking anybody: those of organisations of this platform, and those that are names themselves. */
@Injectable()
export class OwnKeys {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
    private readonly config: Config,
  ) {}

  /** What is known of whoever goes by an identifier; null when only somebody else knows (another's `did:web`). */
  async of(did: string): Promise<Controller | null> {
    if (did.startsWith('did:key:')) return controllerOfDidKey(did);
    if (did.startsWith('did:jwk:')) return controllerOfDidJwk(did);
    const slug = slugOf(this.config.publicUrl, did);
    return slug === null ? null : this.published(did, slug);
  }

  /** The keys that something of ours is signed with, under whatever address the platform could be reached by then. */
  async ofOurs(did: string): Promise<Controller> {
    const slug = organisationIn(did);
    return slug ? this.published(did, slug) : { kind: 'unknown' };
  }

  private async published(did: string, slug: string): Promise<Controller> {
    const keys = await this.db.transaction(() => this.keys.published(slug));
    return keys ? readDidDocument(did, didDocument(did, keys)) : { kind: 'unknown' };
  }
}
