import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../database/embedded/cannot-start';
import { t } from '../text';

/**
 * The deployment's secret: the one given, or one made on the first start and kept beside the data. Refuses
 * (`CannotStart`) a folder that cannot keep it.
 */
export async function deploymentSecret(given: string | undefined, dataDir: string): Promise<string> {
  if (given) return given;
  try {
    await mkdir(dataDir, { recursive: true });
    return await keptIn(join(dataDir, 'secret'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CannotStart(t('shared.embedded.folderRefused', { folder: dataDir, reason: code ?? message }));
  }
}

/** Whole or not at all; of two processes that make it at once, one wins and both use it. */
async function keptIn(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(absent);
  if (known) return known;
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(file, 'utf8');
}

const absent = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
