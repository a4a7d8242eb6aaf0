import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Public } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import type { Reply } from '../../shared/http/request';
import { CertificateRecords } from '../register/certificate-record.service';
import { attachedAs } from '../rendering/certificate-file';
import type { Shareable } from '../sharing/shareable';
import { SharedFacts } from '../sharing/shared-facts.queries';
import { TYPE_PATH } from './claims';
import { typeMetadata } from './type-metadata';
import { Presented } from './wallet.schemas';
import { Wallets } from './wallet.service';
import { presentationPage } from './wallet.view';

/** Certificates as SD-JWT VCs, for wallets and for showing a part of them without us; and what that type is. */
@Controller()
@Requires('certificate.hold')
export class WalletPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly facts: SharedFacts,
    private readonly wallets: Wallets,
    private readonly config: Config,
  ) {}

  @Get('certificates/mine/:id/presentation')
  ask(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.page(actor, id, [], null);
  }

  @Post('certificates/mine/:id/presentation')
  @HttpCode(200)
  async present(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { shows } = presentedIn(body);
    return this.page(actor, id, shows, await this.wallets.make(actor, id, shows));
  }

  /** NOTE: a form sends this, not a link: each time something is signed. */
  @Post('certificates/mine/:id/credential.sd-jwt')
  @HttpCode(200)
  async download(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { shows, everything } = presentedIn(body);
    const made = await this.wallets.make(actor, id, everything ? 'everything' : shows);
    const { programmeTitle, holderName } = await this.records.findOwn(actor, id);
    void reply.headers({
      'content-type': 'application/dc+sd-jwt',
      'content-disposition': attachedAs([programmeTitle, holderName], 'sd-jwt'),
      'cache-control': 'no-store',
    });
    return made;
  }

  @Get(TYPE_PATH.slice(1))
  @Public()
  type(@Res({ passthrough: true }) reply: Reply) {
    void reply.headers({ 'cache-control': 'public, max-age=86400', 'access-control-allow-origin': '*' });
    return typeMetadata(this.config.publicUrl);
  }

  private async page(actor: Actor, id: string, shows: Shareable[], made: string | null) {
    const held = await this.records.findOwn(actor, id);
    const { all } = await this.facts.of(id);
    return presentationPage({ held, all, shows, made });
  }
}

const presentedIn = (body: unknown): Presented => Presented.parse(readForm(Presented, body).typed);
