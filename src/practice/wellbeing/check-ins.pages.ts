import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { answer, readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { Onlookers } from '../onlooker.service';
import { CheckInForm, SharingForm } from './check-in.schemas';
import { CheckIns } from './check-in.service';
import { checkInDeletionPage, checkInFormPage, checkInPage } from './check-in.view';
import { CrisisContacts } from './crisis-contacts.service';
import { WellbeingReading } from './wellbeing-reading.service';

/** A trainee's own check-ins: written, read again, shared, taken back, deleted. */
@Controller('wellbeing/check-ins')
@Requires('practice.log')
export class CheckInsPages {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly reading: WellbeingReading,
    private readonly contacts: CrisisContacts,
    private readonly onlookers: Onlookers,
  ) {}

  @Get('new')
  async new() {
    return checkInFormPage({ typed: {}, formKey: randomUUID(), contacts: await this.contacts.current() });
  }

  @Post()
  write(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(CheckInForm, body);
    const write = async ({ formKey, said }: CheckInForm): Promise<Page | Redirect> => {
      const { id } = await this.checkIns.write(actor, formKey, said);
      return redirect(`/wellbeing/check-ins/${id}`, 'practice.checkIn.kept');
    };
    return orAgain(form, write, async (refused) => {
      const formKey = answer(form.typed, 'formKey') || randomUUID();
      return checkInFormPage({
        typed: form.typed,
        refused,
        formKey,
        contacts: await this.contacts.current(),
      });
    });
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return checkInPage(await this.reading.open(actor, id), this.onlookers.of(actor));
  }

  @Post(':id/sharing')
  share(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(SharingForm, body);
    const share = async ({ supervisorId }: SharingForm): Promise<Page | Redirect> => {
      await this.checkIns.share(actor, id, supervisorId);
      return redirect(`/wellbeing/check-ins/${id}`, 'practice.checkIn.wasShared');
    };
    return orAgain(form, share, async (refused) => {
      const tried = { typed: form.typed, refused };
      return checkInPage(await this.reading.open(actor, id), this.onlookers.of(actor), tried);
    });
  }

  @Post(':id/sharing/revocation')
  async revoke(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.checkIns.revoke(actor, id);
    return redirect(`/wellbeing/check-ins/${id}`, 'practice.checkIn.wasRevoked');
  }

  @Get(':id/deletion')
  async askToDelete(@CurrentActor() actor: Actor, @Id() id: string) {
    const { checkIn } = await this.reading.open(actor, id);
    return checkInDeletionPage(checkIn, actor.timeZone);
  }

  @Post(':id/deletion')
  async delete(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.checkIns.delete(actor, id);
    return redirect('/wellbeing', 'practice.deletion.done');
  }
}
