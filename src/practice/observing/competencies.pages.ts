import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, opens } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { SignedIn } from '../../shared/http/access.decorator';
import { competenciesPage, traineesPage } from './competencies.view';
import { ObservationReading } from './observation-reading.service';

/** What was seen of a trainee over time: their own page, and the same for their supervisors. */
@Controller('competencies')
@SignedIn()
export class CompetenciesPages {
  constructor(private readonly reading: ObservationReading) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query('trainee') trainee?: string,
    @Query('after') after?: string,
  ) {
    const learns = opens(actor.roles, 'practice.log');
    if (!trainee && !learns) {
      if (!opens(actor.roles, 'practice.sign-off')) throw new NotFound();
      return traineesPage(await this.reading.traineesOf(actor));
    }
    const traineeId = typeof trainee === 'string' ? trainee : actor.personId;
    return competenciesPage(await this.reading.competencies(actor, traineeId, after), actor.personId);
  }
}
