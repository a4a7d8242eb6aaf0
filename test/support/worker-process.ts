import 'reflect-metadata';
import { makeApp } from '../../src/app';
import { SystemClock } from '../../src/shared/clock.provider';
import { Config, environment } from '../../src/shared/config/config';
import { loadLocales } from '../../src/shared/texts.provider';
import { keepLog } from './log-file';

type Given = { databaseUrl: string; dataDir: string; secret: string };

/** Works in the background on the database it is told of, until it is stopped or killed. */
async function work(): Promise<void> {
  keepLog();
  loadLocales();
  const given = JSON.parse(process.env.CAIRN_WORKER ?? '{}') as Given;
  const env = environment.parse({ NODE_ENV: 'test', LOG_LEVEL: 'info', CAIRN_ROLE: 'worker' });
  const app = await makeApp(new Config(env, given), new SystemClock());
  process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
  await app.init();
  console.log('working');
}

void work();
