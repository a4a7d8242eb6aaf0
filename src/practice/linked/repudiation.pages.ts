import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { Discreet } from '../../shared/http/discreet.interceptor';
import type { Tried } from './linked-entries.view';
import { RepudiationForm } from './linked.schemas';
import { RepudiationService } from './repudiation.service';
import { takingBackPage } from './repudiation.view';
import { RepudiationsQueries } from './repudiations.queries';
import { type Visit, Visiting } from './visiting.service';
import { gonePage } from './welcome.view';

/** "This was not me": by the link in the copy, as long as the organisation lets signatures be taken back. */
@Controller('sign/:token/repudiation')
@Public()
@UseInterceptors(Discreet)
export class RepudiationPages {
  constructor(
    private readonly visiting: Visiting,
    private readonly repudiations: RepudiationService,
    private readonly queries: RepudiationsQueries,
  ) {}

  @Get()
  show(@Param('token') token: string) {
    return this.visit(token, (visit) => this.page(visit, token));
  }

  @Post()
  repudiate(@Param('token') token: string, @Body() body: unknown) {
    return this.visit(token, (visit) => {
      const form = readForm(RepudiationForm, body);
      const takeBack = async (data: RepudiationForm): Promise<Page | Redirect> => {
        await this.repudiations.repudiate(visit, data);
        return redirect(`/sign/${token}/repudiation`, 'practice.linked.repudiation.done');
      };
      return orAgain(form, takeBack, (refused) => this.page(visit, token, { typed: form.typed, refused }));
    });
  }

  private async page(visit: Visit, token: string, tried: Tried = {}): Promise<Page> {
    return takingBackPage(visit, { token, signatures: await this.queries.signatures(visit.request) }, tried);
  }

  private async visit(
    token: string,
    work: (visit: Visit) => Promise<Page | Redirect>,
  ): Promise<Page | Redirect> {
    return (await this.visiting.byCopy(token, work)) ?? gonePage();
  }
}
