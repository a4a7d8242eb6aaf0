import { Injectable } from '@nestjs/common';
import { Config } from '../shared/config/config';
import { cookieOptions, cookieStyle, type CookieStyle } from '../shared/http/cookies';
import type { Reply, Request } from '../shared/http/request';
import { SESSION_DAYS } from './session.service';

/** The cookie that carries a session's token. */
@Injectable()
export class SessionCookie {
  private readonly style: CookieStyle;
  private readonly name: string;

  constructor(config: Config) {
    this.style = cookieStyle(config.publicUrl);
    this.name = `${this.style.prefix}cairn`;
  }

  read(request: Pick<Request, 'cookies'>): string | null {
    return request.cookies[this.name] ?? null;
  }

  set(reply: Reply, token: string): void {
    void reply.setCookie(this.name, token, { ...cookieOptions(this.style), maxAge: SESSION_DAYS * 86_400 });
  }

  clear(reply: Reply): void {
    void reply.clearCookie(this.name, cookieOptions(this.style));
  }
}
