import { clusterOfThisRun } from './postgres';
import { removeCluster } from './test-cluster';

/** Runs in the process that set up, and so finds what `global-setup.ts` left there. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { stopTestPostgres?: () => Promise<void> }).stopTestPostgres?.();
  await removeCluster(clusterOfThisRun().folder);
}
