import { neighbourhood } from '../../src/certificates/verifying/neighbourhood';
import { useApp } from '../support/use-app';
import { issuing } from './certificates';

const app = useApp({ variables: { VERIFICATIONS_PER_MINUTE: '5' } });
const { issue } = issuing(app);

test('one address may ask so often a minute, then is told how long to wait', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const ask = (remoteAddress: string, url = `/v/${code}`, accept = 'text/html') =>
    app.server.inject({ method: 'GET', url, headers: { accept }, remoteAddress });
  for (let count = 0; count < 5; count++) expect((await ask('192.0.2.1')).statusCode).toBe(200);
  const refused = await ask('192.0.2.1');
  expect([refused.statusCode, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)]);
  expect((await ask('192.0.2.1', `/v/${code}/certificate.pdf`)).statusCode).toBe(429);
  expect((await ask('192.0.2.1', `/v/${code}`, 'application/json')).json()).toMatchObject({
    type: '/problems/too-many-requests',
  });
  expect((await ask('192.0.2.2')).statusCode).toBe(200);
});

test('all addresses of one IPv6 network count together', async () => {
  const ask = (remoteAddress: string) =>
    app.server.inject({ method: 'GET', url: '/v/nothing', remoteAddress });
  for (let host = 1; host <= 5; host++) expect((await ask(`2001:db8:1:2::${host}`)).statusCode).toBe(404);
  expect((await ask('2001:db8:1:2:ffff::6')).statusCode).toBe(429);
  expect((await ask('2001:db8:1:3::1')).statusCode).toBe(404);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::5:6', '2001:db8:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, counted) => {
  expect(neighbourhood(address)).toBe(counted);
});
