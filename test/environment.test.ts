import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, productionFaults, readEnvironment } from '../src/shared/config/config';

const example = readFileSync(join(__dirname, '../.env.example'), 'utf8');
const lines = example.split('\n').filter((line) => /^[A-Z]/.test(line));
const variables = Object.fromEntries(
  lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

test('the example names every variable and no other', () => {
  expect(Object.keys(variables).sort()).toEqual(Object.keys(environment.shape).sort());
});

test('the example says the defaults', () => {
  expect(readEnvironment({ ...variables, PUBLIC_URL: '' })).toEqual(readEnvironment({}));
});

test.each([
  ['PORT', '70000', 'PORT'],
  ['CAIRN_ROLE', 'boss', 'CAIRN_ROLE'],
  [
    'DATABASE_URL',
    'mysql://here',
    'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
  ],
  ['CAIRN_SECRET', 'short', 'CAIRN_SECRET must be at least 32 characters long'],
])('%s=%s is refused with a sentence that names it', (name, value, sentence) => {
  const read = readEnvironment({ [name]: value });
  expect('faults' in read && read.faults[0]).toContain(sentence);
});

test('production refuses generated secrets, plain http and published passwords', () => {
  const read = readEnvironment({
    NODE_ENV: 'production',
    PUBLIC_URL: 'http://cairn.example',
    CAIRN_DEMONSTRATION: 'yes',
  });
  if ('faults' in read) throw new Error(read.faults.join());
  expect(productionFaults(read.environment)).toHaveLength(3);
});

test('production accepts a secret of its own and https', () => {
  const read = readEnvironment({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://cairn.example',
    CAIRN_SECRET: 'x'.repeat(32),
  });
  if ('faults' in read) throw new Error(read.faults.join());
  expect(productionFaults(read.environment)).toEqual([]);
});
