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
  ['PORT', 'abc', 'PORT must be a port number from 0 to 65535'],
  ['CAIRN_ROLE', 'boss', 'CAIRN_ROLE must be web, worker or all'],
  ['DATABASE_POOL', 'many', 'DATABASE_POOL must be a whole number from 2 to 200'],
  ['TRUST_PROXY', 'loopback, banana', 'TRUST_PROXY must be "loopback" or addresses or networks'],
  ['MAIL_FROM', 'Cairn', 'MAIL_FROM must be an address such as Cairn <cairn@example.org>'],
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

test.each([
  ['TRUST_PROXY', 'loopback, 10.0.0.0/8, fd00::/8, 192.0.2.7'],
  ['MAIL_FROM', 'cairn@example.org'],
  ['MAIL_FROM', 'The "Cairn" <cairn@example.org>'],
])('%s=%s is taken', (name, value) => {
  expect(readEnvironment({ [name]: value })).toHaveProperty(`environment.${name}`, value);
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
