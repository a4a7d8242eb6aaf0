/**
 * `npm run prepare` sets git's pre-commit hook; the hook checks format and lint of what is staged, nothing slow.
 * Where there is nothing to do (no git checkout, CI, no development tools, a hook of one's own) it does nothing and
 * says nothing: an installation never fails for it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
const mark = '# Written by scripts/hooks.mjs of Cairn';
const hook = `#!/bin/sh\n${mark}\n[ -f scripts/hooks.mjs ] || exit 0\nexec node scripts/hooks.mjs pre-commit\n`;

const git = (...words) =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function install() {
  if (process.env.CI || !existsSync(prettier) || !existsSync(eslint)) return;
  if (realpathSync(git('rev-parse', '--show-toplevel').trim()) !== realpathSync(root)) return;
  if (spawnSync('git', ['config', '--get', 'core.hooksPath'], { cwd: root }).status === 0) return;
  const file = join(resolve(root, git('rev-parse', '--git-path', 'hooks').trim()), 'pre-commit');
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(mark)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hook, { mode: 0o755 });
}

function checkStaged() {
  if (!existsSync(prettier) || !existsSync(eslint)) return 0;
  const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z')
    .split('\0')
    .filter(Boolean);
  const code = staged.filter((file) => /\.[cm]?[jt]s$/.test(file));
  return (
    run(prettier, ['--check', '--ignore-unknown', '--log-level', 'warn'], staged) ||
    run(eslint, ['--no-warn-ignored'], code)
  );
}

function run(tool, options, files) {
  if (files.length === 0) return 0;
  return (
    spawnSync(process.execPath, [tool, ...options, '--', ...files], { cwd: root, stdio: 'inherit' }).status ??
    1
  );
}

if (process.argv[2] === 'pre-commit') {
  process.exitCode = checkStaged();
} else {
  try {
    install();
  } catch {
    // No git, or none that trusts this folder.
  }
}
