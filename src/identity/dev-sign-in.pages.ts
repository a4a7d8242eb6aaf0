import { Controller, Get, Param, Res } from '@nestjs/common';
import { Database } from '../shared/database/database.service';
import { NotFound } from '../shared/errors';
import { Public } from '../shared/http/access.decorator';
import { redirect } from '../shared/http/page';
import type { Reply } from '../shared/http/request';
import { SessionCookie } from './session-cookie.provider';
import { SignInService } from './sign-in.service';
import { UserService } from './user.service';

/** One-click sign-in as one of the demonstration's people. Not registered in production. */
@Controller('dev/sign-in')
@Public()
export class DevSignInPages {
  constructor(
    private readonly db: Database,
    private readonly users: UserService,
    private readonly signIn: SignInService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get(':email')
  async enter(@Param('email') email: string, @Res({ passthrough: true }) reply: Reply) {
    const user = await this.db.transaction(() => this.users.findByEmail(email));
    if (!user) throw new NotFound();
    this.cookie.set(reply, await this.signIn.begin(user, 'link'));
    return redirect('/');
  }
}
