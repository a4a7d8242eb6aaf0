import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm, rejected } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { printable } from '../../shared/printing/printable';
import { t } from '../../shared/text';
import { CertificateRecords } from '../register/certificate-record.service';
import { Bearings } from './bearings.service';
import { Erasure } from './erasure.service';
import { TypedName } from './lifecycle.schemas';
import { erasurePage } from './lifecycle.view';

/** Removing somebody who asks for it from the certificates they hold: for owners, who type the name to be sure. */
@Controller('certificates/:id/erasure')
@Requires('person.erase')
export class ErasurePages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly bearings: Bearings,
    private readonly erasure: Erasure,
  ) {}

  @Get()
  async ask(@CurrentActor() actor: Actor, @Id() id: string) {
    const held = await this.records.find(actor, id);
    if (!(await this.bearings.can(id, 'erase'))) return redirect(`/certificates/${id}`);
    return erasurePage(held, await this.count(id));
  }

  @Post()
  async erase(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    if (!(await this.bearings.can(id, 'erase'))) return redirect(`/certificates/${id}`);
    const form = readForm(TypedName, body);
    if (!form.ok) return erasurePage(held, await this.count(id), form);
    if (printable(form.data.name) !== held.holderName) {
      const wrong = rejected(form.typed, { name: t('certificates.errors.anotherName') });
      return erasurePage(held, await this.count(id), wrong);
    }
    await this.erasure.erase(actor, id);
    return redirect(`/certificates/${id}`, 'certificates.erasure.done');
  }

  private async count(id: string): Promise<number> {
    const { certificate } = await this.bearings.look(id);
    return this.erasure.count(certificate.traineeId);
  }
}
