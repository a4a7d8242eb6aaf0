import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { redirect } from '../../shared/http/page';
import { Signature } from './attestation.schemas';
import { AttestationService } from './attestation.service';
import { attestationPage } from './attestation.view';

/** Reading and signing the declarations a programme asks for. */
@Controller('attestations')
@Requires('path.see')
export class AttestationsPages {
  constructor(private readonly attestations: AttestationService) {}

  @Get(':key')
  async show(@CurrentActor() actor: Actor, @Param('key') key: string) {
    const { document, signedAt } = await this.attestations.find(actor, key);
    return attestationPage(document, signedAt, actor);
  }

  @Post(':key')
  async sign(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: unknown) {
    const form = readForm(Signature, body);
    if (!form.ok) {
      const { document, signedAt } = await this.attestations.find(actor, key);
      return attestationPage(document, signedAt, actor, form.errors.agreed ?? Object.values(form.errors)[0]);
    }
    await this.attestations.sign(actor, key, form.data.version);
    return redirect('/path', 'programmes.attestation.signed');
  }
}
