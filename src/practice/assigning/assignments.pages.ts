import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { Declining, Ending } from './assigning.schemas';
import { assignmentPage } from './assignment.view';
import { AssignmentReading } from './assignment-reading.service';
import { AssignmentService } from './assignment.service';

/** One assignment, and what a coordinator decides about it. */
@Controller('supervisor-assignments')
@Requires('practice.assign')
export class AssignmentsPages {
  constructor(
    private readonly reading: AssignmentReading,
    private readonly assignments: AssignmentService,
  ) {}

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return assignmentPage(await this.reading.open(actor, id));
  }

  @Post(':id/confirmation')
  async confirm(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.assignments.confirm(actor, id);
    return redirect('/supervisors?show=proposed', 'practice.assigning.confirmed');
  }

  @Post(':id/refusal')
  decline(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Declining, body);
    const decline = async ({ reason }: { reason: string }): Promise<Page | Redirect> => {
      await this.assignments.decline(actor, id, reason);
      return redirect('/supervisors?show=proposed', 'practice.assigning.declined');
    };
    return orAgain(form, decline, async (refused) =>
      assignmentPage(await this.reading.open(actor, id), { typed: form.typed, refused, what: 'decline' }),
    );
  }

  @Post(':id/end')
  end(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Ending, body);
    const end = async (data: Ending): Promise<Page | Redirect> => {
      await this.assignments.end(actor, id, data);
      return redirect(`/supervisor-assignments/${id}`, 'practice.assigning.ended');
    };
    return orAgain(form, end, async (refused) =>
      assignmentPage(await this.reading.open(actor, id), { typed: form.typed, refused, what: 'end' }),
    );
  }
}
