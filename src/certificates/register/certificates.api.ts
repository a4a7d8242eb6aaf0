import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, opens, Requires } from '../../organisations';
import { Config } from '../../shared/config/config';
import { SignedIn } from '../../shared/http/access.decorator';
import { Id } from '../../shared/http/id.decorator';
import { Listing } from '../../shared/http/listing';
import { verificationPath } from '../verifying/code';
import { CertificateRecords, type Held } from './certificate-record.service';
import { Revocation } from './revocation.schemas';
import { RevocationService } from './revocation.service';

/** Certificates for programs. */
@Controller('api/v1/certificates')
export class CertificatesApi {
  constructor(
    private readonly records: CertificateRecords,
    private readonly revocations: RevocationService,
    private readonly config: Config,
  ) {}

  /** The organisation's for those who answer for them, one's own for everybody else. Newest first. */
  @Get()
  @SignedIn()
  async list(@CurrentActor() actor: Actor, @Query({ schema: Listing }) { search, after }: Listing) {
    const asked = { search, after };
    const all = opens(actor.roles, 'certificate.revoke');
    const { items, next } = await (all ? this.records.list(actor, asked) : this.records.mine(actor, asked));
    return { items: items.map((one) => this.toResource(one)), next };
  }

  @Get(':id')
  @Requires('certificate.revoke')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.toResource(await this.records.find(actor, id));
  }

  @Put(':id/revocation')
  @Requires('certificate.revoke')
  async revoke(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: Revocation }) revocation: Revocation,
  ) {
    await this.revocations.revoke(actor, id, revocation);
    return this.toResource(await this.records.find(actor, id));
  }

  private toResource(held: Held) {
    const url = `${this.config.publicUrl}${verificationPath(held.code)}`;
    return {
      id: held.id,
      code: held.code,
      number: held.number,
      term: held.term,
      holder: { name: held.holderName },
      programme: { title: held.programmeTitle },
      awardedOn: held.awardedOn,
      validFrom: held.validFrom,
      validUntil: held.validUntil,
      status: held.status,
      url,
      pdf: held.rendered ? `${url}/certificate.pdf` : null,
    };
  }
}
