import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { dayOf } from '../../shared/dates';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { CertificateRecords } from '../register/certificate-record.service';
import { HolderSections } from './holder-sections.service';
import { holderPage } from './holder.view';
import { NameChosen } from './name-choice.schemas';
import { nameChoicePage } from './name-choice.view';
import { NameChoosing } from './name-choosing.service';
import { NameChoices } from './name-choices.service';

/** Certificates for those who hold them: their own, and nobody else's. */
@Controller('certificates')
@Requires('certificate.hold')
export class HolderPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly sections: HolderSections,
    private readonly names: NameChoices,
    private readonly choosing: NameChoosing,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('mine/:id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.findOwn(actor, id);
    return holderPage({
      held,
      history: await this.records.history(id),
      issuer: actor.organisationName,
      today: dayOf(this.clock.now(), actor.timeZone),
      publicUrl: this.config.publicUrl,
      sections: await this.sections.of({ actor, held }),
    });
  }

  @Get('name')
  async askName(@CurrentActor() actor: Actor) {
    return nameChoicePage(await this.names.nameChoice(actor.personId));
  }

  @Post('name')
  async chooseName(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NameChosen, body);
    if (!form.ok) return nameChoicePage(await this.names.nameChoice(actor.personId), form);
    await this.choosing.choose(actor, form.data.named === 'yes');
    return redirect('/certificates/name', 'certificates.holding.name.done');
  }
}
