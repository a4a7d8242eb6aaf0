import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopServer } from '../../src/shared/database/embedded/server.provider';

/** What the temporary folders of test clusters are called, before the number of the process that made them. */
export const testCluster = 'cairn-test-postgres-';

/** Stops the server of a test cluster, and those that tests made in folders of their own in it, and removes it all. */
export async function removeCluster(folder: string): Promise<void> {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const home of ['.', ...inside.map((entry) => entry.name)])
    await stopServer(join(folder, home, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}
