import { randomUUID } from 'node:crypto';
import { FailedJobService } from '../../src/jobs';
import { Letters, Messages } from '../../src/notifications';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { until } from '../jobs/use-jobs';
import { useInbox } from './smtp-inbox';

const inbox = useInbox();
/** NOTE: the address of the server is known only once it listens. */
const settings = (role: 'web' | 'worker') => ({
  CAIRN_ROLE: role,
  MAIL_FROM: 'Cairn <cairn@cairn.example>',
  PUBLIC_URL: 'https://cairn.example',
  get SMTP_URL() {
    return inbox.url;
  },
});
const app = useApp({ fresh: true, variables: settings('web') });

type App = typeof app;

/** Sends a sign-in link, to be delivered by whoever delivers. */
async function sendLink(from: App, organisationId: string | null = null) {
  const id = randomUUID();
  const db = from.get(Database);
  const email = `${id}@example.org`;
  const message = {
    to: { email, name: 'Zoë Ünal', locale: 'en' },
    template: 'sign-in-link',
    view: { name: 'Zoë Ünal', link: `https://cairn.example/sign-in-links/${id}`, minutes: 20 },
    key: id,
  };
  await db.within({ organisationId }, () => db.transaction(() => from.get(Messages).send(message)));
  return { email, message };
}

const parked = (from: App, organisationId: string) =>
  from.get(Database).within({ organisationId }, () => from.get(FailedJobService).list());

test('a letter is handed to the mail server once, in both parts', async () => {
  const { email, message } = await sendLink(app);
  await app.settle();
  const expected = app
    .get(Letters)
    .write({ id: randomUUID(), toEmail: email, toName: '', locale: 'en', ...message });
  expect(inbox.to(email)).toHaveLength(1);
  const { source } = inbox.to(email)[0]!;
  expect(source).toContain('From: Cairn <cairn@cairn.example>');
  expect(source).toContain(`Subject: ${expected.subject}`);
  expect(source).toMatch(/To: =\?UTF-8\?\S+\s+<[0-9a-f-]+@example\.org>/);
  expect(source).toMatch(/Message-ID: <[0-9a-f-]{36}@cairn\.example>/);
  expect(parts(source)).toEqual([expected.text.trim(), expected.html.trim()]);
});

test('a refusal for now may pass', async () => {
  const { email } = await sendLink(app);
  inbox.answer(451);
  await expect(app.settle()).rejects.toMatchObject({ permanent: false });
  expect(inbox.to(email)).toEqual([]);
});

test('a refusal for good will not, and says what the server said', async () => {
  const organisationId = randomUUID();
  await sendLink(app, organisationId);
  inbox.answer(554);
  await expect(app.settle()).rejects.toMatchObject({ permanent: true });
  const { items } = await parked(app, organisationId);
  expect(items).toMatchObject([{ reason: expect.stringContaining('554 Not now') }]);
});

describe('with a worker', () => {
  const worker = useApp({ fresh: true, variables: settings('worker') });

  test('a letter that was refused for now goes out at a later attempt', async () => {
    inbox.answer(451);
    const { email } = await sendLink(worker);
    await until(() => inbox.to(email).length === 1);
  });

  test('a letter that was refused for good is set aside at once', async () => {
    const organisationId = randomUUID();
    inbox.answer(550);
    const { email } = await sendLink(worker, organisationId);
    await until(async () => (await parked(worker, organisationId)).items.length === 1);
    expect((await parked(worker, organisationId)).items).toMatchObject([{ attempts: 1 }]);
    expect(inbox.to(email)).toEqual([]);
  });
});

/** The decoded parts of a mail of two parts. */
function parts(source: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1] ?? '';
  return source
    .split(`--${boundary}`)
    .slice(1, 3)
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      if (/base64/i.test(head))
        return Buffer.from(text, 'base64').toString('utf8').replaceAll('\r\n', '\n').trim();
      const bytes = text
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n').trim();
    });
}
