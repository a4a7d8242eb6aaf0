import { Body, Controller, Put } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { toResource } from '../entries/entry-resource';
import { SignOffService } from './sign-off.service';
import { SignOffRequest } from './signing.schemas';
import { SigningStepUp } from './signing-step-up.service';

/** Signing, for programs. */
@Controller('api/v1/practice-entries')
@Requires('practice.sign-off')
export class SigningApi {
  constructor(
    private readonly signOffs: SignOffService,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Put(':id/sign-off')
  async signOff(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Id() id: string,
    @Body({ schema: SignOffRequest }) body: SignOffRequest,
  ) {
    await this.stepUp.assert(session, body?.password);
    return toResource(await this.signOffs.signOff(actor, { id, version: body?.version ?? null }));
  }
}
