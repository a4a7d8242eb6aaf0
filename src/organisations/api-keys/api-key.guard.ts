import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Forbidden } from '../../shared/errors';
import { ACCESS, type Access } from '../../shared/http/access.decorator';
import type { Reply, Request } from '../../shared/http/request';
import { ApiKeyLimits, KEY_REQUESTS } from './api-key-limits.provider';
import type { Admitted } from './key-admission.service';

/**
 * Lets programs in with a key where a route is open to keys. Whoever brings no key, and every other route, is left to
 * the guard that follows, which asks for a session.
 */
@Injectable()
export class ApiKeyGuard extends AuthGuard('api-key') {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: ApiKeyLimits,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const where = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, where);
    const request = context.switchToHttp().getRequest<Request & { user?: Admitted }>();
    if (access.kind !== 'permission' || !access.scope || !request.headers.authorization) return true;
    await super.canActivate(context);
    const { keyId, scopes, client } = request.user as Admitted;
    await this.count(keyId, context.switchToHttp().getResponse<Reply>());
    if (!scopes.some((scope) => scope === access.scope))
      throw new Forbidden('organisations.apiKeys.outOfScope', { scope: access.scope });
    request.visit = {
      tenant: { organisationId: client.organisationId, personId: null },
      sessionId: null,
      actor: client,
    };
    return true;
  }

  /** Counts a use, and tells the program how many are left and in how many seconds there are all of them again. */
  private async count(keyId: string, reply: Reply): Promise<void> {
    void reply.headers({ 'ratelimit-limit': KEY_REQUESTS, 'ratelimit-remaining': 0 });
    const { left, seconds } = await this.limits.count(keyId);
    void reply.headers({ 'ratelimit-remaining': left, 'ratelimit-reset': seconds });
  }

  override handleRequest<T>(error: unknown, admitted: T): T {
    if (error) throw error;
    return admitted;
  }
}
