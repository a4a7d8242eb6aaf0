import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../../shared/http/request';
import type { Client } from './client';

/** The person or the program that sent the request; the route's access rule has made sure that there is one. */
export const CurrentClient = createParamDecorator((_: unknown, context: ExecutionContext): Client => {
  const actor = context.switchToHttp().getRequest<Request>().visit?.actor;
  if (!actor) throw new Error('A route with @CurrentClient needs @Requires');
  return actor as Client;
});
