import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { prepareGround } from './boot';
import { SystemClock } from './shared/clock.provider';
import { Log } from './shared/log.provider';

/** Runs one of the console's commands with the application, which neither answers requests nor works jobs meanwhile. */
export async function withApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const ground = await prepareGround();
  const config = ground.config.but({ role: 'web' });
  const logger = new Log({ ...ground.config, logLevel: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config, new SystemClock()), {
    logger,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
    await ground.release();
  }
}
