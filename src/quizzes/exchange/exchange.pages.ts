import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { InvalidInput } from '../../shared/errors';
import { byField } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import type { Reply } from '../../shared/http/request';
import type { Upload } from '../../shared/http/uploads';
import { Uploads } from '../../shared/http/uploads.decorator';
import { fileOf, importPage, previewPage } from './exchange.view';
import { exportFormats, exportParts, ExportService } from './export.service';
import { ImportService } from './import.service';
import { ImportsQueries } from './imports.queries';

const Part = z.object({
  outcome: z.enum(['imported', 'skipped', 'refused']).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

const Wanted = z.object({
  format: z.enum(exportFormats).default('gift'),
  of: z.enum(exportParts).default('published'),
});

/** Bringing questions in from other programs, and handing them over. */
@Controller('authoring/quizzes')
@Requires('course.author')
export class ExchangePages {
  constructor(
    private readonly imports: ImportService,
    private readonly exports: ExportService,
    private readonly queries: ImportsQueries,
  ) {}

  @Get(':id/imports/new')
  async begin(@Id() id: string) {
    return importPage(await this.queries.target(id));
  }

  @Post(':id/imports')
  async read(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() _: unknown,
    @Uploads() [file]: Upload[],
  ) {
    const wrong = fileOf(file);
    if (wrong || !file) return importPage(await this.queries.target(id), wrong);
    try {
      const imported = await this.imports.read(actor, id, file);
      return redirect(`/authoring/quizzes/imports/${imported.id}`);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return importPage(await this.queries.target(id), byField(error.errors).file);
    }
  }

  @Get('imports/:id')
  async preview(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: Part }) part: z.output<typeof Part>,
  ) {
    const shown = await this.queries.questions(id, part.outcome ?? null, part.after);
    return previewPage(await this.queries.one(id), shown, part.outcome ?? null, actor.timeZone);
  }

  @Post('imports/:id/confirmation')
  async confirm(@CurrentActor() actor: Actor, @Id() id: string) {
    const count = await this.imports.confirm(actor, id);
    return redirect(`/authoring/quizzes/imports/${id}`, 'quizzes.exchange.preview.inDraft', { count });
  }

  @Get(':id/export')
  async export(
    @Id() id: string,
    @Query({ schema: Wanted }) { format, of }: z.output<typeof Wanted>,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { name, type, bytes } = await this.exports.export(id, format, of);
    void reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
    return bytes;
  }
}
