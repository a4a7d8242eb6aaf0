import { Injectable } from '@nestjs/common';
import { OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { type Credential, idOf, type Json } from './credential';
import { prove } from './data-integrity';
import { methodOf, organisationIn } from './did';
import { toJwt } from './vc-jwt';

/** A credential with the organisation's signature, in both of its forms, and the key that signed. */
export type Secured = { credential: Credential & { proof: Json[] }; jwt: string; keyId: string };

/** Signs credentials in the name of the organisation at hand. */
@Injectable()
export class Securing {
  constructor(
    private readonly keys: OrganisationKeys,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs a credential with the key in use, in the transaction at hand: as JSON with a proof, and as a JWT of the same
   * content. The issuer may go by an address that the platform had before. Throws when it names another issuer, or a word of it is not defined by its contexts.
   */
  async secure(credential: Credential): Promise<Secured> {
    const { slug } = await this.organisations.current();
    const did = idOf(credential.issuer) ?? '';
    if (organisationIn(did) !== slug) throw new Error(`A credential of ${slug} names another issuer`);
    const { keyId, signBytes } = await this.keys.signer();
    const verificationMethod = methodOf(did, keyId);
    const created = this.clock.now().toISOString();
    const options = { verificationMethod, created, proofPurpose: 'assertionMethod' } as const;
    const [proven, jwt] = await Promise.all([
      prove(credential, options, signBytes),
      toJwt(credential, verificationMethod, signBytes),
    ]);
    return { credential: proven, jwt, keyId };
  }
}
