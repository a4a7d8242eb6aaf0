import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Config } from '../config/config';
import type { Reply, Request } from './request';
import { everyHeader } from './security-headers';

/** How a route answers at once, in its `config`. It has to answer in any case, and must not throw. */
export type AtOnce = { atOnce: (request: Request, reply: Reply) => void };

/**
 * Lets the few routes that anybody may ask, and that most do, answer before all that is meant for visitors: they carry the
 * headers of every answer, and no cookie is read for them, no upload awaited, no guard asked. NOTE: they may only give
 * (`GET`), because nobody looks where a request comes from; and it is the first thing to be told to the server.
 */
export function answerAtOnce(adapter: FastifyAdapter, config: Config): void {
  const headers = everyHeader(config);
  adapter.getInstance().addHook('onRequest', (request: Request, reply: Reply, next: () => void) => {
    const { atOnce } = (request.routeOptions.config ?? {}) as Partial<AtOnce>;
    if (!atOnce) return next();
    void reply.headers(headers);
    request.cookies = noCookies;
    atOnce(request, reply);
  });
}

const noCookies: Request['cookies'] = {};
