import { Controller, Get, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import type { Reply } from '../../shared/http/request';
import { CertificateRecords } from '../register/certificate-record.service';
import { attachedAs } from '../rendering/certificate-file';
import { type CredentialForm, HeldCredentials } from './held-credentials.service';

const types: Record<CredentialForm, string> = { json: 'application/vc', jwt: 'application/vc+jwt' };

/** The credential of a certificate as a file, for whoever holds it. */
@Controller('certificates/mine/:id')
@Requires('certificate.hold')
export class CredentialPages {
  constructor(
    private readonly credentials: HeldCredentials,
    private readonly records: CertificateRecords,
  ) {}

  @Get('credential.json')
  json(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    return this.file(actor, id, 'json', reply);
  }

  @Get('credential.jwt')
  jwt(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    return this.file(actor, id, 'jwt', reply);
  }

  private async file(actor: Actor, id: string, form: CredentialForm, reply: Reply): Promise<string> {
    const text = await this.credentials.take(actor, id, form);
    const { programmeTitle, holderName } = await this.records.findOwn(actor, id);
    void reply.headers({
      'content-type': types[form],
      'content-disposition': attachedAs([programmeTitle, holderName], form),
      'cache-control': 'no-store',
    });
    return text;
  }
}
