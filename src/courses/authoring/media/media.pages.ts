import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { InvalidInput } from '../../../shared/errors';
import { byField, readForm } from '../../../shared/http/forms';
import { Listing } from '../../../shared/http/listing';
import { type Page, redirect } from '../../../shared/http/page';
import type { Upload } from '../../../shared/http/uploads';
import { Uploads } from '../../../shared/http/uploads.decorator';
import { MediaQueries } from './media.queries';
import { MediaUses } from './media-uses.queries';
import { MediumForm, NewMedium } from './media.schemas';
import { MediaService } from './media.service';
import { mediaPage, newMediumPage, type Refusal } from './media.view';
import { mediumPage } from './medium.view';

/** The library of files that lessons show and play. */
@Controller('authoring/media')
@Requires('course.author')
export class MediaPages {
  constructor(
    private readonly queries: MediaQueries,
    private readonly media: MediaService,
    private readonly uses: MediaUses,
  ) {}

  @Get()
  async list(@Query({ schema: Listing }) { search = '', after }: Listing) {
    return mediaPage(await this.queries.list({ search, after: after ?? null }), search);
  }

  @Get('new')
  begin() {
    return newMediumPage();
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown, @Uploads() uploads: Upload[]) {
    const form = readForm(NewMedium, body);
    if (!form.ok) return newMediumPage(form);
    try {
      const upload = uploads.find(({ field }) => field === 'file');
      const { name } = await this.media.add(actor, form.data.title, upload);
      return redirect(`/authoring/media/${name}`, 'courses.media.added');
    } catch (failure) {
      return newMediumPage({ typed: form.typed, errors: errorsOf(failure) });
    }
  }

  @Get(':name')
  show(@Param('name') name: string) {
    return this.page(name);
  }

  @Post(':name')
  async describe(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Body() body: unknown,
    @Uploads() uploads: Upload[],
  ) {
    const form = readForm(MediumForm, body);
    if (!form.ok) return this.page(name, form);
    try {
      const captions = uploads.find(({ field }) => field === 'captionsFile');
      await this.media.describe(actor, name, form.data, captions);
      return redirect(`/authoring/media/${name}`, 'courses.authoring.saved');
    } catch (failure) {
      return this.page(name, { typed: form.typed, errors: errorsOf(failure) });
    }
  }

  @Post(':name/removal')
  async remove(@CurrentActor() actor: Actor, @Param('name') name: string) {
    await this.media.remove(actor, name);
    return redirect('/authoring/media', 'courses.media.removed');
  }

  private async page(name: string, refused?: Refusal): Promise<Page> {
    const medium = await this.media.find(name);
    const uses = await this.uses.of(medium);
    return mediumPage({ medium, uses, captions: await this.queries.captions(), refused: refused ?? null });
  }
}

/** The faults of a refusal by field; any other failure is thrown again. */
function errorsOf(failure: unknown): Record<string, string> {
  if (failure instanceof InvalidInput) return byField(failure.errors);
  throw failure;
}
