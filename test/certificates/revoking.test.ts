import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { KeptMails } from '../../src/notifications';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const SECRET = 'The complaint of 2 May was upheld';
const because = { reasonCode: 'conduct', publicWords: 'A decision of the board.', privateReason: SECRET };
const page = async (code: string) => words((await app.anyone().get(`/v/${code}`)).body);
const mailsTo = (who: Somebody) => app.get(KeptMails).list({ to: who.email });

test('the moment Ade revokes it, the same link says not valid, since when and why', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  const before = await app.anyone().get(`/v/${code}`);
  expect(words(before.body)).toContain('Valid Rowan Ellis');
  const revoked = await app.as(ade).put(`/api/v1/certificates/${id}/revocation`, because);
  expect([revoked.statusCode, revoked.json()]).toEqual([200, expect.objectContaining({ status: 'revoked' })]);
  const after = await app
    .anyone()
    .get(`/v/${code}`, { headers: { 'if-none-match': String(before.headers.etag) } });
  expect(after.statusCode).toBe(200);
  expect(words(after.body)).toContain(
    'Not valid Harbour revoked it on 3 May 2026. They say: “A decision of the board.”',
  );
  const told = (await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/json' } })).json();
  expect(told).toMatchObject({
    verdict: 'not-valid',
    status: 'revoked',
    history: [{ what: 'issued' }, { what: 'revoked', words: 'A decision of the board.' }],
  });
});

test('the private reason and its code are nowhere that outsiders or the holder can read', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  await app.as(ade).put(`/api/v1/certificates/${id}/revocation`, because);
  await app.settle();
  const seen = [
    (await app.anyone().get(`/v/${code}`)).body,
    (await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/json' } })).body,
    (await app.anyone().get(`/v/${code}/badge.svg`)).body,
    (await app.as(rowan).get('/certificates')).body,
    (await app.as(rowan).get('/api/v1/certificates')).body,
    JSON.stringify(await mailsTo(rowan)),
    JSON.stringify(
      await app
        .get(Database)
        .transaction(() => app.get(Database).query('SELECT * FROM register_entries WHERE code = $1', [code])),
    ),
  ];
  for (const text of seen) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/"conduct"|reason_?code/i);
    expect(text).not.toContain('Ade');
  }
  const stored = await app.in(ade, () =>
    app
      .get(Database)
      .query<{ privateReason: string }>(
        `SELECT private_reason AS "privateReason" FROM certificate_events WHERE what = 'revoked'`,
      ),
  );
  expect(stored[0]?.privateReason).not.toContain('complaint');
});

test('Ade reads the reason again, with who decided and when', async () => {
  const { rowan, ade } = await app.cast();
  const { id } = await issue(rowan);
  await app.as(ade).put(`/api/v1/certificates/${id}/revocation`, because);
  const { body } = await app.as(ade).get(`/certificates/${id}`);
  expect(words(body)).toContain(`Only your organisation: ${SECRET}`);
  expect(words(body)).toContain('Ade Balogun · 3 May 2026 at 11:00');
  expect(body).not.toContain(`/certificates/${id}/revocation`);
});

test('revoked is for good: a second time is refused and changes nothing', async () => {
  const { rowan, ade } = await app.cast();
  const { id } = await issue(rowan);
  const both = await Promise.all(
    [1, 2].map(() => app.as(ade).put(`/api/v1/certificates/${id}/revocation`, because)),
  );
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const events = await app.in(ade, () => app.get(Database).query('SELECT FROM certificate_events'));
  expect(events).toHaveLength(2);
  expect((await app.as(ade).get(`/certificates/${id}/revocation`)).headers.location).toBe(
    `/certificates/${id}`,
  );
});

test('before revoking, Ade reads that it cannot be undone; what was typed is kept when something is missing', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  const path = `/certificates/${id}/revocation`;
  expect(words((await app.as(ade).get(path)).body)).toContain('This cannot be undone.');
  const refused = await app
    .as(ade)
    .post(path, { publicWords: 'A decision of the board.', privateReason: '' });
  expect(refused.statusCode).toBe(422);
  expect(words(refused.body)).toContain('Choose the reason that fits best.');
  expect(parse(refused.body).querySelector('[name=publicWords]')?.getAttribute('value')).toBe(
    'A decision of the board.',
  );
  expect(await page(code)).toContain('Valid Rowan');
  const done = await app.as(ade).post(path, because);
  expect([done.statusCode, done.headers.location]).toEqual([303, `/certificates/${id}`]);
  expect(await page(code)).toContain('Not valid');
});

test('Rowan hears of it in an email, once, with the public words and no others', async () => {
  const { rowan, ade } = await app.cast();
  const { id } = await issue(rowan);
  await app.settle();
  await app.as(ade).put(`/api/v1/certificates/${id}/revocation`, because);
  await app.settle();
  const [letter, ...others] = (await mailsTo(rowan)).filter(({ subject }) => subject.startsWith('About'));
  expect(others).toEqual([]);
  expect(letter?.text).toContain(
    'Harbour has revoked your certificate of Peer Supporter, so it does not count any more.',
  );
  expect(letter?.text).toContain('This is what anybody who checks it can read: “A decision of the board.”');
});

test('only managers and owners revoke, and only what is their organisation’s', async () => {
  const { rowan, sam, nadia } = await app.cast();
  const { id, code } = await issue(rowan);
  const put = (who: typeof rowan) => app.as(who).put(`/api/v1/certificates/${id}/revocation`, because);
  expect((await put(rowan)).statusCode).toBe(403);
  expect((await put(sam)).statusCode).toBe(403);
  expect((await put(nadia)).statusCode).toBe(404);
  for (const path of [
    `/certificates/${id}`,
    `/certificates/${id}/revocation`,
    `/api/v1/certificates/${id}`,
  ]) {
    expect((await app.as(nadia).get(path)).statusCode).toBe(404);
  }
  expect((await app.as(nadia).post(`/certificates/${id}/revocation`, because)).statusCode).toBe(404);
  expect(await page(code)).toContain('Valid Rowan');
});

test('renewing a certificate while it is being revoked cannot bring it back', async () => {
  const { rowan, ade } = await app.cast();
  const programmeId = randomUUID();
  const { id, code } = await issue(rowan, { programmeId });
  const next = { programmeId, term: 2, validFrom: '2028-05-01', validUntil: '2030-04-30' };
  await Promise.all([
    issue(rowan, next),
    app.in(ade, () =>
      app.get(RevocationService).revoke(app.actor(ade), id, { ...because, reasonCode: 'conduct' }),
    ),
  ]);
  expect(await page(code)).toContain('Not valid Harbour revoked it');
});

test('a revocation is told with its own day and words, whatever happens afterwards', async () => {
  const { rowan, ade } = await app.cast();
  const programmeId = randomUUID();
  const { id, code } = await issue(rowan, { programmeId });
  await app.as(ade).put(`/api/v1/certificates/${id}/revocation`, because);
  app.clock.advance({ days: 30 });
  await issue(rowan, { programmeId, term: 2, validFrom: '2026-06-02' });
  expect(await page(code)).toContain(
    'Not valid Harbour revoked it on 3 May 2026. They say: “A decision of the board.”',
  );
});

test('an event of the past is never changed or deleted', async () => {
  const { rowan, ade } = await app.cast();
  await issue(rowan);
  const db = app.get(Database);
  await expect(app.in(ade, () => db.query(`UPDATE certificate_events SET what = 'revoked'`))).rejects.toThrow(
    'permission denied',
  );
  await expect(app.in(ade, () => db.query('DELETE FROM certificate_events'))).rejects.toThrow(
    'permission denied',
  );
  await expect(app.in(ade, () => db.query('DELETE FROM certificates'))).rejects.toThrow('permission denied');
});
