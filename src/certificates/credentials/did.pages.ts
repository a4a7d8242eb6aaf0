import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import { isKnown } from '../../shared/http/etag';
import type { Reply, Request } from '../../shared/http/request';
import { didOf } from './did';
import { didDocument } from './did-document';

/** How long a verifier may go without looking again, in seconds: so long may a key that was revoked seem good. */
const CACHED_SECONDS = 60;

/** What the identifier of an organisation leads to: its keys, for anybody who checks what it signed. */
@Controller('orgs/:slug/did.json')
@Public()
export class DidPages {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
    private readonly config: Config,
  ) {}

  @Get()
  async show(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const keys = await this.db.transaction(() => this.keys.published(slug), { readOnly: true });
    if (!keys) throw new NotFound();
    const body = JSON.stringify(didDocument(didOf(this.config.publicUrl, slug), keys), null, 2);
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    void reply.headers({
      etag,
      'cache-control': `public, max-age=${CACHED_SECONDS}`,
      'access-control-allow-origin': '*',
      'content-type': 'application/did+json; charset=utf-8',
    });
    if (!isKnown(etag, request.headers['if-none-match'])) return body;
    void reply.status(304);
    return '';
  }
}
