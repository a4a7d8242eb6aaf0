/** Compiles `src` and `migrations` into `dist`: only what has changed, and nothing stays that has no source. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const record = join(dist, '.build.json');
const inputs = ['src', 'migrations'];

/** Brings `dist` up to date. Says how many files were compiled and how many removed. */
export async function build() {
  if (!existsSync(join(root, 'src'))) return { compiled: 0, removed: 0 };
  const [now, before, built] = await Promise.all([fingerprints(), lastBuild(), filesIn(dist)]);
  const there = new Set(built);
  const stale = Object.keys(now).filter(
    (source) => now[source] !== before[source] || !there.has(output(source)),
  );
  const wanted = new Set(Object.keys(now).flatMap((source) => [output(source), `${output(source)}.map`]));
  const orphans = built.filter((file) => file !== record && !wanted.has(file) && !isDraft(file));
  if (stale.length > 0) await compile(stale);
  await Promise.all(orphans.map((file) => rm(file, { force: true })));
  if (stale.length + orphans.length > 0) await write(record, JSON.stringify(now));
  return { compiled: stale.length, removed: orphans.length };
}

/** What each source looked like, and the settings it is compiled with: size and time of change, not content. */
async function fingerprints() {
  const sources = (await Promise.all(inputs.map((folder) => filesIn(join(root, folder))))).flat();
  const typescript = sources.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const settings = await Promise.all(['.swcrc', 'package-lock.json'].map((file) => look(join(root, file))));
  const entries = typescript.map(async (file) => [
    relative(root, file),
    `${await look(file)} ${settings.join(' ')}`,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

const look = (file) =>
  stat(file).then(
    ({ size, mtimeMs }) => `${size}@${mtimeMs}`,
    () => 'none',
  );

const lastBuild = () => readFile(record, 'utf8').then(JSON.parse, () => ({}));

const output = (source) => join(dist, source.replace(/\.ts$/, '.js'));

async function compile(sources) {
  const { transform } = await import('@swc/core').catch(() => {
    throw new Error(
      'Cairn has to be built, and the tools for it are not installed: run npm ci --include=dev.',
    );
  });
  const options = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));
  await Promise.all(
    sources.map(async (source) => {
      const target = output(source);
      const filename = join(root, source);
      const { code, map } = await transform(await readFile(filename, 'utf8'), {
        ...options,
        swcrc: false,
        filename,
        sourceFileName: relative(dirname(target), filename),
      });
      await mkdir(dirname(target), { recursive: true });
      await write(`${target}.map`, map);
      await write(target, `${code}\n//# sourceMappingURL=${target.split(/[\\/]/).at(-1)}.map\n`);
    }),
  );
}

const isDraft = (file) => /\.\d+$/.test(file);

/** Whole or not at all, so that a server that starts meanwhile never reads half a file. */
async function write(file, text) {
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { compiled, removed } = await build();
  console.log(`Built: ${compiled} compiled, ${removed} removed.`);
}
