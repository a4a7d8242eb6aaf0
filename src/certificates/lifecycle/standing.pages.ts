import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { CertificateRecords } from '../register/certificate-record.service';
import { again } from './again';
import { Bearings } from './bearings.service';
import { Reinstatement, Replacement, Suspension } from './lifecycle.schemas';
import { reinstatementPage, replacementPage, suspensionPage } from './lifecycle.view';
import { Replacements } from './replacements.service';
import { Standings } from './standings.service';

/** Decisions about whether a certificate counts: each is asked on a page that says what follows. */
@Controller('certificates/:id')
@Requires('certificate.revoke')
export class StandingPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly bearings: Bearings,
    private readonly standings: Standings,
    private readonly replacements: Replacements,
  ) {}

  @Get('suspension')
  async askToSuspend(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    return (await this.bearings.can(id, 'suspend')) ? suspensionPage(held) : back(id);
  }

  @Post('suspension')
  async suspend(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Suspension, body);
    const work = async (data: Suspension): Promise<Page | Redirect> => {
      await this.standings.suspend(actor, id, data);
      return redirect(`/certificates/${id}`, 'certificates.suspension.done');
    };
    return orAgain(form, work, (refused) => suspensionPage(held, again(form.typed, refused)));
  }

  @Get('reinstatement')
  async askToReinstate(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    return (await this.bearings.can(id, 'reinstate')) ? reinstatementPage(held) : back(id);
  }

  @Post('reinstatement')
  async reinstate(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Reinstatement, body);
    const work = async (data: Reinstatement): Promise<Page | Redirect> => {
      await this.standings.reinstate(actor, id, data);
      return redirect(`/certificates/${id}`, 'certificates.reinstatement.done');
    };
    return orAgain(form, work, (refused) => reinstatementPage(held, again(form.typed, refused)));
  }

  @Get('replacement')
  async askToReplace(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    return (await this.bearings.can(id, 'replace')) ? replacementPage(held) : back(id);
  }

  @Post('replacement')
  async replace(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Replacement, body);
    const work = async (data: Replacement): Promise<Page | Redirect> => {
      await this.replacements.replace(actor, id, data);
      return redirect(`/certificates/${id}`, 'certificates.replacement.done');
    };
    return orAgain(form, work, (refused) => replacementPage(held, again(form.typed, refused)));
  }
}

const back = (id: string) => redirect(`/certificates/${id}`);
