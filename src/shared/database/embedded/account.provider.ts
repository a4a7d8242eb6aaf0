import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, lstatSync } from 'node:fs';
import { chown, lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The system user PostgreSQL runs as; null is the user of this process. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | null;

/** Who is to run the server of this folder: its owner if it has one, else `postgres`, made if absent, else `nobody`. */
export function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = lstatSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
}

function lookUp(name: string): Account {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function create(name: string): Account {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/',
    '--shell',
    '/bin/false',
  ];
  spawnSync('useradd', [...options, name], { stdio: 'ignore' });
  return lookUp(name);
}

/** Whether that user may run (a program) or enter (a folder) this path. Asked of the system, which knows of ACLs too. */
export function canReach(account: Account, path: string): boolean {
  if (account) {
    return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;
  }
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Gives a folder and all it holds to the account. */
export async function giveTo(account: Account, folder: string): Promise<void> {
  if (!account) return;
  await chown(folder, account.uid, account.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(account, path);
    else await lchown(path, account.uid, account.gid);
  }
}
