import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import type { WrappedKey } from '../database/database.service';
import { deriveKey, type SealingKey, unwrapKey, wrapKey } from './sealing';

/** How many unwrapped keys are remembered; one is 32 bytes. */
const REMEMBERED = 10_000;

/** The keys that follow from the deployment's secret, and from the one before while it is being changed. */
@Injectable()
export class DeploymentKeys {
  readonly keys: readonly [SealingKey, ...SealingKey[]];
  private readonly unwrapped = new Map<string, SealingKey>();

  constructor({ secret, secretBefore }: Config) {
    this.keys = [deriveKey(secret), ...(secretBefore ? [deriveKey(secretBefore)] : [])];
  }

  /** An organisation's key as it may be stored, under the secret of now. */
  wrap(organisationId: string, key: SealingKey): string {
    return wrapKey(this.keys[0], organisationId, key);
  }

  /** Whether it was wrapped under the secret of now. */
  isWrappedNow({ wrapped }: WrappedKey): boolean {
    return wrapped.startsWith(`${this.keys[0].id}.`);
  }

  /** Unwrapped once and then remembered: every transaction asks. */
  unwrap(organisationId: string, key: WrappedKey): SealingKey {
    const known = this.unwrapped.get(key.wrapped);
    if (known) return known;
    const opened = unwrapKey(this.keys, organisationId, key);
    if (this.unwrapped.size >= REMEMBERED) this.unwrapped.clear();
    this.unwrapped.set(key.wrapped, opened);
    return opened;
  }
}
