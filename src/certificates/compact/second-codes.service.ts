import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { verifyBytes } from '../../shared/signing/ed25519';
import { slugOf } from '../credentials/did';
import { type Compact, decodeCompact } from './compact';

/** What the text of a second code comes to, where there is a connection. */
export type ReadSecondCode =
  /** Signed as it stands: the register has the rest. */
  | { kind: 'code'; code: string }
  /** No key of the organisation that it names has signed it. */
  | { kind: 'altered' }
  /** Of an organisation of another site. */
  | { kind: 'elsewhere' };

/** Reads second codes of certificates that somebody scanned or pasted. */
@Injectable()
export class SecondCodes {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
    private readonly config: Config,
  ) {}

  /** Null for what is no second code at all. */
  async read(text: string): Promise<ReadSecondCode | null> {
    const compact = decodeCompact(text);
    if (!compact) return null;
    const slug = slugOf(this.config.publicUrl, compact.facts.issuer);
    if (slug === null) return { kind: 'elsewhere' };
    return (await this.signedBy(slug, compact))
      ? { kind: 'code', code: compact.facts.code }
      : { kind: 'altered' };
  }

  /** NOTE: a key that was taken back is no reason to refuse here: the register says what became of the certificate. */
  private async signedBy(slug: string, { keyId, signed, signature }: Compact): Promise<boolean> {
    const keys = await this.db.transaction(() => this.keys.published(slug), { readOnly: true });
    const key = keys?.find(({ id }) => id === keyId);
    return key !== undefined && verifyBytes(key.publicKey, signed, signature);
  }
}
