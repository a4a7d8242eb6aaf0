import { Controller, Get, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../shared/database/database.service';
import { Requires } from '../../../organisations';
import { Public } from '../../../shared/http/access.decorator';
import { Discreet } from '../../../shared/http/discreet.interceptor';
import type { Reply, Request } from '../../../shared/http/request';
import { VerificationLimits } from '../../verifying/verification-limits.provider';
import { listCsv } from './list-csv';
import { ListsQueries } from './lists.queries';
import { VerificationLists } from './lists.service';
import { LINES_SHOWN, listPage, results } from './lists.view';
import { MOST_LINES } from '../list';
import { placeOf } from '../place';

const Part = z.object({
  result: z.enum(results).nullish().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** What came of a list; whoever has its address may look. */
@Controller('verify/lists/:token')
@Public()
@UseInterceptors(Discreet)
export class ListsPages {
  constructor(
    private readonly db: Database,
    private readonly lists: VerificationLists,
    private readonly queries: ListsQueries,
    private readonly limits: VerificationLimits,
  ) {}

  @Get()
  show(
    @Param('token') token: string,
    @Query({ schema: Part }) { result, after }: z.output<typeof Part>,
    @Req() request: Request,
  ) {
    this.limits.count(request.ip);
    return this.reading(async () => {
      const list = await this.lists.find(token);
      const wanted = result ?? null;
      const lines = await this.queries.lines(list.id, { wanted, after, most: LINES_SHOWN + 1 });
      const counts = await this.queries.counts(list.id);
      return listPage({ list, token, counts, wanted, after, lines, at: placeOf(request) });
    });
  }

  @Get('results.csv')
  csv(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    this.limits.count(request.ip);
    return this.reading(async () => {
      const { id } = await this.lists.find(token);
      const lines = await this.queries.lines(id, { wanted: null, after: 0, most: MOST_LINES });
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="results.csv"');
      return listCsv(lines);
    });
  }

  private reading<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction(work, { readOnly: true });
  }
}

/** The same with the menu around it, for those who are signed in. */
@Controller('certificates/verify/lists/:token')
@Requires('certificate.watch')
@UseInterceptors(Discreet)
export class ListsInsidePages extends ListsPages {}
