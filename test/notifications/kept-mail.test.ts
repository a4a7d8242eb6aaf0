import { randomUUID } from 'node:crypto';
import { Messages } from '../../src/notifications';
import { NotificationsWorker } from '../../src/notifications/notifications.worker';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';

const app = useApp({ fresh: true });

/** Sends a sign-in link and gives the address it went to, and the link. */
async function sendLink() {
  const id = randomUUID();
  const [email, link] = [`${id}@example.org`, `https://cairn.example/sign-in-links/${id}`];
  const message = {
    to: { email, name: 'Priya Nair', locale: 'en' },
    template: 'sign-in-link',
    view: { name: 'Priya Nair', link, minutes: 20 },
    key: id,
  };
  await app.get(Database).transaction(() => app.get(Messages).send(message));
  await app.settle();
  const [mail] = await app.mailTo(email);
  return { email, link, mail: mail! };
}

test('before anything was sent the page says what will be there', async () => {
  const response = await app.anyone().get('/dev/mail');
  expect(response.statusCode).toBe(200);
  expect(response.body).toContain('Messages will be listed here.');
});

test('kept mail is listed, newest first', async () => {
  const [first, second] = [await sendLink(), await sendLink()];
  const { body } = await app.anyone().get('/dev/mail');
  expect(body.indexOf(second.mail.messageId)).toBeLessThan(body.indexOf(first.mail.messageId));
  expect(body).toContain('To Priya Nair');
});

test('the mail of one address can be asked for', async () => {
  const [first, second] = [await sendLink(), await sendLink()];
  const { body } = await app.anyone().get(`/dev/mail?to=${encodeURIComponent(second.email)}`);
  expect(body).toContain(second.mail.messageId);
  expect(body).not.toContain(first.mail.messageId);
});

test('a kept letter shows its words, with links to follow', async () => {
  const { mail, link } = await sendLink();
  const { body } = await app.anyone().get(`/dev/mail/${mail.messageId}`);
  expect(body).toContain(`<a href="${link}">${link}</a>`);
});

test('how it looks in a mail program is shown in a sandbox', async () => {
  const { mail, link } = await sendLink();
  const response = await app.anyone().get(`/dev/mail/${mail.messageId}/letter`);
  expect(response.headers['content-security-policy']).toMatch(/default-src 'none'.* sandbox/);
  expect(response.body).toContain(`href="${link}"`);
});

test.each([`/dev/mail/${randomUUID()}`, '/dev/mail/letter', `/dev/mail/${randomUUID()}/letter`])(
  '%s is not found',
  async (path) => {
    expect((await app.anyone().get(path)).statusCode).toBe(404);
  },
);

test('kept mail is forgotten after thirty days', async () => {
  const { email } = await sendLink();
  app.clock.advance({ days: 29 });
  await app.runNow(NotificationsWorker, 'forgetOldMail', null);
  expect(await app.mailTo(email)).toHaveLength(1);
  app.clock.advance({ days: 2 });
  await app.runNow(NotificationsWorker, 'forgetOldMail', null);
  expect(await app.mailTo(email)).toEqual([]);
});

describe('in production', () => {
  const production = useApp({ variables: { NODE_ENV: 'production', PUBLIC_URL: 'https://cairn.example' } });

  test('nobody is shown any mail', async () => {
    expect((await production.anyone().get('/dev/mail')).statusCode).toBe(404);
  });
});
