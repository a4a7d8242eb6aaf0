import { randomUUID } from 'node:crypto';
import { Delivery } from '../../src/notifications/delivery.service';
import { Message } from '../../src/notifications/message.entity';
import { MessageConditions, Messages, type NewMessage } from '../../src/notifications';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';

const app = useApp();
const truths = new Map<string, boolean>();
beforeAll(() =>
  app.get(MessageConditions).register('test.still', async ({ what = '' }) => truths.get(what) ?? true),
);

/** A sign-in link to an address of its own. */
function letter(more: Partial<NewMessage> = {}): NewMessage {
  const id = randomUUID();
  return {
    to: { email: `${id}@example.org`, name: 'Priya <Nair>', locale: 'en' },
    template: 'sign-in-link',
    view: { name: 'Priya <Nair>', link: `https://cairn.example/sign-in-links/${id}?a=1&b=2`, minutes: 20 },
    key: `sign-in-link:${id}`,
    ...more,
  };
}

const send = (message: NewMessage, organisationId: string | null = null) => {
  const db = app.get(Database);
  return db.within({ organisationId }, () => db.transaction(() => app.get(Messages).send(message)));
};

/** The rows an organisation sees of messages to this address. */
const rows = ({ to }: NewMessage, organisationId: string | null) => {
  const db = app.get(Database);
  return db.within({ organisationId }, () =>
    db.transaction(() => db.of(Message).findBy({ toEmail: to.email })),
  );
};

test('a message arrives as plain text and as HTML', async () => {
  const message = letter();
  await send(message);
  await app.settle();
  const [mail] = await app.mailTo(message.to.email);
  const { link } = message.view as { link: string };
  expect(mail!.subject).not.toBe('');
  expect(mail!.text).toContain('Priya <Nair>');
  expect(mail!.text).toContain(link);
  expect(mail!.html).toContain('Priya &lt;Nair&gt;');
  expect(mail!.html).toContain(`href="${link.replace('&', '&amp;')}"`);
});

test('a message whose transaction is undone is not sent', async () => {
  const message = letter();
  const db = app.get(Database);
  const undone = db.transaction(async () => {
    await app.get(Messages).send(message);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await app.settle();
  expect(await app.mailTo(message.to.email)).toEqual([]);
});

test('a second message under the same key is not sent', async () => {
  const message = letter();
  const organisationId = randomUUID();
  for (const whose of [null, organisationId]) {
    await send(message, whose);
    await send(message, whose);
  }
  await app.settle();
  expect(await app.mailTo(message.to.email)).toHaveLength(2);
});

test('ten deliveries of one message send it once, at once or one by one', async () => {
  const message = letter();
  await send(message);
  const [{ id } = { id: '' }] = await rows(message, null);
  await Promise.all(Array.from({ length: 5 }, () => app.get(Delivery).deliver(id)));
  for (let time = 0; time < 5; time++) await app.get(Delivery).deliver(id);
  await app.settle();
  expect(await app.mailTo(message.to.email)).toHaveLength(1);
});

test('what is no longer true when it would be sent is not sent', async () => {
  const message = letter({ condition: { name: 'test.still', params: { what: 'waiting' } } });
  await send(message);
  truths.set('waiting', false);
  await app.settle();
  expect(await app.mailTo(message.to.email)).toEqual([]);
  expect(await rows(message, null)).toMatchObject([{ status: 'withdrawn' }]);
});

test('what is still true is sent', async () => {
  const message = letter({ condition: { name: 'test.still', params: { what: 'the sun' } } });
  await send(message);
  await app.settle();
  expect(await app.mailTo(message.to.email)).toHaveLength(1);
});

test('a condition that nobody knows is a failure, not a reason to send', async () => {
  const message = letter({ condition: { name: 'test.unknown', params: {} } });
  await send(message);
  await expect(app.settle()).rejects.toThrow('Nobody registered the message condition "test.unknown"');
  expect(await app.mailTo(message.to.email)).toEqual([]);
});

test('a letter never leads anywhere but to web pages', async () => {
  const message = letter({ view: { name: 'Priya', link: 'javascript:alert(1)', minutes: 20 } });
  await send(message);
  await expect(app.settle()).rejects.toThrow('must not lead to "javascript:alert(1)"');
});

test('an organisation sees its own messages and no others', async () => {
  const message = letter();
  const [ours, theirs] = [randomUUID(), randomUUID()];
  await send(message, ours);
  expect(await rows(message, ours)).toHaveLength(1);
  expect(await rows(message, theirs)).toEqual([]);
  expect(await rows(message, null)).toEqual([]);
});

test('once sent, a message no longer holds the links that were in it', async () => {
  const message = letter();
  await send(message);
  await app.settle();
  expect(await rows(message, null)).toMatchObject([{ status: 'sent', view: {}, settledAt: app.clock.now() }]);
});
