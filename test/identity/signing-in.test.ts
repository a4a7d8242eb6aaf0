import { UserService } from '../../src/identity';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';

const app = useApp();
const password = 'a stone on the path';

async function somebody() {
  const email = `kit.${Math.random().toString(36).slice(2)}@example.org`;
  const db = app.get(Database);
  const user = await db.transaction(() => app.get(UserService).register({ email, name: 'Kit', password }));
  return { ...user, email };
}

const cookieOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie'] ?? []]
    .flat()
    .map(String)
    .find((line) => line.startsWith('__Host-cairn='));

test('somebody with the right password is let in, and the cookie is guarded', async () => {
  const { email } = await somebody();
  const response = await app.anyone().post('/session', { email: ` ${email.toUpperCase()} `, password });
  expect(response.statusCode).toBe(303);
  expect(cookieOf(response)).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax/);
});

test('only a digest of the session is kept', async () => {
  const { email, id } = await somebody();
  const token =
    cookieOf(await app.anyone().post('/session', { email, password }))?.match(/=([^;]+)/)?.[1] ?? '';
  const db = app.get(Database);
  const [row] = await db.transaction(() =>
    db.query<{ kept: string }>(`SELECT encode(token_hash, 'hex') AS kept FROM sessions WHERE user_id = $1`, [
      id,
    ]),
  );
  expect(row?.kept).toHaveLength(64);
  expect(Buffer.from(row?.kept ?? '', 'hex').toString('base64url')).not.toBe(token);
});

test('a wrong password keeps the address and tells nothing of the account', async () => {
  const { email } = await somebody();
  const known = await app.anyone().post('/session', { email, password: 'wrong' });
  const unknown = await app.anyone().post('/session', { email: 'nobody@example.org', password: 'wrong' });
  expect([known.statusCode, unknown.statusCode]).toEqual([422, 422]);
  expect(known.body).toContain(`value="${email}"`);
  expect(known.body.replaceAll(email, 'x')).toContain('do not belong together');
  expect(unknown.body).toContain('do not belong together');
});

test('after eight wrong tries the address has to wait, and says for how long', async () => {
  const { email } = await somebody();
  for (let tries = 0; tries < 8; tries += 1)
    await app.anyone().post('/session', { email, password: 'wrong' });
  const response = await app.anyone().post('/session', { email, password });
  expect(response.statusCode).toBe(429);
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(60);
});

test('signing out ends the session on the server', async () => {
  const { priya } = await app.cast();
  await app.as(priya).post('/session/end');
  const after = await app.as(priya).get('/');
  expect(after.headers.location).toBe('/sign-in');
});

test('a page asked for before signing in is where one arrives afterwards', async () => {
  const { email } = await somebody();
  const sent = await app.anyone().get('/path');
  expect(sent.headers.location).toBe('/sign-in?next=%2Fpath');
  const response = await app.anyone().post('/session', { email, password, next: '/path' });
  expect(response.headers.location).toBe('/path');
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
  'signing in never leads to %s',
  async (next) => {
    const { email } = await somebody();
    const response = await app.anyone().post('/session', { email, password, next });
    expect(response.headers.location).toBe('/');
  },
);

describe('a link by email', () => {
  const linkFor = async (email: string) => {
    await app.anyone().post('/sign-in-links', { email });
    await app.settle();
    return app
      .mailTo(email)
      .then((mails) => /\/sign-in-links\/[\w-]+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? 'none');
  };

  test('lets in once, and only after a press of a button', async () => {
    const { email } = await somebody();
    const link = await linkFor(email);
    expect((await app.anyone().get(link)).statusCode).toBe(200);
    expect((await app.anyone().get(link)).statusCode).toBe(200);
    expect((await app.anyone().post(link)).statusCode).toBe(303);
    expect((await app.anyone().post(link)).statusCode).toBe(422);
  });

  test('is too old after twenty minutes', async () => {
    const { email } = await somebody();
    const link = await linkFor(email);
    app.clock.advance({ minutes: 21 });
    expect((await app.anyone().post(link)).body).toContain('used already or is too old');
  });

  test('is promised in the same words whether or not the address is known', async () => {
    const { email } = await somebody();
    const [known, unknown] = await Promise.all([
      app.anyone().post('/sign-in-links', { email }),
      app.anyone().post('/sign-in-links', { email: 'nobody.else@example.org' }),
    ]);
    const words = ({ body }: { body: string }, address: string) =>
      body.replaceAll(address, 'x').replace(/nonce="[^"]+"/g, '');
    expect(words(known, email)).toBe(words(unknown, 'nobody.else@example.org'));
  });
});

test('a form that is sent without anything in it is shown again', async () => {
  expect((await app.anyone().send('POST', '/session')).statusCode).toBe(422);
  const empty = await app.anyone().post('/session', undefined, { headers: { 'content-type': 'text/html' } });
  expect(empty.statusCode).toBeLessThan(500);
});

test('a way back that is given twice leads to the start', async () => {
  const response = await app.anyone().get('/sign-in?next=/path&next=/path');
  expect(response.statusCode).toBe(200);
  expect(response.body).toContain('name="next" value="/"');
});
