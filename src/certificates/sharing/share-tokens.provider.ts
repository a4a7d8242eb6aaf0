import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';

/** What is kept of a token: enough to know it again, not enough to open the link. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const PURPOSE = 'cairn share links';

/**
 * The tokens in the addresses of share links: 256 bits that follow from the deployment's secret and the link's id. So
 * a holder can be shown the address again, two clicks give one address, and the database alone opens nothing.
 */
@Injectable()
export class ShareTokens {
  private readonly keys: Buffer[];

  constructor({ secret, secretBefore }: Config) {
    this.keys = [secret, ...(secretBefore ? [secretBefore] : [])].map((one) =>
      Buffer.from(hkdfSync('sha256', one, '', PURPOSE, 32)),
    );
  }

  /** The token of a new link. */
  make(linkId: string): string {
    return this.tokens(linkId)[0] ?? '';
  }

  /** The token of a link again; null if it was made under a secret that is not known any more, and opens all the same. */
  again({ id, tokenHash }: { id: string; tokenHash: Buffer }): string | null {
    return this.tokens(id).find((token) => hashOf(token).equals(tokenHash)) ?? null;
  }

  private tokens(linkId: string): string[] {
    return this.keys.map((key) => createHmac('sha256', key).update(linkId).digest('base64url'));
  }
}
