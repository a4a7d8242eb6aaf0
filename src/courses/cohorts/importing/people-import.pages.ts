import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { answer, readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { redirect } from '../../../shared/http/page';
import { Uploads } from '../../../shared/http/uploads.decorator';
import type { Upload } from '../../../shared/http/uploads';
import { z } from 'zod';
import { t } from '../../../shared/text';
import { CohortsQueries } from '../cohorts.queries';
import { textOf } from './people-file';
import { importPage, previewPage } from './people-import.view';
import { PeopleImport } from './people-import.service';

const Pasted = z.object({ people: z.string().max(500_000).optional() });

/** Bringing a list of people into a cohort: first what would come of it, then the doing. */
@Controller('cohorts/:id/people')
@Requires('cohort.manage')
export class PeopleImportPages {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly imports: PeopleImport,
  ) {}

  @Get('import')
  async begin(@Id() id: string) {
    return importPage(await this.cohorts.find(id));
  }

  @Post('import')
  async preview(@Id() id: string, @Body() body: unknown, @Uploads() [upload]: Upload[]) {
    const { typed } = readForm(Pasted, body);
    const text = upload && !upload.tooLarge ? textOf(upload.bytes) : answer(typed, 'people');
    if (upload?.tooLarge || text.length > 500_000)
      return importPage(await this.cohorts.find(id), t('courses.importing.errors.tooLarge'));
    if (text.trim() === '')
      return importPage(await this.cohorts.find(id), t('courses.importing.errors.nothing'));
    return previewPage(await this.imports.preview(id, text), text);
  }

  @Post('import/confirmation')
  async confirm(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { typed } = readForm(Pasted, body);
    const { invited, added } = await this.imports.confirm(actor, id, answer(typed, 'people'));
    return redirect(`/cohorts/${id}`, 'courses.importing.done', { invited, added });
  }
}
