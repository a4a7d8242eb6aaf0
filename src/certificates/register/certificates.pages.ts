import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, opens, Requires } from '../../organisations';
import { Config } from '../../shared/config/config';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { SelectionQueries } from '../bulk/selection.queries';
import { possible } from '../lifecycle/acts';
import { Bearings } from '../lifecycle/bearings.service';
import { CertificateRecords } from './certificate-record.service';
import { certificatePage } from './certificate.view';
import { minePage } from './mine.view';
import { registerPage } from './register.view';
import { RegisterWish, Revocation } from './revocation.schemas';
import { ReviewReading } from '../reviewing/review-reading.service';
import { RevocationService } from './revocation.service';
import { revocationPage } from './revocation.view';

/** Certificates for those who hold them and for those who answer for them. */
@Controller('certificates')
export class CertificatesPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly revocations: RevocationService,
    private readonly reviews: ReviewReading,
    private readonly selection: SelectionQueries,
    private readonly bearings: Bearings,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('certificate.hold')
  async mine(@CurrentActor() actor: Actor) {
    return minePage((await this.records.mine(actor)).items, this.config.publicUrl);
  }

  @Get('register')
  @Requires('certificate.revoke')
  async list(@CurrentActor() actor: Actor, @Query({ schema: RegisterWish }) wish: RegisterWish) {
    const { search, after, review, certificate: ticked = [] } = wish;
    const forReview = review === 'open';
    const part = await this.records.list(actor, { search, after, forReview });
    const count = forReview ? 0 : await this.selection.count({ search });
    return registerPage(part, { search: search ?? '', forReview, first: !after, count, ticked });
  }

  @Get(':id')
  @Requires('certificate.revoke')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    const { bearing } = await this.bearings.look(id);
    const looked = {
      held,
      history: await this.records.history(id),
      reviews: await this.reviews.of(id),
      acts: possible(bearing).filter((act) => act !== 'erase' || opens(actor.roles, 'person.erase')),
    };
    return certificatePage(looked, actor.timeZone);
  }

  @Get(':id/revocation')
  @Requires('certificate.revoke')
  async ask(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    return held.standing === 'revoked' ? redirect(`/certificates/${id}`) : revocationPage(held);
  }

  @Post(':id/revocation')
  @Requires('certificate.revoke')
  async revoke(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Revocation, body);
    if (!form.ok) return revocationPage(held, form);
    await this.revocations.revoke(actor, id, form.data);
    return redirect(`/certificates/${id}`, 'certificates.revoke.done');
  }
}
