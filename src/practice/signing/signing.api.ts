import { Body, Controller, Put } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { toResource } from '../entries/entry-resource';
import { SignOffService } from './sign-off.service';
import { SignOffRequest } from './signing.schemas';

/** Signing, for programs. */
@Controller('api/v1/practice-entries')
@Requires('practice.sign-off')
export class SigningApi {
  constructor(private readonly signOffs: SignOffService) {}

  @Put(':id/sign-off')
  async signOff(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: SignOffRequest }) body: SignOffRequest,
  ) {
    return toResource(await this.signOffs.signOff(actor, { id, version: body?.version ?? null }));
  }
}
