import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { AbsenceService } from './absence.service';
import { absencesPage } from './absences.view';
import { NewAbsence } from './assigning.schemas';

/** When a supervisor is away, and who signs meanwhile. */
@Controller('absences')
@Requires('practice.sign-off')
export class AbsencesPages {
  constructor(private readonly absences: AbsenceService) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const list = await this.absences.list(actor);
    return absencesPage(list, { typed: { awayFrom: list.today } });
  }

  @Post()
  set(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewAbsence, body);
    const set = async (data: NewAbsence): Promise<Page | Redirect> => {
      await this.absences.set(actor, data);
      return redirect('/absences', 'practice.absence.set');
    };
    return orAgain(form, set, async (refused) =>
      absencesPage(await this.absences.list(actor), { typed: form.typed, refused }),
    );
  }

  @Post(':id/end')
  async callOff(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.absences.callOff(actor, id);
    return redirect('/absences', 'practice.absence.calledOff');
  }
}
