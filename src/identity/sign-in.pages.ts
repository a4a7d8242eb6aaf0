import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { Public } from '../shared/http/access.decorator';
import { answer, readForm } from '../shared/http/forms';
import { redirect } from '../shared/http/page';
import type { Reply, Request } from '../shared/http/request';
import { t } from '../shared/text';
import { returnPath } from './return-path';
import { SessionCookie } from './session-cookie.provider';
import { LinkGuard, PasswordGuard } from './sign-in.guard';
import { LinkRequest, SignInForm } from './sign-in.schemas';
import { LINK_MINUTES, SignInService } from './sign-in.service';
import { linkPage, linkRequestPage, linkSentPage, signInPage } from './sign-in.view';
import type { User } from './user.entity';

type Tried = Request & { user?: User | null };

/** Signing in and out. */
@Controller()
@Public()
export class SignInPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('sign-in')
  show(@Query('next') next?: unknown) {
    return signInPage({ next: returnPath(next) });
  }

  @Post('session')
  @UseGuards(PasswordGuard)
  async begin(@Req() request: Tried, @Res({ passthrough: true }) reply: Reply, @Body() body: unknown) {
    const { typed } = readForm(SignInForm, body);
    const next = returnPath(answer(typed, 'next'));
    if (!request.user)
      return signInPage({ email: answer(typed, 'email'), next, error: t('identity.errors.noMatch') });
    return this.enter(request.user, reply, { by: 'password', next });
  }

  /** What the browser kept for reading without a connection goes as well. */
  @Post('session/end')
  async end(@Req() request: Request, @Res({ passthrough: true }) reply: Reply) {
    const token = this.cookie.read(request);
    if (token) await this.signIn.end(token);
    this.cookie.clear(reply);
    void reply.header('clear-site-data', '"storage"');
    return redirect('/sign-in', 'identity.signedOut');
  }

  @Get('sign-in-links')
  askForLink() {
    return linkRequestPage();
  }

  @Post('sign-in-links')
  async sendLink(@Body() body: unknown, @Req() request: Request) {
    const form = readForm(LinkRequest, body);
    if (!form.ok)
      return linkRequestPage({ email: answer(form.typed, 'email'), error: t('identity.errors.email') });
    await this.signIn.sendLink(form.data.email, request.ip);
    return linkSentPage(form.data.email, LINK_MINUTES);
  }

  @Get('sign-in-links/:token')
  showLink(@Param('token') token: string) {
    return linkPage(token);
  }

  @Post('sign-in-links/:token')
  @UseGuards(LinkGuard)
  async followLink(
    @Req() request: Tried,
    @Res({ passthrough: true }) reply: Reply,
    @Param('token') token: string,
  ) {
    return request.user ? this.enter(request.user, reply, { by: 'link', next: '/' }) : linkPage(token, true);
  }

  private async enter(user: User, reply: Reply, { by, next }: { by: 'password' | 'link'; next: string }) {
    this.cookie.set(reply, await this.signIn.begin(user, by));
    return redirect(next);
  }
}
