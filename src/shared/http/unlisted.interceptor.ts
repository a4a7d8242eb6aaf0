import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { Reply } from './request';

/** What keeps a page out of search engines, which anybody may read who has its address. */
export const unlisted = { 'x-robots-tag': 'noindex, nofollow' };

/** For pages that name people: whoever has the address may read them, and no search for a name finds them. */
@Injectable()
export class Unlisted implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    void context.switchToHttp().getResponse<Reply>().headers(unlisted);
    return next.handle();
  }
}
