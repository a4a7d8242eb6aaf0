import 'reflect-metadata';
import { makeApp } from './app';
import { prepareGround, readEnvFile, refusePort } from './boot';
import { fillWhenEmpty } from './demonstration/demonstration.provider';
import { greet } from './greeting';
import { Lifetime } from './lifetime.provider';
import { SystemClock } from './shared/clock.provider';
import type { Config } from './shared/config/config';
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
  else await app.listen({ port: config.port, host: config.host }).catch(refusedFor(config));
  life.isUp();
  await greet(app);
}

/** Somebody may have taken the port since it was found free. */
const refusedFor = (config: Config) => (error: NodeJS.ErrnoException) => {
  if (error.syscall === 'listen') refusePort(error.code ?? error.message, config);
  throw error;
};

const life = new Lifetime();
start(life).catch(async (error: unknown) => {
  await life.end();
  if (life.wasAskedToEnd) process.exit(0);
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
