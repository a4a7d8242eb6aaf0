import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { ShortWay, StatusWay } from './certificates';
import type { Clock } from './shared/clock';
import type { Config } from './shared/config/config';
import { Log } from './shared/log.provider';
import { Assets } from './shared/http/assets.provider';
import { letAnswerAtOnce } from './shared/http/at-once.provider';
import { readJson } from './shared/http/json-body.provider';
import { LARGEST_BODY } from './shared/http/largest-body';
import type { Reply, Request } from './shared/http/request';
import { serveDescription } from './shared/http/openapi.provider';
import { answerUnroutable, secure } from './shared/http/security.provider';
import { takeUploads } from './shared/http/uploads.provider';

/** The whole application, ready to listen or to be asked in tests. */
export async function makeApp(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: config.trustProxy ?? false,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error: Error, request: Request, reply: Reply) =>
      answerUnroutable(app, error, request, reply),
  });
  letAnswerAtOnce(adapter, config);
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, clock),
    adapter,
    {
      logger: new Log(config),
      abortOnError: false,
    },
  );
  readJson(app);
  await secure(app, config);
  await takeUploads(app);
  for (const way of [ShortWay, StatusWay]) app.get<ShortWay | StatusWay>(way).open(app);
  await app.get(Assets).serve(app);
  serveDescription(app, config.publicUrl);
  return app;
}
