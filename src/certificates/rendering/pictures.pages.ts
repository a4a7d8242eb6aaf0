import { Controller, Get, Param, Req, Res, UseInterceptors } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { Unlisted } from '../../shared/http/unlisted.interceptor';
import { isKnown } from '../../shared/http/etag';
import type { Reply, Request } from '../../shared/http/request';
import { Badges } from './badges.service';
import { CertificatesByCode } from './by-code.service';
import { digestOf } from './certificate-file';

const DAY = 86_400;

/** Pictures of a certificate, made to be placed on other websites: how it stands when they are fetched. */
@Controller('v/:code')
@Public()
@UseInterceptors(Unlisted)
export class PicturesPages {
  constructor(
    private readonly certificates: CertificatesByCode,
    private readonly badges: Badges,
  ) {}

  @Get('badge.svg')
  async svg(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const checked = await this.certificates.find(typed, request.ip);
    void reply.headers({ ...elsewhere, 'content-type': 'image/svg+xml; charset=utf-8' });
    return this.badges.svg(checked);
  }

  @Get('badge.png')
  async png(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const checked = await this.certificates.find(typed, request.ip);
    void reply.headers({ ...elsewhere, 'content-type': 'image/png' });
    return this.badges.png(checked);
  }

  /** What messengers show beside a link. It says nothing that changes from day to day. */
  @Get('preview.png')
  async preview(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer | string> {
    const picture = await this.badges.linkPicture(await this.certificates.find(typed, request.ip));
    const etag = `"${digestOf(picture).slice(0, 32)}"`;
    void reply.headers({ ...elsewhere, 'cache-control': `public, max-age=${DAY}`, etag });
    if (isKnown(etag, request.headers['if-none-match'])) {
      void reply.status(304);
      return '';
    }
    void reply.header('content-type', 'image/png');
    return picture;
  }
}

const elsewhere = {
  'cache-control': 'no-cache',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'",
};
