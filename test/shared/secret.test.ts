import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploymentSecret } from '../../src/shared/config/secret.provider';
import { loadLocales } from '../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const newFolder = () => mkdtempSync(join(tmpdir(), 'cairn-secret-'));

test('processes that start at once make one secret, which nobody else reads', async () => {
  const folder = newFolder();
  const secrets = await Promise.all([
    deploymentSecret(undefined, folder),
    deploymentSecret(undefined, folder),
  ]);
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toHaveLength(43);
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secrets[0]);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['secret']);
});

test('a folder that cannot keep a secret is told in one sentence', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  await expect(deploymentSecret(undefined, file)).rejects.toThrow(
    `Cairn cannot use the data folder ${file} (EEXIST): give this user the right`,
  );
});
