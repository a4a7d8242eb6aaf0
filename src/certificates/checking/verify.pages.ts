import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import type { Request } from '../../shared/http/request';
import type { Upload } from '../../shared/http/uploads';
import { Uploads, UploadsFromAnybody } from '../../shared/http/uploads.decorator';
import { neighbourhood } from '../verifying/neighbourhood';
import { VerificationLimits } from '../verifying/verification-limits.provider';
import { CheckingLimits } from './checking-limits.provider';
import { FetchShares } from './outside/fetch-shares.provider';
import { LARGEST } from './largest';
import { Reception } from './reception.service';
import { verifyPage } from './verify.view';
import { Typed } from './verify.schemas';

/** Where anybody hands in what they want to have checked: a code, a link, a file, or a list. */
@Controller('verify')
@Public()
export class VerifyPages {
  constructor(
    private readonly limits: VerificationLimits,
    private readonly files: CheckingLimits,
    private readonly reception: Reception,
    private readonly shares: FetchShares,
  ) {}

  @Get()
  ask(@Query({ schema: Typed }) { code }: Typed) {
    return code.trim() ? this.reception.lead(code) : verifyPage();
  }

  @Post()
  @UploadsFromAnybody(LARGEST)
  answer(@Req() { ip }: Request, @Body({ schema: Typed }) { code }: Typed, @Uploads() [file]: Upload[]) {
    this.limits.count(ip);
    if (file) this.files.countFile(ip);
    return this.shares.for(neighbourhood(ip), () => this.reception.receive(code, file ?? null, ip));
  }
}
