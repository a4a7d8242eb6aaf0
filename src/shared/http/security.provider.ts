import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/config';
import { refuseCrossSite } from './cross-site';
import { FailureFilter } from './failure.filter';
import { refuseOtherTypes } from './json-body.provider';
import { isApi, type Reply, type Request } from './request';
import { everyHeader, securityHeaders } from './security-headers';

/** Headers, cookies and the refusal of cross-site writes and of what is no JSON, before any route. */
export async function secure(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(cookie);
  const headers = everyHeader(config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.headers(headers);
      if (isApi(request)) void reply.header('cache-control', 'no-store');
      try {
        refuseCrossSite(request);
        refuseOtherTypes(request);
        done();
      } catch (error) {
        done(error as Error);
      }
    });
}

/**
 * Answers an address that leads to no route because it cannot even be read, like any other failure. NOTE: no hook has
 * run for such a request, so it has neither headers of ours nor cookies.
 */
export function answerUnroutable(
  app: NestFastifyApplication,
  error: Error,
  request: Request,
  reply: Reply,
): void {
  void reply.headers(securityHeaders(app.get(Config)));
  void app.get(FailureFilter).answer(error, Object.assign(request, { cookies: {} }), reply);
}
