import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import type { Page, Redirect } from '../../shared/http/page';
import type { Request } from '../../shared/http/request';
import type { Upload } from '../../shared/http/uploads';
import { Uploads, UploadsFromAnybody } from '../../shared/http/uploads.decorator';
import { CheckingLimits } from './checking-limits.provider';
import { LARGEST } from './largest';
import { FetchShares } from './outside/fetch-shares.provider';
import { inside } from './place';
import { placed } from './placed';
import { Reception } from './reception.service';
import { verifyPage } from './verify.view';
import { Typed } from './verify.schemas';

/** The same as at `/verify` for those who are signed in: with their menu around it, and the answer in its place. */
@Controller('certificates/verify')
@Requires('certificate.watch')
export class VerifyInsidePages {
  constructor(
    private readonly files: CheckingLimits,
    private readonly reception: Reception,
    private readonly shares: FetchShares,
  ) {}

  @Get()
  async ask(@Query({ schema: Typed }) { code }: Typed) {
    return placed(code.trim() ? await this.reception.leadHere(code) : verifyPage(), inside);
  }

  @Post()
  @UploadsFromAnybody(LARGEST)
  async answer(
    @CurrentActor() { organisationId }: Actor,
    @Req() { ip }: Request,
    @Body({ schema: Typed }) { code }: Typed,
    @Uploads() [file]: Upload[],
  ): Promise<Page | Redirect> {
    if (file) this.files.countFile(ip);
    const answer = () => this.reception.answer(code, file ?? null, ip);
    return placed(await this.shares.for(organisationId, answer), inside);
  }
}
