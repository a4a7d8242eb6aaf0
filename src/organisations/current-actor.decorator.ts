import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../shared/http/request';
import type { Actor } from './actor';

/** Whoever sent the request; the route's access rule has made sure that there is somebody. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<Request>().visit?.actor;
  if (!actor) throw new Error('A route with @CurrentActor needs @Requires or @SignedIn');
  return actor as Actor;
});
