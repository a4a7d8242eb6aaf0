import { parse } from 'node-html-parser';
import { Posting } from '../../../src/certificates/webhooks/posting.provider';
import { WebhookEndpoints } from '../../../src/certificates/webhooks/webhook-endpoints.service';
import { WebhookSender } from '../../../src/certificates/webhooks/webhook-sender.service';
import { WebhooksWorker } from '../../../src/certificates/webhooks/webhooks.worker';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { Receiver } from './receiver';
import { employing, watching } from './watching';

const app = useApp({ variables: { WEBHOOKS_WITHIN: 'loopback' } });
const { add, answer, revoke, watchersOf } = watching(app);

let receiver: Receiver;
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(() => receiver.stop());

const make = (owner: Somebody, url = receiver.url) =>
  app.in(owner, () => app.get(WebhookEndpoints).make(app.actor(owner), url));
const logOf = (owner: Somebody) =>
  app.in(owner, () =>
    app
      .get(Database)
      .query<{ state: string; attempts: number; answered: number | null; because: string | null }>(
        'SELECT state, attempts, answered, because FROM webhook_deliveries ORDER BY made_at, type DESC',
      ),
  );
const minuteCame = async () => {
  await app.runNow(WebhooksWorker, 'tryAgain', null);
  await app.settle();
};
/** NOTE: the signature is checked against the time of day, which is not the application's here. */
const now = () => app.clock.set(new Date().toISOString());

async function watched() {
  const cast = await employing(app);
  now();
  const { id, code } = await cast.issue(cast.rowan);
  await add(cast.mira, code);
  const watch = (await watchersOf(cast.rowan))[0]!;
  return { ...cast, certificateId: id, code, watch };
}

test('a change arrives signed, with the code and how it stands, and without a name', async () => {
  const { ade, hugo, rowan, certificateId, code, watch } = await watched();
  const { secret } = await make(hugo);
  await answer(rowan, watch.id, 'agreed');
  await revoke(ade, certificateId);
  expect(receiver.received.map((one) => receiver.take(secret, one))).toEqual([204, 204]);
  const said = receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: object });
  expect(said.map(({ type }) => type)).toEqual(['watch.agreed', 'certificate.revoked']);
  expect(said[1]?.data).toEqual({
    ...{ watchId: watch.id, code, status: 'revoked' },
    url: expect.stringContaining(`/v/${code}`) as string,
  });
  expect(receiver.received.map(({ body }) => body).join()).not.toMatch(/Rowan|Ellis|Peer|Harbour/);
});

test('a program is told that a holder ended it, without how the certificate stands', async () => {
  const { ade, hugo, rowan, certificateId, code, watch } = await watched();
  await make(hugo);
  await answer(rowan, watch.id, 'agreed');
  await answer(rowan, watch.id, 'ended');
  await revoke(ade, certificateId);
  const said = receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: object });
  expect(said.map(({ type }) => type)).toEqual(['watch.agreed', 'watch.ended']);
  expect(said[1]?.data).toEqual({
    ...{ watchId: watch.id, code },
    url: expect.stringContaining(`/v/${code}`) as string,
  });
});

test('the receiver refuses what was changed, what is old, and takes a message once', async () => {
  const { hugo } = await employing(app);
  now();
  const { endpoint, secret } = await make(hugo);
  await app.as(hugo).post(`/organisation/webhooks/${endpoint.id}/tests`);
  await app.settle();
  const message = receiver.received[0]!;
  expect(receiver.take(secret, message)).toBe(204);
  expect(receiver.take(secret, message)).toBe(200);
  expect(receiver.take(secret, { ...message, body: message.body.replace('test', 'best') })).toBe(400);
  app.clock.advance({ minutes: -6 });
  await app.as(hugo).post(`/organisation/webhooks/${endpoint.id}/tests`);
  await app.settle();
  expect(receiver.take(secret, receiver.received[1]!)).toBe(400);
});

test('what fails is tried again with longer pauses, under the same name, until it arrives', async () => {
  const { hugo } = await employing(app);
  now();
  const { endpoint, secret } = await make(hugo);
  receiver.answers = 500;
  await app.as(hugo).post(`/organisation/webhooks/${endpoint.id}/tests`);
  await app.settle();
  await minuteCame();
  expect(receiver.received).toHaveLength(1);
  app.clock.advance({ minutes: 1 });
  await minuteCame();
  receiver.answers = 204;
  app.clock.advance({ minutes: 4 });
  await minuteCame();
  expect(receiver.received).toHaveLength(2);
  app.clock.advance({ minutes: 1 });
  await minuteCame();
  expect(await logOf(hugo)).toEqual([{ state: 'delivered', attempts: 3, answered: 204, because: null }]);
  const names = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(names).size).toBe(1);
  const page = (await app.as(hugo).get(`/organisation/webhooks/${endpoint.id}`)).body;
  expect(page).toContain('tried 3 times');
  const again = parse(page).querySelector('form[action$=attempts]')?.getAttribute('action') ?? '';
  now();
  await app.as(hugo).post(again);
  await app.settle();
  expect(receiver.take(secret, receiver.received[3]!)).toBe(204);
  expect(receiver.received[3]?.headers['webhook-id']).toBe(names[0]);
});

test('a message that several workers are told of at once is sent once, and what has arrived stays so', async () => {
  const { hugo } = await employing(app);
  const { endpoint } = await make(hugo);
  await app.in(hugo, () => app.get(WebhookEndpoints).test(app.actor(hugo), endpoint.id));
  const [{ id } = { id: '' }] = await app.in(hugo, () =>
    app.get(Database).query<{ id: string }>('SELECT id FROM webhook_deliveries'),
  );
  const send = () =>
    app.get(Database).within({ organisationId: hugo.organisationId }, () => app.get(WebhookSender).send(id));
  await Promise.all([send(), send(), minuteCame()]);
  expect(receiver.received).toHaveLength(1);
  expect(await logOf(hugo)).toEqual([{ state: 'delivered', attempts: 1, answered: 204, because: null }]);
});

test('after days without an arrival the address is switched off, with a letter', async () => {
  const { hugo } = await employing(app);
  now();
  const { endpoint } = await make(hugo);
  receiver.answers = 500;
  const test = () => app.in(hugo, () => app.get(WebhookEndpoints).test(app.actor(hugo), endpoint.id));
  for (const days of [0, 2, 2.9]) {
    app.clock.advance({ days });
    await test();
    await app.settle();
  }
  expect(await app.mailTo(hugo.email)).toEqual([]);
  app.clock.advance({ hours: 3 });
  await test();
  await app.settle();
  expect(await app.mailTo(hugo.email)).toMatchObject([
    {
      subject: 'A webhook was switched off',
      text: expect.stringContaining('for 5 days, so nothing is sent'),
    },
  ]);
  await expect(test()).rejects.toThrow('switched off');
  await app.in(hugo, () => app.get(WebhookEndpoints).switchOn(app.actor(hugo), endpoint.id));
  receiver.answers = 204;
  await test();
  await app.settle();
  expect((await logOf(hugo)).at(-1)).toMatchObject({ state: 'delivered' });
});

test('an address that says it is gone is switched off at once', async () => {
  const { hugo } = await employing(app);
  const { endpoint } = await make(hugo);
  receiver.answers = 410;
  await app.in(hugo, () => app.get(WebhookEndpoints).test(app.actor(hugo), endpoint.id));
  await app.settle();
  expect(await app.mailTo(hugo.email)).toMatchObject([
    { text: expect.stringContaining('the address is gone for good (410)') },
  ]);
});

test('while a secret is changed both are good, and a day later the new one alone', async () => {
  const { hugo } = await employing(app);
  now();
  const { endpoint, secret: before } = await make(hugo);
  const secret = await app.in(hugo, () =>
    app.get(WebhookEndpoints).rotate(app.actor(hugo), endpoint.id, null),
  );
  const send = async () => {
    await app.in(hugo, () => app.get(WebhookEndpoints).test(app.actor(hugo), endpoint.id));
    await app.settle();
    return receiver.received.at(-1)!;
  };
  const first = await send();
  expect([receiver.take(before, first), receiver.take(secret, first)]).toEqual([204, 200]);
  await app.in(hugo, () =>
    app.get(Database).query('UPDATE webhook_endpoints SET previous_until = $1', [app.clock.now()]),
  );
  const second = await send();
  expect([receiver.take(before, second), receiver.take(secret, second)]).toEqual([400, 204]);
});

test('what waits when a holder ends it is not sent', async () => {
  const { ade, hugo, rowan, certificateId, watch } = await watched();
  await make(hugo);
  await answer(rowan, watch.id, 'agreed');
  receiver.answers = 500;
  await revoke(ade, certificateId);
  await answer(rowan, watch.id, 'ended');
  receiver.received.length = 0;
  receiver.answers = 204;
  app.clock.advance({ minutes: 2 });
  await minuteCame();
  const types = receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types).toEqual(['watch.ended']);
  expect((await logOf(hugo)).map(({ state }) => state).sort()).toEqual([
    ...['cancelled', 'delivered', 'delivered'],
  ]);
});

test('two clicks change a secret once, and the program goes on with the one that it knows', async () => {
  const { hugo } = await employing(app);
  now();
  const { endpoint, secret: before } = await make(hugo);
  const path = `/organisation/webhooks/${endpoint.id}/secret`;
  const shown = (body: string) => parse(body).querySelector('input[name=secret]')?.getAttribute('value');
  const [one, other] = await Promise.all([1, 2].map(() => app.as(hugo).post(path)));
  expect(shown(one?.body ?? '')).toMatch(/^whsec_/);
  expect(shown(other?.body ?? '')).toBe(shown(one?.body ?? ''));
  await app.in(hugo, () => app.get(WebhookEndpoints).test(app.actor(hugo), endpoint.id));
  await app.settle();
  expect(receiver.take(before, receiver.received.at(-1)!)).toBe(204);
  app.clock.advance({ minutes: 6 });
  expect((await app.as(hugo).post(path)).statusCode).toBe(409);
  const { body } = await app.as(hugo).get(`/organisation/webhooks/${endpoint.id}`);
  const seen = parse(body).querySelector('input[name=seen]')?.getAttribute('value') ?? '';
  expect(shown((await app.as(hugo).post(path, { seen })).body)).not.toBe(shown(one?.body ?? ''));
});

test('a secret is shown once and kept sealed; nobody else sees the address', async () => {
  const { hugo, nadia } = await employing(app);
  const page = await app.as(hugo).post('/organisation/webhooks', { url: receiver.url });
  const secret = parse(page.body).querySelector('input[name=secret]')?.getAttribute('value') ?? '';
  expect(secret).toMatch(/^whsec_/);
  expect((await app.as(hugo).post('/organisation/webhooks', { url: receiver.url })).statusCode).toBe(409);
  const [kept] = await app.in(hugo, () => app.get(Database).query('SELECT * FROM webhook_endpoints'));
  expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
  const id = String(kept?.id);
  expect((await app.as(hugo).get(`/organisation/webhooks/${id}`)).body).not.toContain(secret);
  expect((await app.as(nadia).get(`/organisation/webhooks/${id}`)).statusCode).toBe(404);
  expect((await app.as(nadia).post(`/organisation/webhooks/${id}/secret`)).statusCode).toBe(404);
});

test.each([
  ['http://10.1.2.3/', 'privateAddress'],
  ['http://[fd00::1]/', 'privateAddress'],
  ['http://169.254.169.254/latest', 'privateAddress'],
  ['http://[::ffff:192.168.0.1]/', 'privateAddress'],
  ['http://0.0.0.0/', 'privateAddress'],
  ['ftp://example.org/', 'notHttps'],
  ['https://me:secret@example.org/', 'named'],
  ['nonsense', 'unreadable'],
])('nothing is sent to %s', async (url, because) =>
  expect(await app.get(Posting).post(url, {}, '{}')).toEqual({ arrived: false, answered: null, because }),
);

test('a receiver that wants to speak another protocol instead of answering is let go', async () => {
  receiver.answers = 101;
  const sent = await app.get(Posting).post(receiver.url, {}, '{}');
  expect(sent).toEqual({ arrived: false, answered: null, because: 'unreachable' });
});

test('an address to which nothing will ever be sent is not taken, and what was typed is kept', async () => {
  const { hugo } = await employing(app);
  const refused = await app.as(hugo).post('/organisation/webhooks', { url: 'https://10.1.2.3/hook' });
  expect(refused.statusCode).toBe(422);
  expect(parse(refused.body).text).toContain('This address leads into a private network');
  expect(parse(refused.body).querySelector('[name=url]')?.getAttribute('value')).toBe(
    'https://10.1.2.3/hook',
  );
  expect(await app.in(hugo, () => app.get(WebhookEndpoints).list())).toEqual([]);
});
