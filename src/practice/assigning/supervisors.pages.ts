import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { readForm, type Typed } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { called } from '../wording';
import { AssigningWish, HandingOverAll, NewAssignments, SupervisorsWish } from './assigning.schemas';
import { assigningPage } from './assigning-form.view';
import { AssigningForms } from './assigning-forms.service';
import { AssignmentReading } from './assignment-reading.service';
import { AssignmentService } from './assignment.service';
import { HandoverService } from './handover.service';
import { supervisorPage, traineeSupervisorsPage } from './supervisor.view';
import { supervisorsPage } from './supervisors.view';

/** Who supervises whom, for coordinators. */
@Controller('supervisors')
@Requires('practice.assign')
export class SupervisorsPages {
  constructor(
    private readonly reading: AssignmentReading,
    private readonly forms: AssigningForms,
    private readonly assignments: AssignmentService,
    private readonly handovers: HandoverService,
    private readonly members: Members,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query({ schema: SupervisorsWish }) wish: SupervisorsWish) {
    return supervisorsPage(await this.reading.overview(actor, wish));
  }

  @Get('new')
  async begin(@CurrentActor() actor: Actor, @Query({ schema: AssigningWish }) wish: AssigningWish) {
    const typed: Typed = {
      validFrom: this.reading.today(actor),
      relation: 'none',
      supervisorId: wish.supervisor ?? '',
      traineeIds: wish.trainee ? [wish.trainee] : [],
    };
    return assigningPage(await this.forms.choices(actor, wish, typed), { typed });
  }

  @Post()
  assign(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewAssignments, body);
    const assign = async (data: NewAssignments): Promise<Page | Redirect> => {
      const { made, known } = await this.assignments.assign(actor, data);
      const key = known.length > 0 ? 'practice.assigning.assignedSome' : 'practice.assigning.assigned';
      return redirect(`/supervisors/${data.supervisorId}`, key, { count: made.length, known: known.length });
    };
    return orAgain(form, assign, async (refused) =>
      assigningPage(await this.forms.choices(actor, {}, form.typed), { typed: form.typed, refused }),
    );
  }

  @Get('trainees/:id')
  async trainee(@CurrentActor() actor: Actor, @Id() id: string) {
    return traineeSupervisorsPage(await this.reading.ofTrainee(actor, id));
  }

  @Get(':id')
  async supervisor(@CurrentActor() actor: Actor, @Id() id: string) {
    return supervisorPage(await this.reading.ofSupervisor(actor, id));
  }

  @Post(':id/handover')
  handOver(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(HandingOverAll, body);
    const handOver = async ({ supervisorId }: { supervisorId: string }): Promise<Page | Redirect> => {
      const { moved, stayed } = await this.handovers.ofSupervisor(actor, id, supervisorId);
      const name = called(await this.members.people([supervisorId]), supervisorId);
      const trainees = new Set(moved.map(({ traineeId }) => traineeId)).size;
      const key = stayed.length > 0 ? 'practice.handover.doneSome' : 'practice.handover.done';
      return redirect(`/supervisors/${id}`, key, {
        count: moved.length,
        trainees: t('practice.assigning.trainees', { count: trainees }),
        name,
        stayed: stayed.length,
      });
    };
    return orAgain(form, handOver, async (refused) =>
      supervisorPage(await this.reading.ofSupervisor(actor, id), { typed: form.typed, refused }),
    );
  }
}
