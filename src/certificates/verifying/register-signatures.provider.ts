import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { isRegisterSigned } from '../register/signed-register';
import type { RegisterEntry } from './register-entry';
import type { Signed } from './verdict';

/** How long the keys of an organisation are believed without asking again, in milliseconds. */
const KEYS_FOR = 60_000;
const REMEMBERED = 50_000;

/** A key of an organisation, as anybody may know it. */
export type RegisterKey = { organisationId: string; id: string; publicKey: string; revokedAt: Date | null };

/** Asks for all keys of organisations by their slugs; null when nobody answered. */
export type AskForKeys = (slugs: string[], tell: (keys: RegisterKey[] | null) => void) => void;

/**
 * Knows whether entries of the register carry their issuer's signature. A signature is worked out once for each
 * time that an entry was written, by us or behind our back, and the keys of an organisation are asked for once a minute at most.
 */
@Injectable()
export class RegisterSignatures {
  private readonly keys = new Map<string, { until: number; byId: Map<string, RegisterKey> }>();
  private readonly checked = new Map<string, Checked>();

  constructor(private readonly clock: Clock) {}

  /** Learns the keys that these entries are signed with, then goes on: at once when they are known. */
  learn(entries: readonly RegisterEntry[], ask: AskForKeys, then: () => void): void {
    const now = this.clock.now().getTime();
    const wanted = new Map<string, string>();
    for (const { keyId, organisationId, document } of entries) {
      if (keyId === null || this.isKnown(organisationId, keyId, now)) continue;
      const slug = slugIn(document);
      if (slug) wanted.set(organisationId, slug);
    }
    if (wanted.size === 0) return then();
    ask([...wanted.values()], (keys) => {
      if (keys) for (const id of wanted.keys()) this.know(id, keys, now);
      then();
    });
  }

  /** What is known of the signature under an entry. */
  of(entry: RegisterEntry): Signed {
    const { signature, keyId, organisationId } = entry;
    if (signature === null || keyId === null) return 'before';
    const keys = this.keys.get(organisationId);
    if (!keys) return 'unreachable';
    const key = keys.byId.get(keyId);
    if (!key) return 'unknownKey';
    if (key.revokedAt) return 'revokedKey';
    return this.isGood(entry, key) ? 'good' : 'altered';
  }

  /** Keys were revoked or retired: what is known of them is asked for again. */
  forgetKeys(): void {
    this.keys.clear();
  }

  /** A key that is not among those of its organisation may be a new one, which is a reason to ask again. */
  private isKnown(organisationId: string, keyId: string, now: number): boolean {
    const known = this.keys.get(organisationId);
    return known !== undefined && known.until > now && known.byId.has(keyId);
  }

  private know(organisationId: string, keys: RegisterKey[], now: number): void {
    const own = keys.filter((key) => key.organisationId === organisationId);
    this.keys.set(organisationId, { until: now + KEYS_FOR, byId: new Map(own.map((key) => [key.id, key])) });
  }

  private isGood(entry: RegisterEntry, key: RegisterKey): boolean {
    const { code, written } = entry;
    if (written === undefined) return isRegisterSigned(entry, key.publicKey);
    const before = this.checked.get(code);
    if (before?.written === written && before.key === key.publicKey) return before.good;
    const good = isRegisterSigned(entry, key.publicKey);
    this.checked.delete(code);
    this.checked.set(code, { written, key: key.publicKey, good });
    const [oldest] = this.checked.keys();
    if (this.checked.size > REMEMBERED && oldest !== undefined) this.checked.delete(oldest);
    return good;
  }
}

/** What came of a signature that was looked at: of which writing of the entry, with which key. */
type Checked = { written: string; key: string; good: boolean };

/** NOTE: an entry that is not as it should be is a failure for whoever shows it, not for those who ask at the same time. */
const slugIn = ({ issuer }: Partial<RegisterEntry['document']>): string | undefined => issuer?.slug;
