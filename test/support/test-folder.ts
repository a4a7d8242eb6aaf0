import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one test file; gone afterwards. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
