import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { HandingOver, NewProposal } from './assigning.schemas';
import { handoverPage } from './handover.view';
import { HandoverService } from './handover.service';
import { proposalPage } from './proposal-form.view';
import { ProposalService } from './proposal.service';
import { YourSupervisorsReading } from './your-supervisors.service';
import { yourSupervisorsPage } from './your-supervisors.view';

const path = '/your-supervisors';

/** A trainee's own supervisors: who they are, proposing another, and choosing who signs when one has gone. */
@Controller('your-supervisors')
@Requires('practice.log')
export class YourSupervisorsPages {
  constructor(
    private readonly reading: YourSupervisorsReading,
    private readonly proposals: ProposalService,
    private readonly handovers: HandoverService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return yourSupervisorsPage(await this.reading.of(actor));
  }

  @Get('new')
  async begin(@CurrentActor() actor: Actor, @Query('from') from?: string) {
    const typed = {
      who: from === 'outside' ? from : 'inside',
      relation: 'none',
      validFrom: this.reading.today(actor),
    };
    return proposalPage(await this.reading.supervisors(actor), { typed });
  }

  @Post()
  propose(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewProposal, body);
    const propose = async (data: NewProposal): Promise<Page | Redirect> => {
      await this.proposals.propose(actor, data);
      return redirect(path, 'practice.yours.proposed');
    };
    return orAgain(form, propose, async (refused) =>
      proposalPage(await this.reading.supervisors(actor), { typed: form.typed, refused }),
    );
  }

  @Post(':id/withdrawal')
  async withdraw(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.proposals.withdraw(actor, id);
    return redirect(path, 'practice.yours.withdrawn');
  }

  @Get('handover')
  async choose(@CurrentActor() actor: Actor) {
    return handoverPage(await this.reading.handover(actor), { typed: {} });
  }

  @Post('handover')
  handOver(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(HandingOver, body);
    const handOver = async (data: HandingOver): Promise<Page | Redirect> => {
      const { moved, stayed } = await this.handovers.ofOneself(actor, data);
      const key = stayed.length > 0 ? 'practice.handover.givenSome' : 'practice.handover.given';
      return redirect(`${path}/handover`, key, { count: moved.length, stayed: stayed.length });
    };
    return orAgain(form, handOver, async (refused) =>
      handoverPage(await this.reading.handover(actor), { typed: form.typed, refused }),
    );
  }
}
