import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Clock } from '../../shared/clock';
import { readForm, rejected } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import type { Reply } from '../../shared/http/request';
import { t } from '../../shared/text';
import { readList } from '../checking/list';
import { addPeoplePage, addedPage } from './adding.view';
import { PastedPeople, WatchLook, wishOf } from './watch.schemas';
import { WatchList } from './watch-list.service';
import { watchesCsv } from './watches-csv';
import { WatchesQueries } from './watches.queries';
import { watchesPage } from './watches.view';

const EVERYBODY = 100_000;

/** The people whom an organisation relies on, and how their certificates stand. */
@Controller('watches')
@Requires('certificate.watch')
export class WatchesPages {
  constructor(
    private readonly list: WatchList,
    private readonly queries: WatchesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() { timeZone }: Actor, @Query({ schema: WatchLook }) look: WatchLook) {
    const part = await this.queries.list(wishOf(look));
    return watchesPage(part, await this.queries.counts(), { look, now: this.clock.now(), timeZone });
  }

  @Get('list.csv')
  async download(
    @Query({ schema: WatchLook }) look: WatchLook,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { items } = await this.queries.list({ ...wishOf(look), after: undefined }, EVERYBODY);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="people.csv"')
      .header('cache-control', 'no-store');
    return watchesCsv(items, this.clock.now());
  }

  @Get('new')
  begin() {
    return addPeoplePage();
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(PastedPeople, body);
    if (!form.ok) return addPeoplePage(form);
    const read = readList(form.data.people);
    if (!read.ok) {
      const because = t(`certificates.watching.unread.${read.reason}`, { line: read.line ?? 1 });
      return addPeoplePage(rejected(form.typed, { people: because }));
    }
    const added = await this.list.add(actor, read.lines);
    if (added.faults.length > 0) return addedPage(added, form.data.people);
    return redirect('/watches', 'certificates.watching.added', { asked: added.asked, kept: added.kept });
  }

  @Post(':id/removal')
  async remove(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.list.remove(actor, id);
    return redirect('/watches', 'certificates.watching.removed');
  }

  @Post(':id/return')
  async putBack(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.list.putBack(actor, id);
    return redirect('/watches', 'certificates.watching.putBack');
  }
}
