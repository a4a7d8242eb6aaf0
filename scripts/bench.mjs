/* Runs benchmarks: `npm run bench [name …]`. They use the sources as they are; nothing is built first. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { status } = spawnSync(
  process.execPath,
  ['-r', here('ts-require.cjs'), here('../test/bench/runner.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
