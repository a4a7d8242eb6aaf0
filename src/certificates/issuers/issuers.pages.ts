import { Controller, Get, Param, Req } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import type { Request } from '../../shared/http/request';
import { VerificationLimits } from '../verifying/verification-limits.provider';
import { IssuerQueries } from './issuer.queries';
import { PublicIssuers } from './issuer.service';
import { issuerPage } from './issuer.view';

/** Where the address of an issuer in its credentials leads people; programs read the document with its keys. */
@Controller('orgs/:slug')
@Public()
export class IssuersPages {
  constructor(
    private readonly db: Database,
    private readonly queries: IssuerQueries,
    private readonly issuers: PublicIssuers,
    private readonly limits: VerificationLimits,
  ) {}

  @Get()
  async show(@Param('slug') slug: string, @Req() request: Request) {
    this.limits.count(request.ip);
    const issuer = await this.queries.find(slug);
    if (!issuer) throw new NotFound();
    return this.db.within({ organisationId: issuer.id }, () =>
      this.db.transaction(async () => issuerPage(await this.issuers.of(issuer)), { readOnly: true }),
    );
  }
}
