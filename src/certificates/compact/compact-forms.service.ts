import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Config } from '../../shared/config/config';
import { didOf } from '../credentials/did';
import type { CertificateSnapshot } from '../snapshot';
import type { StatusPlace } from '../status/purposes';
import { encodeCompact } from './compact';

/** What the compact form says of a certificate beside what is printed. */
type Beside = { graceDays: number; place: StatusPlace | null };

/** Makes the second code of certificates, for those who check without a connection. */
@Injectable()
export class CompactForms {
  constructor(
    private readonly keys: OrganisationKeys,
    private readonly config: Config,
  ) {}

  /**
   * The compact form of a certificate of the organisation at hand, signed with its key in use; null where an address is
   * too long to be said in it.
   */
  async of(
    snapshot: Omit<CertificateSnapshot, 'secondCode'>,
    { graceDays, place }: Beside,
  ): Promise<string | null> {
    const issuer = didOf(this.config.publicUrl, snapshot.organisation.slug);
    if (Buffer.byteLength(issuer) > LONGEST_ISSUER) return null;
    const { code, number, validFrom, validUntil } = snapshot;
    const [holder, programme] = [snapshot.holder.name, snapshot.programme.title];
    const facts = {
      code,
      holder,
      programme,
      issuer,
      number,
      validFrom,
      validUntil,
      graceDays,
      status: place,
    };
    return encodeCompact(facts, await this.keys.signer());
  }
}

const LONGEST_ISSUER = 255;
