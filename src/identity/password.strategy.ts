import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import type { Request } from '../shared/http/request';
import { SignInService } from './sign-in.service';
import type { User } from './user.entity';

/** Email address and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(request: Request, email: string, password: string): Promise<User | false> {
    return (await this.signIn.byPassword(email.slice(0, 320), password.slice(0, 1000), request.ip)) ?? false;
  }
}
