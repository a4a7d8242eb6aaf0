import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { SignedIn } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { Onlookers } from '../onlooker.service';
import { VersionSeen } from '../practice.schemas';
import { agreementFormPage } from './agreement-form.view';
import { AgreementReading } from './agreement-reading.service';
import { isSigned } from './agreement-rules';
import { agreementPage } from './agreement.view';
import { AgreementService } from './agreement.service';
import { AgreementWish, AgreementWords, NewAgreement } from './agreements.schemas';
import { agreementsPage } from './agreements.view';

/** Supervision agreements, for the two who agree; coordinators read them. */
@Controller('agreements')
@SignedIn()
export class AgreementsPages {
  constructor(
    private readonly reading: AgreementReading,
    private readonly agreements: AgreementService,
    private readonly onlookers: Onlookers,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return agreementsPage(await this.reading.list(actor, after), actor.personId);
  }

  @Get('new')
  async begin(@CurrentActor() actor: Actor, @Query({ schema: AgreementWish }) wish: AgreementWish) {
    const typed = this.reading.beginning(actor, wish.with);
    return agreementFormPage(await this.reading.choices(actor), { typed });
  }

  @Post()
  draft(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewAgreement, body);
    const draft = async (data: NewAgreement): Promise<Page | Redirect> => {
      const { id } = await this.agreements.draft(actor, data);
      return redirect(`/agreements/${id}`, 'practice.agreement.drafted');
    };
    return orAgain(form, draft, async (refused) =>
      agreementFormPage(await this.reading.choices(actor), { typed: form.typed, refused }),
    );
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const opened = await this.reading.open(actor, id);
    const people = new Map(opened.people).set(actor.personId, { ...actor, id: actor.personId });
    return agreementPage({ ...opened, people }, this.onlookers.of(actor));
  }

  @Get(':id/edit')
  async edit(@CurrentActor() actor: Actor, @Id() id: string) {
    const { one, text } = await this.reading.openOwn(actor, id);
    if (isSigned(one)) return redirect(`/agreements/${id}`);
    const { validFrom, validUntil } = one;
    return agreementFormPage(null, { typed: { validFrom, validUntil, text }, editing: one });
  }

  @Post(':id')
  change(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(AgreementWords, body);
    const change = async (data: AgreementWords): Promise<Page | Redirect> => {
      await this.agreements.change(actor, id, data);
      return redirect(`/agreements/${id}`, 'practice.agreement.changed');
    };
    return orAgain(form, change, async (refused) => {
      const { one } = await this.reading.openOwn(actor, id);
      return agreementFormPage(null, { typed: form.typed, refused, editing: one });
    });
  }

  @Post(':id/signature')
  async sign(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    await this.agreements.sign(actor, id, versionIn(body));
    return redirect(`/agreements/${id}`, 'practice.agreement.signedNow');
  }

  @Post(':id/paper-signature')
  @Requires('practice.assign')
  async signForOutside(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    await this.agreements.signForOutside(actor, id, versionIn(body));
    return redirect(`/agreements/${id}`, 'practice.agreement.signedNow');
  }

  @Post(':id/deletion')
  async delete(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.agreements.delete(actor, id);
    return redirect('/agreements', 'practice.agreement.deleted');
  }
}

function versionIn(body: unknown): number | null {
  const form = readForm(VersionSeen, body);
  return form.ok ? (form.data.version ?? null) : null;
}
