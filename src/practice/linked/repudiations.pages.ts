import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { Onlookers } from '../onlooker.service';
import { ResolutionForm } from './linked.schemas';
import { RepudiationReading } from './repudiation-reading.service';
import { RepudiationService } from './repudiation.service';
import { repudiationPage, repudiationsPage } from './repudiations.view';

/** Signatures that were taken back, and what a manager finds about each. */
@Controller('repudiations')
@Requires('trainees.see')
export class RepudiationsPages {
  constructor(
    private readonly reading: RepudiationReading,
    private readonly repudiations: RepudiationService,
    private readonly onlookers: Onlookers,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return repudiationsPage(await this.reading.list(after), this.onlookers.of(actor));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return repudiationPage(await this.reading.open(id), this.onlookers.of(actor));
  }

  @Post(':id/resolution')
  resolve(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(ResolutionForm, body);
    const resolve = async (data: ResolutionForm): Promise<Page | Redirect> => {
      await this.reading.open(id);
      await this.repudiations.resolve(actor, id, data);
      return redirect(`/repudiations/${id}`, 'practice.linked.repudiations.resolved');
    };
    return orAgain(form, resolve, async (refused) => {
      const tried = { typed: form.typed, refused };
      return repudiationPage(await this.reading.open(id), this.onlookers.of(actor), tried);
    });
  }
}
