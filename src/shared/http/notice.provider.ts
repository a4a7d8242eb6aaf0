import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../config/config';
import { say } from '../text';
import { cookieOptions, cookieStyle } from './cookies';
import type { Notice } from './page';
import type { Reply, Request } from './request';

const Kept = z.object({
  key: z.string().max(100),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Carries a sentence over a redirect in a cookie that is read once. */
@Injectable()
export class Notices {
  private readonly style: ReturnType<typeof cookieStyle>;
  private readonly name: string;

  constructor(config: Config) {
    this.style = cookieStyle(config.publicUrl);
    this.name = `${this.style.prefix}cairn-notice`;
  }

  keep(reply: Reply, notice: Notice): void {
    const value = Buffer.from(JSON.stringify(notice)).toString('base64url');
    void reply.setCookie(this.name, value, { ...cookieOptions(this.style), maxAge: 60 });
  }

  /** The sentence kept by the last redirect, if there is one; it is gone afterwards. */
  take(request: Request, reply: Reply): string | null {
    const value = request.cookies[this.name];
    if (!value) return null;
    void reply.clearCookie(this.name, cookieOptions(this.style));
    return this.read(value);
  }

  private read(value: string): string | null {
    try {
      const { key, params } = Kept.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
      return say(key, params);
    } catch {
      return null;
    }
  }
}
