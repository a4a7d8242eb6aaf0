import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../shared/http/request';

/** The session in which something is done, and the network address that it comes from. */
export type SessionAtHand = { id: string; caller: string };

/** The session of whoever sent the request; the route's access rule has made sure that there is one. */
export const ThisSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionAtHand => {
  const request = context.switchToHttp().getRequest<Request>();
  const id = request.visit?.sessionId;
  if (!id) throw new Error('A route with @ThisSession needs @Requires or @SignedIn');
  return { id, caller: request.ip };
});
