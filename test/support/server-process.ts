import 'reflect-metadata';
import { makeApp } from '../../src/app';
import { SystemClock } from '../../src/shared/clock.provider';
import { Config, environment } from '../../src/shared/config/config';
import { loadLocales } from '../../src/shared/texts.provider';
import { keepLog } from './log-file';

type Given = { databaseUrl: string; dataDir: string; secret: string; port: number };

/** Answers requests on the database it is told of, until it is stopped or killed. */
async function serve(): Promise<void> {
  keepLog();
  loadLocales();
  const { port, ...given } = JSON.parse(process.env.CAIRN_SERVER ?? '{}') as Given;
  const env = environment.parse({ NODE_ENV: 'test', LOG_LEVEL: 'info', CAIRN_ROLE: 'web', PORT: port });
  const app = await makeApp(new Config(env, given), new SystemClock());
  process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
  await app.listen(port, '127.0.0.1');
  console.log('serving');
}

void serve();
