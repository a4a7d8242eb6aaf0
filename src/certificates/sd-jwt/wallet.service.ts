import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { CertificateCredential } from '../credentials/certificate-credential.entity';
import { didOf, methodOf } from '../credentials/did';
import { CertificateRecords } from '../register/certificate-record.service';
import { SharedFacts } from '../sharing/shared-facts.queries';
import type { Shareable } from '../sharing/shareable';
import type { StatusPlace } from '../status/purposes';
import { always, claimNames, disclosable } from './claims';
import { issueSdJwt, present } from './sd-jwt';

/** Makes SD-JWT VCs of certificates for those who hold them. */
@Injectable()
export class Wallets {
  constructor(
    private readonly db: Database,
    private readonly records: CertificateRecords,
    private readonly facts: SharedFacts,
    private readonly keys: OrganisationKeys,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * One of the actor's own certificates as an SD-JWT that discloses what is chosen, or everything. It is signed anew each
   * time. Refuses (`Conflict`) one that does not count.
   */
  make(actor: Actor, certificateId: string, shows: readonly Shareable[] | 'everything'): Promise<string> {
    return this.db.transaction(async () => {
      const held = await this.records.findOwn(actor, certificateId);
      if (held.status !== 'active') throw new Conflict('certificates.wallet.notActive');
      const whole = await this.signed(certificateId, held.validUntil);
      if (shows === 'everything') return whole;
      return present(
        whole,
        shows.map((one) => claimNames[one]),
      );
    });
  }

  private async signed(certificateId: string, validUntil: string | null): Promise<string> {
    const { all, timeZone } = await this.facts.of(certificateId);
    const { slug } = await this.organisations.current();
    const { publicUrl: origin } = this.config;
    const did = didOf(origin, slug);
    const { keyId, signBytes } = await this.keys.signer();
    const place = await this.placeOf(certificateId);
    const facts = { origin, did, slug, validUntil, timeZone, place, madeAt: this.clock.now() };
    return issueSdJwt({ always: always(facts), hidden: disclosable(all) }, methodOf(did, keyId), signBytes);
  }

  private async placeOf(certificateId: string): Promise<StatusPlace | null> {
    const { organisationId } = this.db;
    const newest = await this.db
      .of(CertificateCredential)
      .findOne({ where: { organisationId, certificateId }, order: { version: 'DESC' } });
    return newest && { list: newest.statusList, index: newest.statusIndex };
  }
}
