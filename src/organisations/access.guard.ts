import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SessionCookie, SessionService } from '../identity';
import { Database } from '../shared/database/database.service';
import { Forbidden, Unauthenticated } from '../shared/errors';
import { ACCESS, type Access } from '../shared/http/access.decorator';
import { readerOf } from '../shared/http/reader';
import { isApi, type Request } from '../shared/http/request';
import type { Actor } from './actor';
import { ActorQueries } from './actor.queries';
import { opens, type Permission } from './roles';

/**
 * Finds out who sent a request and whether the route is open to them. Public routes look nobody up, and whoever was let
 * in with a key (`ApiKeyGuard`) is known already.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionService,
    private readonly actors: ActorQueries,
    private readonly db: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (request.visit) return true;
    const actor = await this.actorOf(request, access);
    if (access.kind === 'permission' && !opens(actor.roles, access.permission as Permission)) {
      throw new Forbidden('shared.errors.notYours', { organisation: actor.organisationName });
    }
    return true;
  }

  private async actorOf(request: Request, access: Access): Promise<Actor> {
    const token = this.cookie.read(request);
    const session = token ? await this.db.transaction(() => this.sessions.find(token)) : null;
    if (!session) throw new Unauthenticated(isApi(request) ? wordsFor(access) : 'shared.errors.signInFirst');
    const actor = await this.actors.of(session.userId);
    if (!actor) throw new Forbidden('organisations.errors.noMembership');
    const tenant = { organisationId: actor.organisationId, personId: actor.personId };
    request.visit = { tenant, sessionId: session.id, actor };
    assertSameReader(request);
    return actor;
  }
}

/** What a program is told that brings no key, or one where none opens anything. */
const wordsFor = (access: Access) =>
  access.kind === 'permission' && access.scope
    ? 'organisations.apiKeys.missing'
    : 'organisations.apiKeys.notHere';

/** What a browser kept for one person and sends later is not taken from another who has signed in there meanwhile. */
function assertSameReader(request: Request): void {
  const kept = request.headers['cairn-reader'];
  if (kept !== undefined && kept !== readerOf(request)) throw new Forbidden('shared.errors.otherReader');
}
