import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import { Page, Redirect } from './page';
import { Pages } from './pages.service';
import type { Reply, Request } from './request';

/** Handlers answer `page(…)` or `redirect(…)`; this makes the response of it. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const reply = context.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        if (answer instanceof Page) return this.pages.send(request, reply, answer);
        if (!(answer instanceof Redirect)) return answer;
        this.pages.lead(reply, answer);
        return '';
      }),
    );
  }
}
