import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import type { Reply, Request } from '../../shared/http/request';
import { VerificationLimits } from '../verifying/verification-limits.provider';
import { RegisterWish } from './listing.schemas';
import { PublicRegisterQueries } from './public-register.queries';
import { publicRegisterPage } from './public-register.view';

/**
 * Those who chose to be found, for anybody. Kept out of search engines: who is looked for here is looked for by
 * somebody who knows the issuer, and a search engine would go on showing a name after its holder has left.
 */
@Controller('orgs/:slug/register')
@Public()
export class PublicRegisterPages {
  constructor(
    private readonly db: Database,
    private readonly queries: PublicRegisterQueries,
    private readonly limits: VerificationLimits,
  ) {}

  @Get()
  async show(
    @Param('slug') slug: string,
    @Query({ schema: RegisterWish }) wish: RegisterWish,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    this.limits.count(request.ip);
    const issuer = await this.queries.issuer(slug);
    if (!issuer) throw new NotFound();
    void reply.headers({ 'x-robots-tag': 'noindex, nofollow, noarchive', 'cache-control': 'no-store' });
    return this.db.within({ organisationId: issuer.id }, () =>
      this.db.transaction(
        async () =>
          publicRegisterPage(issuer, await this.queries.list(issuer, wish), {
            wish,
            programmes: await this.queries.programmes(issuer),
          }),
        { readOnly: true },
      ),
    );
  }
}
