import { makeApp } from '../app';
import { prepareGround, refusePort } from '../boot';
import { fillWhenEmpty } from '../demonstration/demonstration.provider';
import { SystemClock } from '../shared/clock.provider';

export type Server = { url: string; stop(): Promise<void> };

/** The server that answers already at `CAIRN_URL` or at the usual address, or one started for the journey. */
export async function serverFor(variables: NodeJS.ProcessEnv): Promise<Server> {
  const url = variables.CAIRN_URL ?? `http://localhost:${variables.PORT ?? 3000}`;
  if (await answers(url)) return { url, stop: async () => undefined };
  if (variables.CAIRN_URL)
    throw new Error(`Nothing answers at ${url}: start Cairn there, or leave CAIRN_URL out.`);
  const ground = await prepareGround(variables, { listens: true });
  await fillWhenEmpty(ground.config);
  const app = await makeApp(ground.config, new SystemClock());
  await app
    .listen({ port: ground.config.port, host: ground.config.host })
    .catch((error: NodeJS.ErrnoException) => {
      refusePort(error.code ?? error.message, ground.config);
    });
  const stop = async () => {
    await app.close();
    await ground.release();
  };
  return { url: ground.config.publicUrl, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
