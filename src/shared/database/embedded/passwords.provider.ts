import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The generated passwords of the embedded server's three roles. */
export type Passwords = { superuser: string; owner: string; app: string };

type Secrets = { database?: Passwords };

/** The passwords kept in `secrets.json` of the data folder (mode 0600), made on the first start. */
export async function keepPasswords(dataDir: string): Promise<Passwords> {
  const file = join(dataDir, 'secrets.json');
  const secrets = await read(file);
  if (secrets?.database) return secrets.database;
  const password = () => randomBytes(24).toString('base64url');
  const database = { superuser: password(), owner: password(), app: password() };
  await write(file, { ...secrets, database }, secrets === null);
  return (await read(file))?.database ?? database;
}

async function read(file: string): Promise<Secrets | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Secrets);
}

/** Whole or not at all; of two processes that make the first file at once, one wins and both use it. */
async function write(file: string, secrets: Secrets, first: boolean): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  if (!first) return rename(draft, file);
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}
