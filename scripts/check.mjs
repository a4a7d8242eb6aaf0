/**
 * `npm run check`: format, lint, types and build, side by side, since each keeps hardly more than one core busy. What each
 * has to say is printed whole when it ends; with a fault in any, the command fails.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const checks = {
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  build: ['scripts/build.mjs'],
};

/** Answers whether a check found nothing to say against the code. */
function passes(name, command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      console.log(`${name}: ${code === 0 ? 'good' : 'not good'}\n${Buffer.concat(said).toString()}`);
      resolve(code === 0);
    });
  });
}

const outcomes = await Promise.all(Object.entries(checks).map(([name, command]) => passes(name, command)));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
