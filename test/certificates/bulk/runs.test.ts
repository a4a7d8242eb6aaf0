import { randomUUID } from 'node:crypto';
import { BulkWork } from '../../../src/certificates/bulk/bulk-work.service';
import { BulkWorker } from '../../../src/certificates/bulk/bulk.worker';
import { decodeCompact } from '../../../src/certificates/compact/compact';
import { Erasure } from '../../../src/certificates/lifecycle/erasure.service';
import { RevocationService } from '../../../src/certificates/register/revocation.service';
import { Rendering } from '../../../src/certificates/rendering/rendering.service';
import { KeyCare } from '../../../src/organisations';
import { Config } from '../../../src/shared/config/config';
import { Database } from '../../../src/shared/database/database.service';
import { behindItsBack } from '../../support/postgres';
import { useApp } from '../../support/use-app';
import { issuing, words } from '../certificates';
import { many } from './bulk';

const app = useApp();
const { issue } = issuing(app);
const { issueMany, begin, items, shown } = many(app);
type Shown = Awaited<ReturnType<typeof shown>>;

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

describe('with twenty-seven certificates, and one of somebody else', () => {
  let crew: Awaited<ReturnType<typeof app.cast>>;
  beforeAll(async () => {
    app.clock.set('2026-05-03T10:00:00Z');
    crew = await app.cast();
    await issueMany(crew.rowan, 27);
    await issue(crew.priya);
  }, 60_000);

  test('Ade has the files of all that match made anew, and follows it to its end', async () => {
    const { ade } = crew;
    expect((await shown(ade, '/certificates/register?search=Programme')).words).toContain(
      'Do something with all 27 found',
    );
    expect((await shown(ade, '/certificates/bulk/new?search=Programme')).words).toContain(
      '27 certificates match.',
    );
    const path = await begin(ade, { kind: 'reissue', search: 'Programme' });
    const before = await shown(ade, path);
    expect(before.words).toContain('0 of 27');
    expect(before.page.querySelector('#run')?.getAttribute('hx-get')).toBe(path);
    await app.settle();
    const after = await shown(ade, path);
    expect(after.words).toMatch(/Finished.*27 of 27/);
    expect(after.page.querySelector('#run')?.hasAttribute('hx-get')).toBe(false);
    const [mail] = await app.mailTo(ade.email);
    expect(mail?.subject).toBe('Done: Sign them anew and make their files again');
    expect(mail?.text).toContain('27 of 27 done.');
    expect(mail?.text).toContain(path);
    expect(new Set((await items(ade)).map(({ certificateId }) => certificateId)).size).toBe(27);
  });

  test('paused it waits, and goes on where it was; stopped it ends, with what was done', async () => {
    const { ade } = crew;
    const path = await begin(ade, { kind: 'reissue', search: 'Programme' });
    const change = async (action: string) => (await app.as(ade).post(`${path}/state`, { action })).statusCode;
    expect(await change('pause')).toBe(303);
    await app.settle();
    expect((await shown(ade, path)).words).toMatch(/Paused.*0 of 27/);
    expect([await change('resume'), await change('resume')]).toEqual([303, 303]);
    const id = path.split('/').at(-1) ?? '';
    await app
      .get(Database)
      .within({ organisationId: ade.organisationId }, () => app.get(BulkWork).turn(id, 2));
    expect((await shown(ade, path)).words).toContain('20 of 27');
    expect(await change('stop')).toBe(303);
    await app.settle();
    expect((await shown(ade, path)).words).toMatch(/Stopped.*7 were not worked any more.*20 of 27/);
    expect(await change('resume')).toBe(409);
  });

  test('a long run comes in parts that neither repeat nor leave out', async () => {
    const { ade } = crew;
    const path = await begin(ade, { kind: 'export', search: 'Programme' });
    const first = await shown(ade, path);
    const next = first.page.querySelector('a[rel=next]')?.getAttribute('href');
    const second = await shown(ade, String(next));
    expect([first, second].map(({ page }) => page.querySelectorAll('tbody tr').length)).toEqual([25, 2]);
    expect(second.words).toContain('2026-0027');
  });
});

test('two clicks on one form make one run', async () => {
  const { rowan, ade } = await app.cast();
  await issueMany(rowan, 3);
  const formKey = randomUUID();
  const form = { formKey, kind: 'reissue' };
  const [one, other] = await Promise.all([begin(ade, form), begin(ade, form)]);
  expect(other).toBe(one);
  expect(await begin(ade, form)).toBe(one);
  expect(await items(ade)).toHaveLength(3);
});

test('Ade ticks certificates of the register one by one, and these are done and no others', async () => {
  const { rowan, priya, ade, nadia } = await app.cast();
  const [one, other, left] = [await issue(rowan), await issue(priya), await issue(rowan)];
  const foreign = await issue(nadia);
  const { page } = await shown(ade, '/certificates/register');
  const form = page.querySelector('form.selection');
  expect([form?.getAttribute('action'), form?.getAttribute('method')]).toEqual([
    '/certificates/bulk/new',
    'get',
  ]);
  const boxes = form?.querySelectorAll('input[name=certificate]').map((box) => box.getAttribute('value'));
  // All were issued in one moment, so they stand in no order of their own.
  expect(boxes?.sort()).toEqual([left.id, other.id, one.id].sort());
  const ticked = [one.id, other.id, foreign.id, 'nonsense'].map((id) => `certificate=${id}`).join('&');
  const choosing = await shown(ade, `/certificates/bulk/new?which=ticked&${ticked}`);
  expect(choosing.words).toContain('2 certificates are ticked.');
  const asked = Object.fromEntries(
    choosing.page
      .querySelectorAll('form input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
  const path = await begin(ade, { ...asked, kind: 'export' });
  const worked = (await items(ade)).map(({ certificateId }) => certificateId);
  expect(worked.sort()).toEqual([one.id, other.id].sort());
  expect((await shown(ade, path)).words).toContain('Those ticked in the register');
});

test('ticks last over the parts of the register and a search, are counted, and let go of together', async () => {
  const { rowan, ade } = await app.cast();
  await issueMany(rowan, 27);
  const boxes = ({ page }: Shown) => page.querySelectorAll('input[type=checkbox][name=certificate]');
  /** What the form around the list sends with a button: what goes along, and what is ticked. */
  const sent = (
    on: Shown,
    button: string | null,
    ticked = on.page.querySelectorAll('input[checked]'),
    typed = 'not looked for',
  ) => {
    const hidden = on.page.querySelectorAll('form.selection input[type=hidden]');
    const pressed = on.page
      .querySelectorAll('form.selection button')
      .find(({ text }) => text.trim() === button);
    const path = pressed?.getAttribute('formaction') ?? '/certificates/bulk/new';
    const fields = [...hidden, ...ticked, ...(pressed ? [pressed] : [])].map((one) => [
      one.getAttribute('name') ?? '',
      one.getAttribute('value') ?? '',
    ]);
    fields.push(['search', typed]);
    return shown(
      ade,
      `${path}?${new URLSearchParams([...fields, ...(pressed ? [] : [['which', 'ticked']])]).toString()}`,
    );
  };
  const first = await shown(ade, '/certificates/register');
  expect(boxes(first)).toHaveLength(25);
  const second = await sent(first, 'Next', boxes(first).slice(0, 3));
  expect(second.words).toContain('3 certificates are ticked, 3 of them in other parts of the list.');
  const again = await sent(second, 'To the beginning', boxes(second).slice(0, 1));
  expect(again.words).toContain('4 certificates are ticked, 1 of them in other parts of the list.');
  expect(again.page.querySelectorAll('input[checked]')).toHaveLength(3);
  expect((await sent(again, null, boxes(again).slice(1, 3))).words).toContain('3 certificates are ticked.');
  const found = await sent(again, 'Find', boxes(again).slice(1, 3), 'Programme 3');
  expect(found.words).toContain('3 certificates are ticked');
  expect(boxes(found).length).toBeLessThan(25);
  expect((await sent(found, null)).words).toContain('3 certificates are ticked.');
  const nowhere = await sent(found, 'Find', undefined, 'Nobody is called that');
  const along = nowhere.page.querySelector('form input[type=hidden][name=certificate]');
  expect(along?.getAttribute('value')?.split(' ')).toHaveLength(3);
  const none = again.page.querySelectorAll('.bulk-kept a').map((link) => link.getAttribute('href'));
  expect(none).toEqual(['/certificates/register']);
  expect((await shown(ade, '/certificates/register')).page.querySelector('.bulk-kept')).toBeNull();
});

test('more than go along in an address are not ticked, and the page says so', async () => {
  const { rowan, ade } = await app.cast();
  await issue(rowan);
  const ids = Array.from({ length: 151 }, () => randomUUID()).join(' ');
  const page = await shown(ade, `/certificates/register?certificate=${encodeURIComponent(ids)}`);
  expect(page.words).toContain('At most 150 can be ticked at a time, and the first 150 still are.');
});

test('with nothing ticked nothing is chosen, and every dead end says where to go', async () => {
  const { rowan, ade } = await app.cast();
  await issue(rowan);
  for (const [query, said, next] of [
    ['which=ticked', 'Nothing was ticked', '/certificates/register'],
    ['which=ticked&certificate=nonsense', 'Nothing was ticked', '/certificates/register'],
    ['search=Quill&kind=reissue', 'No certificate matches', '/certificates/bulk/new?kind=reissue'],
    ['kind=issue', 'Nobody is waiting for a certificate', '/candidacies'],
  ] as const) {
    const { page, words: all } = await shown(ade, `/certificates/bulk/new?${query}`);
    expect(all).toContain(said);
    expect(page.querySelectorAll('main a.button').map((link) => link.getAttribute('href'))).toEqual([next]);
  }
});

test('nothing is begun where nothing matches, or nothing is said', async () => {
  const { rowan, ade } = await app.cast();
  await issue(rowan);
  const none = await app
    .as(ade)
    .post('/certificates/bulk', { formKey: randomUUID(), kind: 'reissue', search: 'Quill' });
  expect([none.statusCode, words(none.body)]).toEqual([
    409,
    expect.stringContaining('Nothing matches any more'),
  ]);
  for (const kind of ['', 'nonsense']) {
    const mute = await app.as(ade).post('/certificates/bulk', { formKey: randomUUID(), kind });
    expect([mute.statusCode, words(mute.body)]).toEqual([
      422,
      expect.stringContaining('Say what is to be done.'),
    ]);
  }
  expect(words((await app.as(ade).get('/certificates/bulk')).body)).toContain('will be listed here');
});

test('what is revoked is left as it is, what fails says why, and is tried again when that is put right', async () => {
  const { rowan, ade } = await app.cast();
  const [revoked, strange] = [await issue(rowan), await issue(rowan, { programmeTitle: 'Peer Supporter 𓀀' })];
  const good = await issue(rowan);
  const set = (sql: string, id: string) => app.in(ade, () => app.get(Database).query(sql, [id]));
  await app.settle({ failures: 'kept' });
  await set(`UPDATE certificates SET standing = 'revoked' WHERE id = $1`, revoked.id);
  const path = await begin(ade, { kind: 'reissue', which: 'all' });
  await app.settle();
  expect(await items(ade)).toEqual([
    { place: 1, state: 'left', because: 'It is revoked, and stays as it is.', certificateId: revoked.id },
    {
      place: 2,
      state: 'failed',
      because: expect.stringContaining('can print these characters: 𓀀'),
      certificateId: strange.id,
    },
    { place: 3, state: 'done', because: null, certificateId: good.id },
  ]);
  expect((await shown(ade, `${path}?show=failed`)).words).toMatch(
    /1 failed\..*Rowan Ellis 2026-0002 .*characters: 𓀀/,
  );
  const [letter] = (await app.mailTo(ade.email)).filter(({ subject }) => subject.startsWith('Done'));
  expect(letter?.subject).toBe('Done, 1 failed: Sign them anew and make their files again');
  expect(letter?.text).toMatch(
    /1 of 3 done\.\n\* 1 was left as it is.*\n\* 1 failed; the reason stands beside it/,
  );
  await set(
    `UPDATE certificates SET snapshot = replace(snapshot::text, ' 𓀀', '')::jsonb WHERE id = $1`,
    strange.id,
  );
  for (let clicks = 0; clicks < 2; clicks++)
    expect((await app.as(ade).post(`${path}/state`, { action: 'retry' })).statusCode).toBe(303);
  await app.settle();
  expect((await items(ade)).map(({ state }) => state)).toEqual(['left', 'done', 'done']);
  expect((await app.mailTo(ade.email)).filter(({ subject }) => subject.startsWith('Done'))).toHaveLength(2);
  const { headers, body } = await app.as(ade).get(`${path}/results.csv`);
  expect(headers['content-type']).toContain('text/csv');
  expect(body.trim().split('\r\n')).toEqual([
    'number,code,name,programme,outcome,because',
    `2026-0001,${revoked.code},Rowan Ellis,Peer Supporter,Left as it is,"It is revoked, and stays as it is."`,
    expect.stringMatching(/^2026-0002,.*,Done,$/),
    expect.stringMatching(/^2026-0003,.*,Done,$/),
  ]);
});

test('after a key was revoked, what it signed is chosen and signed anew, word for word', async () => {
  const { rowan, ade } = await app.cast();
  const [{ id }, { id: fromBeforeMoving }] = [await issue(rowan), await issue(rowan)];
  await behindItsBack(
    app.get(Config).databaseUrl,
    `UPDATE certificate_credentials SET credential = replace(credential, 'did:web:localhost', 'did:web:before')
      WHERE certificate_id = $1`,
    [fromBeforeMoving],
  );
  const signed = (of = id) =>
    app.in(ade, () =>
      app.get(Database).query<{ keyId: string; credential: string }>(
        `SELECT e.key_id AS "keyId", c.credential FROM certificate_credentials c JOIN register_entries e USING (code)
            WHERE c.certificate_id = $1`,
        [of],
      ),
    );
  const [before] = await signed();
  await app.in(ade, () => app.get(KeyCare).revoke(app.actor(ade), before?.keyId ?? ''));
  await app.settle();
  await issue(rowan);
  expect((await shown(ade, '/certificates/bulk/new?which=not-believed')).words).toContain(
    '2 certificates match.',
  );
  await begin(ade, { kind: 'reissue', which: 'not-believed' });
  await app.settle();
  const told = async (who: typeof ade, part: string) =>
    (await app.mailTo(who.email)).filter(({ subject }) => subject.includes(part));
  const [key] = await told(ade, 'was revoked');
  expect(key?.subject).toBe(`Signing key ${before?.keyId.slice(0, 8) ?? ''} was revoked`);
  expect(key?.text).toContain('2 certificates rest on it and do not verify for now.');
  const again = await told(rowan, 'download your certificate again');
  expect(again).toHaveLength(2);
  expect(again[0]?.text).toContain('Files that you saved before do not verify any more.');
  const [after] = await signed();
  expect(after?.keyId).not.toBe(before?.keyId);
  expect(after?.credential).toContain(`#${after?.keyId}`);
  const said = (text = '{}') => ({ ...(JSON.parse(text) as object), proof: null });
  expect(said(after?.credential)).toEqual(said(before?.credential));
  const [moved] = await signed(fromBeforeMoving);
  expect(moved?.credential).toMatch(new RegExp(`"did:web:before[^"]*#${after?.keyId}"`));
  expect((await shown(ade, '/certificates/bulk/new?which=not-believed')).words).toContain(
    'No certificate matches',
  );
});

test('with a key that is revoked go second codes and what was revoked or erased; the page of keys leads there', async () => {
  const { rowan, priya, ade } = await app.cast();
  const [stands, ended, erased] = [await issue(rowan), await issue(rowan), await issue(priya)];
  const because = { reasonCode: 'other', privateReason: 'For this test.' } as const;
  await app.in(ade, () => app.get(RevocationService).revoke(app.actor(ade), ended.id, because));
  await app.in(ade, () => app.get(Erasure).erase(app.actor(ade), erased.id));
  const query = <T>(sql: string) => app.in(ade, () => app.get(Database).query<T>(sql));
  const secondKey = async () => {
    const [row] = await query<{ code: string }>(
      `SELECT snapshot ->> 'secondCode' AS code FROM certificates WHERE id = '${stands.id}'`,
    );
    return decodeCompact(row?.code ?? '')?.keyId;
  };
  const before = await secondKey();
  const page = `/v/${ended.code}`;
  expect(words((await app.anyone().get(page)).body)).toContain('has revoked');
  const served = await app.anyone().get(`/v/${stands.code}`, { headers: { accept: 'application/vc' } });
  await app.in(ade, () => app.get(KeyCare).revoke(app.actor(ade), before ?? ''));
  const keys = await shown(ade, '/organisation/keys');
  const link = keys.page.querySelectorAll('a').find(({ text }) => text.includes('Sign 3 certificates anew'));
  const offered = await shown(ade, link?.getAttribute('href') ?? '');
  expect(offered.words).toContain('3 certificates match.');
  await begin(ade, { kind: 'reissue', which: 'not-believed' });
  await app.settle();
  const entries = await query<{ keyId: string }>(
    'SELECT DISTINCT key_id AS "keyId" FROM register_entries WHERE organisation_id = current_organisation()',
  );
  expect(entries).toEqual([{ keyId: await secondKey() }]);
  expect(entries[0]?.keyId).not.toBe(before);
  expect((await shown(ade, '/organisation/keys')).words).not.toContain('anew');
  const headers = { accept: 'application/vc', 'if-none-match': String(served.headers.etag) };
  const fresh = await app.anyone().get(`/v/${stands.code}`, { headers });
  expect([fresh.statusCode, fresh.body.includes(entries[0]?.keyId ?? '-')]).toEqual([200, true]);
});

test('however many work on a run at once, each of it is worked once', async () => {
  const { rowan, ade } = await app.cast();
  await issueMany(rowan, 12);
  const render = jest.spyOn(app.get(Rendering), 'render');
  const path = await begin(ade, { kind: 'reissue' });
  const id = path.split('/').at(-1) ?? '';
  const turn = () =>
    app.get(Database).within({ organisationId: ade.organisationId }, () => app.get(BulkWork).turn(id, 0));
  await Promise.all([turn(), turn(), turn()]);
  await turn();
  expect(render).toHaveBeenCalledTimes(12);
  expect(new Set(render.mock.calls.map(([certificateId]) => certificateId)).size).toBe(12);
  render.mockRestore();
});

test('a run that lost its worker goes on by itself', async () => {
  const { rowan, ade } = await app.cast();
  await issueMany(rowan, 2);
  const path = await begin(ade, { kind: 'reissue' });
  await app.in(ade, () =>
    app.get(Database).query(`DELETE FROM outbox_events WHERE name LIKE 'certificates.bulk%'`),
  );
  await app.settle();
  app.clock.advance({ minutes: 1 });
  await app.runNow(BulkWorker, 'revive', ade.organisationId);
  await app.settle();
  expect((await items(ade)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  app.clock.advance({ minutes: 2 });
  expect((await shown(ade, path)).words).toContain('Nothing has moved for a while.');
  await app.runNow(BulkWorker, 'revive', ade.organisationId);
  await app.settle();
  expect((await items(ade)).map(({ state }) => state)).toEqual(['done', 'done']);
});

test('neither trainees nor supervisors nor another organisation see or begin any of it', async () => {
  const { rowan, sam, ade, nadia } = await app.cast();
  await issue(rowan);
  const path = await begin(ade, { kind: 'export' });
  await app.settle();
  for (const [who, status] of [
    [rowan, 403],
    [sam, 403],
    [nadia, 404],
  ] as const) {
    expect((await app.as(who).get(path)).statusCode).toBe(status);
    expect((await app.as(who).get(`${path}/results.csv`)).statusCode).toBe(status);
    expect((await app.as(who).post(`${path}/archive`)).statusCode).toBe(status);
    expect((await app.as(who).post(`${path}/state`, { action: 'stop' })).statusCode).toBe(status);
  }
  expect(await begin(nadia, { kind: 'reissue' })).toContain('Nothing matches any more');
  expect(words((await app.as(nadia).get('/certificates/bulk')).body)).toContain('will be listed here');
});
