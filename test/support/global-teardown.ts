import { leaksOf } from './leaks';
import { clusterOfThisRun } from './postgres';
import { removeCluster } from './test-cluster';

/**
 * Runs in the process that set up, and so finds what `global-setup.ts` left there. The run fails if anything that
 * it logged, in whichever process, would lead to a person.
 */
export default async function tearDown(): Promise<void> {
  const { leaks } = leaksOf(clusterOfThisRun().folder);
  await (globalThis as { stopTestPostgres?: () => Promise<void> }).stopTestPostgres?.();
  await removeCluster(clusterOfThisRun().folder);
  if (leaks.length > 0)
    throw new Error(`The log of this run leads to people:\n${leaks.slice(0, 20).join('\n')}`);
}
