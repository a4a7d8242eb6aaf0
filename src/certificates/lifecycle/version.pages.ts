import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { CertificateRecords } from '../register/certificate-record.service';
import { again } from './again';
import { Bearings } from './bearings.service';
import { Corrections } from './corrections.service';
import { Correction, Renewal } from './lifecycle.schemas';
import { correctionPage, renewalPage } from './lifecycle.view';
import { Renewals } from './renewals.service';

/** New versions and new terms of certificates. */
@Controller('certificates/:id')
@Requires('certificate.revoke')
export class VersionPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly bearings: Bearings,
    private readonly corrections: Corrections,
    private readonly renewals: Renewals,
  ) {}

  @Get('correction')
  async askToCorrect(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    if (!(await this.bearings.can(id, 'correct'))) return redirect(`/certificates/${id}`);
    return correctionPage(held, (await this.bearings.look(id)).certificate.version);
  }

  @Post('correction')
  async correct(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Correction, body);
    const work = async (data: Correction): Promise<Page | Redirect> => {
      await this.corrections.correct(actor, id, data);
      return redirect(`/certificates/${id}`, 'certificates.correction.done');
    };
    return orAgain(form, work, async (refused) =>
      correctionPage(held, (await this.bearings.look(id)).certificate.version, again(form.typed, refused)),
    );
  }

  @Get('renewal')
  async askToRenew(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    if (!(await this.bearings.can(id, 'renew'))) return redirect(`/certificates/${id}`);
    return renewalPage(held, this.renewals.daysOf(held, actor), held.term + 1);
  }

  @Post('renewal')
  async renew(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Renewal, body);
    const work = async ({ term }: Renewal): Promise<Page | Redirect> => {
      const renewed = await this.renewals.renew(actor, id, term);
      return redirect(`/certificates/${renewed.id}`, 'certificates.renewal.done');
    };
    return orAgain(form, work, (refused) =>
      renewalPage(held, this.renewals.daysOf(held, actor), held.term + 1, again(form.typed, refused)),
    );
  }
}
