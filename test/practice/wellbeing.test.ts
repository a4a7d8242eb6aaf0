import { randomUUID } from 'node:crypto';
import { PolicyService } from '../../src/courses/authoring/policies/policy.service';
import { WellbeingWorker } from '../../src/practice/wellbeing/wellbeing.worker';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const page = async (who: Somebody, path: string) => words((await app.as(who).get(path)).body);
const status = async (who: Somebody, path: string) => (await app.as(who).get(path)).statusCode;
const longDay = (trainee: Somebody, supervisor: Somebody) =>
  written(app, trainee, supervisor, { hours: '7', minutes: '' });

async function said(trainee: Somebody, given: Record<string, string> = {}): Promise<string> {
  const form = {
    formKey: randomUUID(),
    feeling: 'up-and-down',
    words: 'I slept badly.',
    helps: 'A walk.',
    ...given,
  };
  const response = await app.as(trainee).post('/wellbeing/check-ins', form);
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}
const share = (trainee: Somebody, id: string, { id: supervisorId }: Somebody) =>
  app.as(trainee).post(`/wellbeing/check-ins/${id}/sharing`, { supervisorId });

describe('signals', () => {
  test('the trainee sees it first, and is told beforehand who else will', async () => {
    const { sam, ade, priya, noor } = await app.cast();
    await longDay(priya, sam);
    expect(await page(priya, '/wellbeing')).toMatch(
      /You see this first, and only you\. .*a week later, Sam Okafor sees it too.*On 3 May 2026 you logged 7 h/,
    );
    expect(await page(priya, '/practice-entries')).toContain('On 3 May 2026 you logged 7 h');
    expect(await page(noor, '/wellbeing')).not.toContain('Something we noticed');
    expect(await page(sam, '/wellbeing/shared')).not.toContain('Priya');
    for (const path of ['/wellbeing', '/wellbeing/shared']) expect(await status(ade, path)).toBe(403);
  });

  test('told, the supervisor sees the sentence at once; nobody else does', async () => {
    const { sam, jo, priya, nadia } = await app.cast();
    await longDay(priya, sam);
    const tell = () => app.as(priya).post('/wellbeing/signals/long-days/sharing');
    expect((await Promise.all([tell(), tell()])).map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await page(sam, '/wellbeing/shared')).toContain('On 3 May 2026 Priya Nair logged 7 h.');
    expect(await page(priya, '/wellbeing')).toContain('You told Sam Okafor.');
    for (const other of [jo, nadia]) expect(await page(other, '/wellbeing/shared')).not.toContain('Priya');
  });

  test('seen and still so a week later, the supervisor sees it too; what holds no more is forgotten', async () => {
    const { sam, priya } = await app.cast();
    await longDay(priya, sam);
    await app.as(priya).post('/wellbeing/signals/long-days/seen');
    expect(await page(priya, '/wellbeing')).toContain(
      'If it is still so on 10 May 2026, Sam Okafor sees it too.',
    );
    expect(await page(priya, '/practice-entries')).not.toContain('you logged 7 h');
    app.clock.set('2026-05-10T17:00:00Z');
    await written(app, priya, sam, { day: '2026-05-10', hours: '8' });
    expect(await page(sam, '/wellbeing/shared')).not.toContain('Priya');
    app.clock.set('2026-05-10T18:00:00Z');
    expect(await page(sam, '/wellbeing/shared')).toMatch(
      /Priya Nair logged 9 h|Priya Nair logged 8 h 30 min/,
    );
    app.clock.set('2026-05-20T08:00:00Z');
    expect(await page(sam, '/wellbeing/shared')).not.toContain('Priya');
    await app.runNow(WellbeingWorker, 'writeAboutSignals', priya.organisationId);
    const notes = await app.in(priya, () =>
      app.get(Database).query('SELECT FROM overload_notes WHERE trainee_id = $1', [priya.id]),
    );
    expect(notes).toEqual([]);
  });

  test('what does not hold, or is nothing, cannot be told', async () => {
    const { sam, priya } = await app.cast();
    await app.as(priya).post('/wellbeing/signals/crises/sharing');
    expect(await page(sam, '/wellbeing/shared')).not.toContain('Priya');
    expect((await app.as(priya).post('/wellbeing/signals/sadness/seen')).statusCode).toBe(404);
  });

  test('one letter a week at most, which says nothing; none to those who do not want it or have seen it', async () => {
    const { sam, priya, noor, rowan } = await app.cast();
    for (const trainee of [priya, noor, rowan]) await longDay(trainee, sam);
    await app.as(noor).post('/wellbeing/letters', {});
    await app.as(rowan).post('/wellbeing/signals/long-days/seen');
    for (const at of ['2026-05-05T08:00:00Z', '2026-05-06T08:00:00Z', '2026-05-06T13:00:00Z']) {
      app.clock.set(at);
      await app.runNow(WellbeingWorker, 'writeAboutSignals', priya.organisationId);
      await app.settle();
    }
    const mails = await app.mailTo(priya.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Something for you, when you have a moment']);
    expect(JSON.stringify(mails)).not.toMatch(/7 h|long|Sam/);
    expect([...(await app.mailTo(noor.email)), ...(await app.mailTo(rowan.email))]).toEqual([]);
  });
});

describe('check-ins', () => {
  test('a check-in is for its author alone', async () => {
    const { sam, ade, priya, noor, nadia } = await app.cast();
    const id = await said(priya);
    expect(await page(priya, `/wellbeing/check-ins/${id}`)).toMatch(/Up and down I slept badly\. .*A walk\./);
    expect(await page(priya, '/wellbeing')).toContain('Up and down');
    for (const other of [noor, nadia]) {
      expect(await status(other, `/wellbeing/check-ins/${id}`)).toBe(404);
      expect((await app.as(other).post(`/wellbeing/check-ins/${id}/deletion`)).statusCode).toBe(404);
      expect((await share(other, id, other)).statusCode).toBe(404);
    }
    for (const other of [sam, nadia]) expect(await status(other, `/wellbeing/shared/${id}`)).toBe(404);
    for (const other of [sam, ade]) expect(await status(other, `/wellbeing/check-ins/${id}`)).toBe(403);
    expect((await app.as(sam).post(`/wellbeing/shared/${id}/reading`)).statusCode).toBe(404);
  });

  test('sealed in its row, choice and all; and no query on behalf of another person sees the row', async () => {
    const { sam, ade, priya } = await app.cast();
    const id = await said(priya, { feeling: 'very-hard' });
    const rows = (who: Somebody) =>
      app.in(who, () => app.get(Database).query('SELECT * FROM wellbeing_check_ins WHERE id = $1', [id]));
    expect(await rows(priya)).toHaveLength(1);
    expect(JSON.stringify(await rows(priya))).not.toMatch(/very-hard|slept|walk/);
    for (const other of [sam, ade]) expect(await rows(other)).toEqual([]);
  });

  test('nothing of it is in events, messages or the chronicle', async () => {
    const { sam, priya } = await app.cast();
    const traces = () =>
      app.in(priya, () =>
        app
          .get(Database)
          .query<{ count: number }>(
            `SELECT ((SELECT count(*) FROM outbox_events) + (SELECT count(*) FROM audit_entries))::int AS count`,
          ),
      );
    const before = await traces();
    const id = await said(priya);
    expect(await traces()).toEqual(before);
    await share(priya, id, sam);
    await app.settle();
    const [mail, ...more] = await app.mailTo(sam.email);
    expect([mail?.subject, more]).toEqual(['Something was shared with you', []]);
    expect(JSON.stringify(mail)).not.toMatch(/Priya|slept|Up and down/);
  });

  test('shared with one supervisor, once; read, and said to be read', async () => {
    const { sam, jo, priya } = await app.cast();
    const id = await said(priya);
    expect((await share(priya, id, priya)).statusCode).toBe(422);
    expect((await share(priya, id, sam)).statusCode).toBe(303);
    expect((await share(priya, id, jo)).statusCode).toBe(409);
    expect(await status(jo, `/wellbeing/shared/${id}`)).toBe(404);
    expect(await page(sam, '/wellbeing/shared')).toMatch(/Priya Nair .*not read yet/);
    expect(await status(sam, `/wellbeing/shared/${id}`)).toBe(303);
    expect(await page(priya, `/wellbeing/check-ins/${id}`)).toContain(
      'Sam Okafor can read this and has not done so yet.',
    );
    expect((await app.as(sam).post(`/wellbeing/shared/${id}/reading`)).statusCode).toBe(303);
    expect(await page(sam, `/wellbeing/shared/${id}`)).toContain('I slept badly.');
    expect(await page(priya, `/wellbeing/check-ins/${id}`)).toContain('and read it 3 May 2026');
  });

  test('taken back, it is not shown any more, and it says whether it was read', async () => {
    const { sam, priya } = await app.cast();
    const [read, unread] = [await said(priya), await said(priya)];
    for (const id of [read, unread]) await share(priya, id, sam);
    await app.as(sam).post(`/wellbeing/shared/${read}/reading`);
    for (const id of [read, unread, read])
      await app.as(priya).post(`/wellbeing/check-ins/${id}/sharing/revocation`);
    for (const id of [read, unread]) expect(await status(sam, `/wellbeing/shared/${id}`)).toBe(404);
    expect(await page(sam, '/wellbeing/shared')).not.toContain('Priya');
    expect(await page(priya, `/wellbeing/check-ins/${read}`)).toContain('Sam Okafor had read it 3 May 2026');
    expect(await page(priya, `/wellbeing/check-ins/${unread}`)).toContain(
      'had not read it and cannot any more',
    );
    expect((await share(priya, read, sam)).statusCode).toBe(409);
  });

  test('deleted is gone, shared or not', async () => {
    const { sam, priya } = await app.cast();
    const id = await said(priya);
    await share(priya, id, sam);
    expect(await page(priya, `/wellbeing/check-ins/${id}/deletion`)).toContain('This cannot be undone.');
    expect((await app.as(priya).post(`/wellbeing/check-ins/${id}/deletion`)).statusCode).toBe(303);
    expect(await status(sam, `/wellbeing/shared/${id}`)).toBe(404);
    const rows = await app.in(priya, () =>
      app.get(Database).query('SELECT FROM wellbeing_check_ins WHERE id = $1', [id]),
    );
    expect(rows).toEqual([]);
  });

  test('the hardest choice is met at once with warm words and the organisation’s own contacts', async () => {
    const { ade, priya, noor } = await app.cast();
    const plain = await page(noor, `/wellbeing/check-ins/${await said(noor, { feeling: 'very-hard' })}`);
    expect(plain).toMatch(/Thank you for saying so .*ring the emergency number where you are/);
    await app.in(ade, () =>
      app.get(PolicyService).write(app.actor(ade), 'crisis_contacts', {
        seen: 0,
        markdown: 'Harbour on call: **01632 960 001**',
      }),
    );
    const own = await page(priya, `/wellbeing/check-ins/${await said(priya, { feeling: 'very-hard' })}`);
    expect(own).toMatch(/Thank you for saying so .*Harbour on call: 01632 960 001/);
    expect(await page(priya, '/wellbeing/check-ins/new')).toContain('01632 960 001');
    expect(await page(priya, `/wellbeing/check-ins/${await said(priya)}`)).not.toContain(
      'Thank you for saying so',
    );
  });

  test('two clicks make one; without a choice the words are kept in the form', async () => {
    const { priya } = await app.cast();
    const form = (await app.as(priya).get('/wellbeing/check-ins/new')).body;
    const formKey = hidden(form, 'formKey');
    expect(new Set([await said(priya, { formKey }), await said(priya, { formKey })]).size).toBe(1);
    const refused = await app.as(priya).post('/wellbeing/check-ins', { words: 'I slept badly.' });
    expect([refused.statusCode, refused.body.includes('I slept badly.</textarea>')]).toEqual([422, true]);
  });
});
