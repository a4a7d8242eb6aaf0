import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-custom';
import type { Request } from '../shared/http/request';
import { SignInService } from './sign-in.service';
import type { User } from './user.entity';

/** A link sent by email, used once. */
@Injectable()
export class LinkStrategy extends PassportStrategy(Strategy, 'link') {
  constructor(private readonly signIn: SignInService) {
    super();
  }

  async validate(request: Request): Promise<User | false> {
    const { token } = request.params as { token?: string };
    return (token && (await this.signIn.byLink(token.slice(0, 200)))) || false;
  }
}
