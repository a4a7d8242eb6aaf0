import { Logger } from '@nestjs/common';
import { Database } from '../../src/shared/database/database.service';
import { FailureFilter } from '../../src/shared/http/failure.filter';
import { described, impersonal } from '../../src/shared/loggable';
import { leaksIn, leaksOf } from '../support/leaks';
import { clusterOfThisRun } from '../support/postgres';
import { useApp } from '../support/use-app';

const app = useApp();

test.each([
  ['an address', '550 priya.nair@harbour.example is not known', '550 (an address) is not known'],
  ['one in brackets', 'to <jo@x.org>, later', 'to <(an address)>, later'],
  [
    'a link that lets in',
    'GET /sign-in-links/0aZ-3_bcdefghijklmnopqrst 200',
    'GET /sign-in-links/(a secret) 200',
  ],
  ['a link to a part of a certificate', `GET /s/${'aZ-3_'.repeat(9)} 500`, 'GET /s/(a secret) 500'],
  ['a list', `/verify/lists/${'aZ-3_'.repeat(9)}/results.csv`, '/verify/lists/(a secret)/results.csv'],
  [
    'a receipt',
    '/verify/receipts/3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11/receipt.jwt',
    '/verify/receipts/(a secret)/receipt.jwt',
  ],
  ['a key', `Bearer cairn_0f1e2d3c4b5a_${'aZ-3_'.repeat(9)}, twice`, 'Bearer (a secret), twice'],
  ['a secret of webhooks', `"whsec_${'a+/Z'.repeat(10)}="`, '"(a secret)"'],
  ['a credential', `of eyJhbGciOi.${'aZ-3_'.repeat(9)}.x~y~ here`, 'of (a secret) here'],
  ['a value of a row', 'Key (email)=(priya@x.org) already exists', 'Key (a value)'],
  [
    'what PostgreSQL could not read',
    'invalid input syntax for type date: "Priya"',
    'invalid input syntax for type date: (a value)',
  ],
])('%s is left out of a line', (_, line, left) => {
  expect(impersonal(line)).toContain(left);
});

test('what says where something happened stays', () => {
  for (const line of [
    'The outbox could not be relayed: connect ECONNREFUSED 127.0.0.1:5432',
    'GET /practice-entries/3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11 500',
    '25 * * * *      OrganisationsWorker.tendSealingKeys (each organisation)',
  ])
    expect(impersonal(line)).toBe(line);
});

test('of a statement that fails, the log has the statement and nothing that was put into it', async () => {
  const { priya } = await app.cast();
  const again = app.in(priya, () =>
    app
      .get(Database)
      .query('INSERT INTO users (id, name, email, locale, created_at) VALUES ($1, $2, $3, $4, now())', [
        ...[priya.id, 'Priya Nair', priya.email, 'en'],
      ]),
  );
  const failure: unknown = await again.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).not.toBeNull();
  const told = JSON.stringify(described(failure));
  expect(told).toContain('INSERT INTO users');
  expect(told).toContain('23505');
  expect(leaksIn(told)).toEqual([]);
  const answer = {
    sent: false,
    header: () => answer,
    status: () => answer,
    type: () => answer,
    send: () => answer,
  };
  const request = { id: 'r', headers: { accept: 'application/json' }, url: '/', method: 'GET' };
  await app.get(FailureFilter).answer(failure, request as never, answer as never);
  new Logger('Test').warn(`A letter to ${priya.email} was refused`);
});

test('nothing that any process of this run has logged so far leads to a person', () => {
  const { read, leaks } = leaksOf(clusterOfThisRun().folder);
  expect(read).toBeGreaterThan(0);
  expect(leaks).toEqual([]);
});

test('a line that would is found', () => {
  const telling = ['to priya@harbour.example', 'Signed for Priya Nair', `/sign-in-links/${'a'.repeat(30)}`];
  expect(leaksIn(['fine', ...telling, 'fine as well'].join('\n'))).toEqual(telling);
});
