import { Controller, Get, Param, Req } from '@nestjs/common';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import type { Page } from '../../shared/http/page';
import { type Request, wantsJson } from '../../shared/http/request';
import { Database } from '../../shared/database/database.service';
import { RootsQueries } from './roots.queries';
import { rootResource, rootsPage } from './roots.view';

/** What an organisation has published of its ledger: for anybody, without an account. */
@Controller('orgs/:slug/ledger')
@Public()
export class RootsPages {
  constructor(
    private readonly db: Database,
    private readonly queries: RootsQueries,
  ) {}

  @Get()
  async show(@Param('slug') slug: string, @Req() request: Request): Promise<Page | object> {
    const roots = await this.db.transaction(() => this.queries.published(slug));
    if (roots.length === 0) throw new NotFound();
    return wantsJson(request) ? { items: roots.map(rootResource) } : rootsPage(roots);
  }
}
