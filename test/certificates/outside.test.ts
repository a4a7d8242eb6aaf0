import { mayConnect, networksIn } from '../../src/certificates/checking/outside/address';
import { statusEntries } from '../../src/certificates/checking/outside/status-bits';
import { checkedLookup, PrivateAddress } from '../../src/certificates/checking/outside/resolving.provider';

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.9.9.9', 'loopback'],
  ['0.0.0.0', 'this host'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['169.254.169.254', 'link-local, where clouds keep secrets'],
  ['100.64.0.1', 'carrier-grade NAT'],
  ['192.0.2.1', 'documentation'],
  ['198.18.0.1', 'benchmarks'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['240.0.0.1', 'reserved'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fc00::1', 'unique local'],
  ['fd12:3456::1', 'unique local'],
  ['ff02::1', 'multicast'],
  ['::ffff:10.0.0.1', 'a mapped private address'],
  ['::ffff:7f00:1', 'mapped loopback'],
  ['::127.0.0.1', 'compatible loopback'],
  ['64:ff9b::a00:1', 'translated private'],
  ['2002:a00:1::', '6to4 of a private address'],
  ['2001:0:1::1', 'Teredo'],
  ['2001:db8::1', 'documentation'],
  ['nowhere', 'no address'],
])('%s is not connected to: %s', (address) => expect(mayConnect(address, [])).toBe(false));

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '::ffff:8.8.8.8'])('%s is public', (address) =>
  expect(mayConnect(address, [])).toBe(true),
);

test('a network of one’s own is open once it is allowed, and no other is', () => {
  const allowed = networksIn('10.1.0.0/16, 127.0.0.1, fd00::/8');
  expect(
    ['10.1.2.3', '127.0.0.1', '::ffff:10.1.2.3', 'fd00::1'].map((one) => mayConnect(one, allowed)),
  ).toEqual([true, true, true, true]);
  expect(['10.2.0.1', '127.0.0.2', 'fe80::1'].map((one) => mayConnect(one, allowed))).toEqual([
    false,
    false,
    false,
  ]);
});

const looked = (addresses: string[], all: boolean) =>
  new Promise((resolve) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    checkedLookup([], (_, tell) => tell(null, found))('name.example', { all }, (error, ...given) =>
      resolve(error ?? given),
    );
  });

test.each([
  [['10.0.0.1']],
  [['93.184.216.34', '127.0.0.1']],
  [['2606:2800:220:1::1', '::1']],
  [['::ffff:169.254.169.254']],
  [[]],
])('a name that leads to %j is refused', async (addresses) => {
  expect(await looked(addresses, true)).toBeInstanceOf(PrivateAddress);
  expect(await looked(addresses, false)).toBeInstanceOf(PrivateAddress);
});

test('what is connected to is what was checked', async () => {
  expect(await looked(['93.184.216.34', '2606:2800:220:1::1'], true)).toEqual([
    [
      { address: '93.184.216.34', family: 4 },
      { address: '2606:2800:220:1::1', family: 6 },
    ],
  ]);
  expect(await looked(['93.184.216.34', '8.8.8.8'], false)).toEqual(['93.184.216.34', 4]);
});

test.each<[string, object, object[] | null]>([
  ['of today', {}, [{ kind: 'BitstringStatusListEntry', index: 7 }]],
  ['of the draft of 2021', { type: 'StatusList2021Entry' }, [{ kind: 'StatusList2021Entry', index: 7 }]],
  ['of the draft, by a number', { type: ['StatusList2021Entry'], statusListIndex: 8 }, [{ index: 8 }]],
  ['that calls itself both', { type: ['BitstringStatusListEntry', 'StatusList2021Entry'] }, null],
  ['that calls itself neither', { type: '1EdTechRevocationList' }, null],
  ['of several bits', { statusSize: 2 }, null],
  ['before the first place', { statusListIndex: '-1' }, null],
  ['without a list', { statusListCredential: undefined }, null],
])('an entry %s is read as what it is', (_, more, expected) => {
  const entry = {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://elsewhere.example/list',
    ...more,
  };
  const read = expected?.map((one) => expect.objectContaining(one) as object) ?? null;
  expect(statusEntries(entry)).toEqual(read);
});
