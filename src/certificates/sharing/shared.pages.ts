import { Controller, Get, Param, Req, Res, UseInterceptors } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Public } from '../../shared/http/access.decorator';
import { Discreet } from '../../shared/http/discreet.interceptor';
import type { Page } from '../../shared/http/page';
import type { Reply, Request } from '../../shared/http/request';
import { preferred } from '../verifying/accepts';
import { VerificationLimits } from '../verifying/verification-limits.provider';
import { ShareViewing } from './share-viewing.service';
import { sharedJson, sharedPage, sharedStatus } from './shared.view';
import { looksAhead } from './visits';

const HTML = 'text/html';
const JSON_TYPE = 'application/json';

/** What a holder shows by a link, for whoever has it: a page, and its twin for programs. */
@Controller('s/:token')
@Public()
@UseInterceptors(Discreet)
export class SharedPages {
  constructor(
    private readonly viewing: ShareViewing,
    private readonly limits: VerificationLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Page | string> {
    this.limits.count(request.ip);
    const opened = await this.viewing.open(token.slice(0, 200), visitorOf(request));
    const at = this.clock.now();
    void reply.header('vary', 'Accept');
    if (preferred(request.headers.accept, [HTML, JSON_TYPE]) === HTML) return sharedPage(opened, at);
    void reply.status(sharedStatus(opened)).type(`${JSON_TYPE}; charset=utf-8`);
    return JSON.stringify(sharedJson(opened, at));
  }
}

const visitorOf = ({ ip, method, headers }: Request) =>
  looksAhead(method, headers) ? null : { address: ip, agent: headers['user-agent'] ?? '' };
