import { Body, Controller, Get, Ip, Post, Query } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { redirect } from '../../shared/http/page';
import { readCode, verificationPath } from './code';
import { verifyPage } from './unseen.view';
import { VerificationLimits } from './verification-limits.provider';
import { TypedCode } from './verify.schemas';

/** Where anybody types the code of a certificate, or pastes its link. */
@Controller('verify')
@Public()
export class VerifyPages {
  constructor(private readonly limits: VerificationLimits) {}

  @Get()
  ask(@Query({ schema: TypedCode }) { code }: TypedCode) {
    return code.trim() ? lead(code) : verifyPage();
  }

  @Post()
  answer(@Ip() address: string, @Body({ schema: TypedCode }) { code }: TypedCode) {
    this.limits.count(address);
    return lead(code);
  }
}

function lead(typed: string) {
  const read = readCode(typed);
  return read.kind === 'code' ? redirect(verificationPath(read.code)) : verifyPage(typed, read);
}
