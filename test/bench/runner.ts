import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { hold, type Bench, type Result } from './bench';
import { table } from './table';

/** The benchmarks there are, by name. */
const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));

const requireHere = createRequire(__filename);
const load = (name: string): Bench => (requireHere(`./${name}.bench.ts`) as { default: Bench }).default;

/** `npm run bench [name …]`: runs those whose name begins so, or all, each in a process of its own. */
async function runAll(wanted: string[]): Promise<void> {
  const chosen = names.filter(
    (name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  if (chosen.length === 0)
    throw new Error(`No benchmark is called ${wanted.join(' or ')}. There are: ${names.join(', ')}`);
  for (const name of chosen) {
    const bench = load(name);
    const pinned = bench.oneCore === true && canPin;
    const loadBefore = loadavg()[0] ?? 0;
    const results = await inOwnProcess(name, pinned);
    console.log(table(name, bench, results, pinned));
    save(name, { ...bench, pinned, loadBefore, results });
  }
}

const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

function inOwnProcess(name: string, pinned: boolean): Promise<Result[]> {
  const node = [
    process.execPath,
    '-r',
    join(__dirname, '../../scripts/ts-require.cjs'),
    __filename,
    '--only',
    name,
  ];
  const [command = '', ...rest] = pinned ? ['taskset', '-c', '0', ...node] : node;
  const child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let results: Result[] | undefined;
    child.on('message', (message) => (results = message as Result[]));
    child.on('error', reject);
    child.on('exit', (code) =>
      results && code === 0 ? resolve(results) : reject(new Error(`${name} stopped with code ${code}`)),
    );
  });
}

function save(name: string, outcome: object): void {
  const folder = join(__dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const machine = { node: process.version, cpu: cpus()[0]?.model.trim(), cores: cpus().length };
  const file = join(folder, `${name}-${at.replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ name, at, machine, ...outcome }, null, 2)}\n`);
}

async function runOne(name: string): Promise<void> {
  const results = await hold(load(name));
  process.send?.(results, () => process.exit(0));
}

const [first, second = ''] = process.argv.slice(2);
(first === '--only' ? runOne(second) : runAll(process.argv.slice(2))).catch((error: unknown) => {
  console.error(first === '--only' ? error : String(error));
  process.exit(1);
});
