import { Controller, Get, Query, Res } from '@nestjs/common';
import { Public } from '../shared/http/access.decorator';
import { Id } from '../shared/http/id.decorator';
import type { Reply } from '../shared/http/request';
import { Clock } from '../shared/clock';
import { keptMailPage, mailboxPage } from './dev-mail.view';
import { KeptMails } from './kept-mails.service';

/** NOTE: letters carry their styles with them, which no page of ours may; so they are shown in a sandbox. */
const SANDBOX =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation";

/** The mail that was kept instead of sent, for anybody who tries Cairn out. Not registered in production. */
@Controller('dev/mail')
@Public()
export class DevMailPages {
  constructor(
    private readonly kept: KeptMails,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query('to') to?: string) {
    return mailboxPage(await this.kept.list({ to: to || undefined }), this.clock.now());
  }

  @Get(':id')
  async show(@Id() id: string) {
    return keptMailPage(await this.kept.find(id), this.clock.now());
  }

  @Get(':id/letter')
  async letter(@Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    const { html } = await this.kept.find(id);
    void reply.type('text/html; charset=utf-8').header('content-security-policy', SANDBOX);
    return html;
  }
}
