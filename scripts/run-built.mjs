/** Builds if need be and runs `dist/src/<name>.js` in this process with these arguments. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

export async function runBuilt(name, options) {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const program = fileURLToPath(new URL(`../dist/src/${name}.js`, import.meta.url));
  process.argv = [process.execPath, program, ...options];
  process.setSourceMapsEnabled(true);
  createRequire(import.meta.url)(program);
}
