import { Webhook } from 'standardwebhooks';
import { SlowReceivers } from '../../../src/certificates/webhooks/slow-receivers';
import {
  addressFault,
  isGivenUp,
  makeSecret,
  signedHeaders,
  stateOf,
  tryAgainAt,
  typeOf,
} from '../../../src/certificates/webhooks/sending';

const now = new Date('2026-11-21T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

test('a message is tried for about three days, with pauses that never grow shorter', () => {
  const pauses = Array.from({ length: 9 }, (_, at) => tryAgainAt(at + 1, now));
  const minutes = pauses.flatMap((at) => (at ? [(at.getTime() - now.getTime()) / 60_000] : []));
  expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
  expect(pauses[8]).toBeNull();
  const hours = minutes.reduce((sum, one) => sum + one, 0) / 60;
  expect(hours).toBeGreaterThan(66);
  expect(hours).toBeLessThan(78);
});

test.each([
  [null, 500, false],
  [ago(4.9), 500, false],
  [ago(5), 500, true],
  [ago(6), null, true],
  [now, 410, true],
  [now, 404, false],
])('failing since %p with %p: given up %p', (since, answered, off) =>
  expect(isGivenUp(since, answered, now)).toBe(off),
);

test.each([
  ['https://a.example/x', true, null],
  ['http://a.example/x', true, 'notHttps'],
  ['http://a.example/x', false, null],
  ['javascript:alert(1)', false, 'notHttps'],
  ['https://u@a.example/', true, 'named'],
  ['https://:p@a.example/', true, 'named'],
  ['a.example', true, 'unreadable'],
])('%s, https alone %p: %p', (url, onlyHttps, fault) => expect(addressFault(url, { onlyHttps })).toBe(fault));

test('each valid secret signs, and no other would', () => {
  const [one, other, third] = [makeSecret(), makeSecret(), makeSecret()];
  const at = new Date();
  const headers = signedHeaders(
    { deliveryId: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01', body: '{}' },
    [one, other],
    at,
  );
  expect(headers['webhook-id']).toBe('msg_0b7d4a3e5f0c4c7e9d5a3a4c1c1f2e01');
  for (const secret of [one, other]) expect(new Webhook(secret).verify('{}', headers)).toEqual({});
  expect(() => new Webhook(third).verify('{}', headers)).toThrow('No matching signature');
  expect(() => new Webhook(one).verify('{ }', headers)).toThrow('No matching signature');
});

test('names of messages and states of addresses', () => {
  expect((['agreed', 'declined', 'ended', 'in-grace'] as const).map(typeOf)).toEqual([
    ...['watch.agreed', 'watch.declined', 'watch.ended', 'certificate.in-grace'],
  ]);
  expect([
    stateOf({ failingSince: null, switchedOffAt: null }),
    stateOf({ failingSince: now, switchedOffAt: null }),
    stateOf({ failingSince: now, switchedOffAt: now }),
  ]).toEqual(['works', 'fails', 'off']);
});

test('of an organisation whose program lets us wait, one message is sent at a time', async () => {
  const slow = new SlowReceivers({ slow: 20, remembered: 10_000 });
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 40));
  const both = (who: string) => Promise.all([slow.take(who, wait), slow.take(who, wait)]);
  expect(await both('a')).toEqual([true, true]);
  expect(await both('a')).toEqual([true, false]);
  expect(await both('b')).toEqual([true, true]);
  await expect(slow.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await slow.take('a', wait)).toBe(true);
});
