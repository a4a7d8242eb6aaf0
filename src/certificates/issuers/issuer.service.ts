import { Injectable } from '@nestjs/common';
import { OrganisationKeys, type PublicKey } from '../../organisations';
import { Config } from '../../shared/config/config';
import { didOf } from '../credentials/did';
import { type Certified, IssuerQueries, type KnownIssuer } from './issuer.queries';

/** What anybody may know of an organisation that issues certificates. */
export type PublicIssuer = KnownIssuer & {
  /** Its identifier (`did:web`). */
  did: string;
  certified: Certified[];
  /** The oldest first. */
  keys: PublicKey[];
  /** Whether somebody can be found in its public register. */
  listed: boolean;
};

/** Gathers what is public of the organisation at hand. */
@Injectable()
export class PublicIssuers {
  constructor(
    private readonly queries: IssuerQueries,
    private readonly keys: OrganisationKeys,
    private readonly config: Config,
  ) {}

  /** The keys and certificates are those of the organisation at hand, which has to be this one. */
  async of(issuer: KnownIssuer): Promise<PublicIssuer> {
    return {
      ...issuer,
      did: didOf(this.config.publicUrl, issuer.slug),
      certified: await this.queries.certified(),
      keys: await this.keys.list(),
      listed: await this.queries.hasListed(),
    };
  }
}
