import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import { isKnown } from '../../shared/http/etag';
import type { Reply, Request } from '../../shared/http/request';
import { preferred } from '../verifying/accepts';
import { readListName } from './purposes';
import { LIST_TTL } from './status-list';
import { StatusReader } from './status-reader.service';

const JSON_LD = 'application/vc';
const JWT = 'application/vc+jwt';

/** The status lists of an organisation, for anybody: by them verifiers tell what was revoked or suspended. */
@Controller('orgs/:slug/status')
@Public()
export class StatusPages {
  constructor(private readonly reader: StatusReader) {}

  /** As JSON with its proof, or as a JWT for those who ask for one. */
  @Get(':list')
  async show(
    @Param('slug') slug: string,
    @Param('list') name: string,
    @Req() { headers: asked }: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const named = readListName(name);
    const served = named && (await this.reader.read(slug, named.list, named.purpose));
    if (!served) throw new NotFound();
    const type = preferred(asked.accept, [JSON_LD, JWT, 'application/ld+json', 'application/json']);
    const etag = `"${served.version}-${type === JWT ? 't' : 'j'}"`;
    void reply.headers({
      etag,
      vary: 'Accept',
      'cache-control': `public, max-age=${LIST_TTL / 1000}`,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (isKnown(etag, asked['if-none-match'])) {
      void reply.status(304);
      return '';
    }
    void reply.header('content-type', type);
    return type === JWT ? served.jwt : served.credential;
  }
}
