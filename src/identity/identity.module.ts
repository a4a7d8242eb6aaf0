import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from '../shared/config/config';
import { DevSignInPages } from './dev-sign-in.pages';
import { IdentityWorker } from './identity.worker';
import { LinkStrategy } from './link.strategy';
import { PasswordStrategy } from './password.strategy';
import { Passwords } from './passwords.provider';
import { SessionCookie } from './session-cookie.provider';
import { SessionService } from './session.service';
import { SignInLimits } from './sign-in-limits.provider';
import { SignInPages } from './sign-in.pages';
import { SignInService } from './sign-in.service';
import { StepUp } from './step-up.service';
import { UserService } from './user.service';

const strategies = [PasswordStrategy, LinkStrategy];

@Global()
@Module({})
export class IdentityModule {
  static with(config: Config): DynamicModule {
    return {
      module: IdentityModule,
      controllers: config.production ? [SignInPages] : [SignInPages, DevSignInPages],
      providers: [
        Passwords,
        SessionService,
        SessionCookie,
        SignInLimits,
        SignInService,
        StepUp,
        UserService,
        IdentityWorker,
        ...strategies,
      ],
      exports: [SessionService, SessionCookie, SignInService, StepUp, UserService],
    };
  }
}
