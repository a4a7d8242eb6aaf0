import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { type Redirect, redirect } from '../../shared/http/page';
import type { Reply, Request } from '../../shared/http/request';
import { Answers } from './answers.service';
import { readCode, verificationPath } from './code';
import { VerificationLimits } from './verification-limits.provider';

/**
 * The page, and its twin for programs, that says whether a certificate counts: here for everything that is not a code
 * as we write it. Codes as we write them go the short way (`ShortWay`), to the same answers.
 */
@Controller('v')
@Public()
export class VerificationPages {
  constructor(
    private readonly answers: Answers,
    private readonly limits: VerificationLimits,
  ) {}

  @Get(':code')
  show(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): string | Redirect {
    this.limits.count(request.ip);
    const read = readCode(typed);
    if (read.kind === 'code') return redirect(verificationPath(read.code));
    const { accept, 'if-none-match': ifNoneMatch } = request.headers;
    const lookup = { kind: 'unread', because: read.kind } as const;
    const { status, headers, body } = this.answers.unseen(lookup, typed, { accept, ifNoneMatch });
    void reply.status(status).headers(headers);
    return body;
  }
}
