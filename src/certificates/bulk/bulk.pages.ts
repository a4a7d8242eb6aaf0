import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Clock } from '../../shared/clock';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, type Redirect, redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import type { Reply } from '../../shared/http/request';
import { BulkReading } from './bulk-reading.service';
import { BulkRuns } from './bulk-runs.service';
import { chooseRunPage } from './choose-run.view';
import { runPage } from './run.view';
import { runsPage } from './runs.view';
import { ItemsWish, NewRun, RunChange, RunsWish, RunWish } from './selection.schemas';

const PATH = '/certificates/bulk';

/** Doing one thing to many certificates, and following it. */
@Controller('certificates/bulk')
@Requires('certificate.revoke')
export class BulkPages {
  constructor(
    private readonly runs: BulkRuns,
    private readonly reading: BulkReading,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query({ schema: RunsWish }) { after }: RunsWish) {
    return runsPage(await this.reading.runs(after), actor.timeZone);
  }

  @Get('new')
  async choose(@Query({ schema: RunWish }) wish: RunWish) {
    return chooseRunPage(await this.reading.choosing(wish), { formKey: randomUUID() });
  }

  @Post()
  begin(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(NewRun, body);
    const begin = async (asked: NewRun): Promise<Page | Redirect> =>
      redirect(`${PATH}/${await this.runs.begin(actor, asked)}`, 'certificates.bulk.begun');
    return orAgain(form, begin, async (why) => {
      const choosing = await this.reading.choosing(RunWish.parse(form.typed));
      return chooseRunPage(choosing, { formKey: randomUUID(), why });
    });
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string, @Query({ schema: ItemsWish }) wish: ItemsWish) {
    const found = await this.reading.run(id, wish);
    return runPage(found, { now: this.clock.now(), timeZone: actor.timeZone });
  }

  @Post(':id/state')
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: RunChange }) { action }: RunChange,
  ) {
    await this.runs.change(actor, id, action);
    return redirect(`${PATH}/${id}`);
  }

  @Get(':id/results.csv')
  async results(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    const stream = await this.reading.results(actor, id);
    void reply.type('text/csv; charset=utf-8').header('content-disposition', attached('results.csv'));
    return stream;
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Requires('certificate.export')
  async archive(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Readable> {
    const stream = await this.reading.archive(actor, id);
    const day = this.clock.now().toISOString().slice(0, 10);
    void reply.type('application/zip').header('content-disposition', attached(`certificates-${day}.zip`));
    return stream;
  }
}

const attached = (name: string): string => `attachment; filename="${name}"`;
