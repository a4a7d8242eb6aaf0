import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Page, page, type Redirect } from '../../shared/http/page';
import type { Request } from '../../shared/http/request';
import type { Upload } from '../../shared/http/uploads';
import { Uploads, UploadsFromAnybody } from '../../shared/http/uploads.decorator';
import { CheckingLimits } from './checking-limits.provider';
import { LARGEST } from './largest';
import { FetchShares } from './outside/fetch-shares.provider';
import { Reception } from './reception.service';
import { verifyPage } from './verify.view';
import { Typed } from './verify.schemas';

const HERE = '/certificates/verify';

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
  ask() {
    return inside(verifyPage());
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
    return inside(await this.shares.for(organisationId, answer));
  }
}

/** A page with the menu around it; its form leads back here. */
function inside<Answer extends Page | Redirect>(answer: Answer): Page | Answer {
  if (!(answer instanceof Page)) return answer;
  const { template, view, options } = answer;
  const ask = view.ask ? { ask: { ...view.ask, action: HERE } } : {};
  return page(template, { ...view, ...ask, again: HERE }, { ...options, layout: 'app' });
}
