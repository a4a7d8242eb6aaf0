import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config';
import { refuseCrossSite } from './cross-site';
import { securityHeaders } from './security-headers';

/** Headers, cookies and the refusal of cross-site writes, before any route. */
export async function secure(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(cookie);
  const headers = securityHeaders(config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.headers(headers);
      try {
        refuseCrossSite(request);
        done();
      } catch (error) {
        done(error as Error);
      }
    });
}
