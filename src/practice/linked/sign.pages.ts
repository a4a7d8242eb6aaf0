import { Body, Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import type { Reply, Request } from '../../shared/http/request';
import { Discreet } from '../../shared/http/discreet.interceptor';
import { LinkedPages } from './linked-pages.service';
import { CodeForm, LinkedDecision, Refusal } from './linked.schemas';
import { LinkedSigning } from './linked-signing.service';
import { SigningProofs } from './signing-proofs.provider';
import { type Visit, Visiting } from './visiting.service';
import { codePage, gonePage, welcomePage } from './welcome.view';

type Answer = Page | Redirect;

/** Signing without an account: by a link that was sent, and a code that proves the address. */
@Controller('sign/:token')
@Public()
@UseInterceptors(Discreet)
export class SignPages {
  constructor(
    private readonly visiting: Visiting,
    private readonly proofs: SigningProofs,
    private readonly signing: LinkedSigning,
    private readonly pages: LinkedPages,
  ) {}

  @Get()
  show(@Param('token') token: string, @Req() request: Request) {
    return this.visit(token, request, async (visit) =>
      visit.proven ? redirect(`/sign/${token}/entries`) : welcomePage(visit, token),
    );
  }

  @Post('code')
  sendCode(@Param('token') token: string, @Req() request: Request) {
    return this.visit(token, request, async (visit) => {
      await this.visiting.sendCode(visit, request.ip);
      return redirect(`/sign/${token}/code`, 'practice.linked.code.sent');
    });
  }

  @Get('code')
  askForCode(@Param('token') token: string, @Req() request: Request) {
    return this.visit(token, request, async (visit) => codePage(visit, token));
  }

  @Post('proof')
  prove(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Body() body: unknown,
  ) {
    return this.visit(token, request, async (visit) => {
      const form = readForm(CodeForm, body);
      if (!form.ok) return codePage(visit, token, 'empty');
      const outcome = await this.visiting.tryCode(visit, form.data.code, request.ip);
      if (outcome !== 'right') return codePage(visit, token, outcome);
      this.proofs.give(reply, visit.request.id);
      return redirect(`/sign/${token}/entries`);
    });
  }

  @Get('entries')
  entries(@Param('token') token: string, @Req() request: Request) {
    return this.proven(token, request, (visit) => this.pages.show(visit, token));
  }

  @Post('decision')
  decide(@Param('token') token: string, @Req() request: Request, @Body() body: unknown) {
    return this.proven(token, request, (visit) => {
      const form = readForm(LinkedDecision, body);
      const decide = async (data: LinkedDecision): Promise<Answer> => {
        await this.signing.decide(visit, data);
        return redirect(`/sign/${token}/entries`, 'practice.linked.outcome.kept');
      };
      return orAgain(form, decide, (refused) =>
        this.pages.again(visit, token, { typed: form.typed, refused }),
      );
    });
  }

  @Post('refusal')
  decline(@Param('token') token: string, @Req() request: Request, @Body() body: unknown) {
    return this.proven(token, request, (visit) => {
      const form = readForm(Refusal, body);
      const decline = async ({ reason }: Refusal): Promise<Answer> => {
        await this.signing.decline(visit, reason);
        return redirect(`/sign/${token}/entries`);
      };
      return orAgain(form, decline, (refused) =>
        this.pages.again(visit, token, { typed: form.typed, refused, refusing: true }),
      );
    });
  }

  /** For whoever has entered the code; anybody else is led to where it is sent. */
  private proven(token: string, request: Request, work: (visit: Visit) => Promise<Answer>): Promise<Answer> {
    return this.visit(token, request, async (visit) => {
      if (visit.proven) return work(visit);
      return redirect(`/sign/${token}`, request.method === 'POST' ? 'practice.linked.code.over' : undefined);
    });
  }

  private async visit(
    token: string,
    request: Request,
    work: (visit: Visit) => Promise<Answer>,
  ): Promise<Answer> {
    return (await this.visiting.through(token, request, work)) ?? gonePage();
  }
}
