import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { answer, readForm, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain, type Refused } from '../../shared/http/refused';
import type { Upload } from '../../shared/http/uploads';
import { Uploads } from '../../shared/http/uploads.decorator';
import { t } from '../../shared/text';
import { type CertificateDesign, SIGNATORIES } from './certificate-design';
import { CertificateDesigns } from './certificate-designs.service';
import { changedBy } from './changed-design';
import { DesignForm, PicturePlace } from './design.schemas';
import { designPage, misfitWords, tooLongWords, typedDesign } from './design.view';
import { DesignPictures } from './design-pictures.service';
import { DesignSamples } from './design-samples.service';
import { fitPage } from './fit.view';

/** How the organisation's certificates look and what they say. */
@Controller('certificate-design')
@Requires('certificate.design')
export class DesignPages {
  constructor(
    private readonly designs: CertificateDesigns,
    private readonly samples: DesignSamples,
    private readonly pictures: DesignPictures,
  ) {}

  @Get()
  async edit() {
    const current = await this.designs.current();
    const tooLong = tooLongWords(await this.samples.tooLong(current));
    const misfit = misfitWords(await this.samples.misfits(current));
    const sample = await this.samples.picture(current);
    return designPage({ current, typed: typedDesign(current), sample, tooLong, misfit });
  }

  @Post()
  save(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(DesignForm, body);
    return orAgain(
      form,
      async (typed): Promise<Page | Redirect> => {
        const current = await this.designs.current();
        const design = changedBy(typed, current, SIGNATORIES);
        const errors = tooLongWords(await this.samples.tooLong(design));
        const error = misfitWords(await this.samples.misfits(design));
        if (error || Object.keys(errors).length > 0)
          return this.shown(current, form.typed, { status: 422, errors, error });
        await this.designs.change(actor, design, typed.seen);
        return redirect('/certificate-design', 'certificates.designing.saved');
      },
      async (refused) => this.shown(await this.designs.current(), form.typed, refused),
    );
  }

  /** The form as it was typed, with the sample it makes; nothing is kept. */
  @Post('preview')
  async preview(@Body() body: unknown) {
    const current = await this.designs.current();
    const form = readForm(DesignForm, body);
    if (!form.ok) return this.shown(current, form.typed, { status: 422, errors: form.errors, error: null });
    const design = changedBy(form.data, current, SIGNATORIES);
    const tooLong = tooLongWords(await this.samples.tooLong(design));
    const misfit = misfitWords(await this.samples.misfits(design));
    const sample = await this.samples.picture(design);
    return designPage({ current, typed: form.typed, sample, tooLong, misfit });
  }

  @Post('pictures')
  async take(@CurrentActor() actor: Actor, @Body() body: unknown, @Uploads() [file]: Upload[]) {
    const form = readForm(PicturePlace, body);
    const place = answer(form.typed, 'place');
    const error = form.ok
      ? await this.pictures.take(actor, place, file)
      : t('certificates.designing.errors.place');
    if (!error) return redirect('/certificate-design', 'certificates.designing.pictures.taken');
    const current = await this.designs.current();
    const sample = await this.samples.picture(current);
    return designPage({ current, typed: typedDesign(current), sample, file: { error, place } });
  }

  @Post('pictures/removal')
  async remove(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(PicturePlace, body);
    if (form.ok) await this.pictures.remove(actor, form.data.place);
    return redirect('/certificate-design', 'certificates.designing.pictures.removed');
  }

  /** Which names fit which design. */
  @Get('fit')
  async fit() {
    return fitPage(await this.samples.fit(await this.designs.current()));
  }

  private async shown(current: CertificateDesign, typed: Typed, refused?: Refused): Promise<Page> {
    const sample = await this.samples.picture(current);
    return designPage({ current, typed, sample, ...(refused && { refused }) });
  }
}
