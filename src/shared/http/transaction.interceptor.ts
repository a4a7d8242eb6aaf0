import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.service';
import type { Request } from './request';

/**
 * What a signed-in request does is one transaction on behalf of its organisation: it sees one state of the data, and
 * all of it happens or none. Asking (`GET`) may not write.
 */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(private readonly db: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const tenant = request.visit?.tenant;
    if (!tenant) return next.handle();
    const readOnly = request.method === 'GET' || request.method === 'HEAD';
    const work = () => lastValueFrom(next.handle());
    return from(this.db.within(tenant, () => this.db.transaction(work, { readOnly })));
  }
}
