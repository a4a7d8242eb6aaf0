import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { InvalidInput } from '../../shared/errors';
import { byField, readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import type { Reply } from '../../shared/http/request';
import type { Upload } from '../../shared/http/uploads';
import { Uploads } from '../../shared/http/uploads.decorator';
import { t } from '../../shared/text';
import { Onlookers } from '../onlooker.service';
import { choosePage } from './choose.view';
import { withTicks } from './decisions';
import { donePage } from './done.view';
import { exampleFile } from './example';
import { ImportReview } from './import-review.service';
import { ImportStore } from './import-store.service';
import { PracticeImportService } from './import.service';
import { previewPage } from './preview.view';
import { outcomes } from './reviewed';

const Form = z.looseObject({});
const place = z.coerce.number().int().min(0).max(10_000_000).catch(0).default(0);
const Part = z.object({ show: z.enum(outcomes).optional().catch(undefined), after: place });
const Shown = z.object({ from: place, to: place, show: z.enum(outcomes).optional().catch(undefined) });
type Shown = z.output<typeof Shown>;

/** Bringing one's own practice in from a spreadsheet. */
@Controller('practice-imports')
@Requires('practice.log')
export class ImportsPages {
  constructor(
    private readonly imports: PracticeImportService,
    private readonly store: ImportStore,
    private readonly review: ImportReview,
    private readonly onlookers: Onlookers,
  ) {}

  @Get('new')
  begin() {
    return choosePage();
  }

  @Get('example.csv')
  example(@Res({ passthrough: true }) reply: Reply) {
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="practice.csv"');
    return exampleFile();
  }

  @Post()
  async read(@CurrentActor() actor: Actor, @Uploads() [file]: Upload[]) {
    if (!file) return choosePage(t('practice.importing.errors.noFile'));
    if (file.tooLarge) return choosePage(t('practice.importing.errors.tooLarge', { most: 5 }));
    try {
      return redirect(`/practice-imports/${await this.imports.read(actor, file)}`);
    } catch (failure) {
      if (!(failure instanceof InvalidInput)) throw failure;
      return choosePage(byField(failure.errors).file);
    }
  }

  @Get(':id')
  async show(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: Part }) part: z.output<typeof Part>,
  ) {
    const opened = await this.store.open(actor, id);
    if (opened.row.importedAt)
      return donePage(opened, await this.imports.whatBecame(id), this.onlookers.of(actor));
    if (!opened.settings.settled) return redirect(`/practice-imports/${id}/columns`);
    return previewPage(opened, await this.review.of(actor, opened), part);
  }

  @Post(':id/duplicates')
  async keepTicks(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: Shown }) shown: Shown,
    @Body() body: unknown,
  ) {
    const { typed } = readForm(Form, body);
    await this.imports.decide(actor, id, (settings) => withTicks(settings, typed, shown.from, shown.to));
    return redirect(`/practice-imports/${id}${shown.show ? `?show=${shown.show}` : ''}`);
  }

  @Post(':id/confirmation')
  async confirm(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: Shown }) { from, to }: Shown,
    @Body() body: unknown,
  ) {
    const { typed } = readForm(Form, body);
    const count = await this.imports.confirm(actor, id, (settings) => withTicks(settings, typed, from, to));
    return redirect(`/practice-imports/${id}`, 'practice.importing.done.notice', { count });
  }

  @Post(':id/undo')
  async undo(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.imports.undo(actor, id);
    return redirect(`/practice-imports/${id}`, 'practice.importing.done.undone');
  }

  @Post(':id/deletion')
  async discard(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.imports.discard(actor, id);
    return redirect('/practice-entries', 'practice.importing.discarded');
  }
}
