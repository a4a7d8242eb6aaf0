// Lets plain `node` require the project's TypeScript: `node -r ./scripts/ts-require.cjs file.ts`, or require this first.
// It compiles on the fly with the settings of the build (.swcrc), so decorators carry their metadata, and it keeps
// source maps in memory so that stack traces name the line in the .ts file.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

process.setSourceMapsEnabled(true);
const settings = JSON.parse(readFileSync(join(__dirname, '..', '.swcrc'), 'utf8'));

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...settings,
    swcrc: false,
    filename,
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
