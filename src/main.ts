import 'reflect-metadata';
import { makeApp } from './app';
import { prepareGround, readEnvFile } from './boot';
import { fillWhenEmpty } from './demonstration/demonstration.provider';
import { greet } from './greeting';
import { Lifetime } from './lifetime.provider';
import { SystemClock } from './shared/clock.provider';
import { CannotStart } from './shared/database/embedded/cannot-start';
import { Templates } from './shared/http/templates.provider';

/** Brings Cairn up. A signal to stop at any moment lets go of what is held by then, newest first. */
async function start(life: Lifetime): Promise<void> {
  readEnvFile();
  const { config, demonstrates, release } = await prepareGround(process.env, { listens: true });
  life.holds(release);
  if (demonstrates) await fillWhenEmpty(config);
  life.goesOn();
  const app = await makeApp(config, new SystemClock());
  life.holds(() => app.close());
  app.get(Templates).compileAll();
  if (config.role === 'worker') await app.init();
  else await app.listen({ port: config.port, host: config.host });
  life.isUp();
  await greet(app);
}

const life = new Lifetime();
start(life).catch(async (error: unknown) => {
  await life.end();
  if (life.wasAskedToEnd) process.exit(0);
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
