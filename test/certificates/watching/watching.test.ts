import { randomUUID } from 'node:crypto';
import { CertificatesWorker } from '../../../src/certificates/certificates.worker';
import { CertificateRecords } from '../../../src/certificates/register/certificate-record.service';
import { SharedFacts } from '../../../src/certificates/sharing/shared-facts.queries';
import { bitAt } from '../../../src/certificates/status/bitstring.provider';
import { after } from '../../../src/certificates/watching/changes';
import { statusOf } from '../../../src/certificates/watching/standing';
import { MemberLeft } from '../../../src/organisations';
import { Outbox } from '../../../src/jobs';
import { Config } from '../../../src/shared/config/config';
import { Database } from '../../../src/shared/database/database.service';
import { WatchList } from '../../../src/certificates/watching/watch-list.service';
import { WatchesQueries } from '../../../src/certificates/watching/watches.queries';
import { behindItsBack } from '../../support/postgres';
import { useApp } from '../../support/use-app';
import { employing, watching } from './watching';

const app = useApp();
const { add, answer, listOf, revoke, rowsOf, tick, watchersOf } = watching(app);

const theOne = <T>([one]: T[]): T => one as T;

test('a holder is asked, and until they agree their watcher learns nothing', async () => {
  const { mira, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  expect((await add(mira, `Our Rowan, ${code}`)).headers.location).toBe('/watches');
  const mail = theOne(await app.mailTo(rowan.email));
  expect(mail.subject).toBe('Northgate asks about your certificate');
  const list = await listOf(mira);
  expect(list).toContain('Our Rowan');
  expect(list).toContain('Waiting for consent');
  expect(list).not.toContain('Peer Supporter');
  expect(list).not.toContain('Rowan Ellis');
});

test('what changes is told once, by email, while the holder agrees', async () => {
  const { ade, mira, rowan, issue } = await employing(app);
  const { id, code } = await issue(rowan);
  await add(mira, code);
  await answer(rowan, theOne(await watchersOf(rowan)).id, 'agreed');
  expect(await rowsOf(mira)).toEqual([expect.stringMatching(/Rowan Ellis .*Peer Supporter.*Active/)]);
  await tick(mira);
  expect(theOne(await app.mailTo(mira.email)).text).toContain('agreed that you are told');
  await revoke(ade, id);
  await tick(mira);
  await tick(mira);
  const mails = await app.mailTo(mira.email);
  expect(mails.map(({ text }) => text.includes('revoked'))).toEqual([false, true]);
  expect(await listOf(mira, '?show=not-valid')).toContain('Revoked');
});

test('after a holder ends it that is told, and nothing more is told or shown', async () => {
  const { ade, mira, rowan, issue } = await employing(app);
  const { id, code } = await issue(rowan);
  await add(mira, `R. E., ${code}`);
  const watch = theOne(await watchersOf(rowan));
  await answer(rowan, watch.id, 'agreed');
  await tick(mira);
  await answer(rowan, watch.id, 'ended');
  await revoke(ade, id);
  await tick(mira);
  await tick(mira);
  const [, last, ...more] = await app.mailTo(mira.email);
  expect(more).toEqual([]);
  expect(last?.text).toContain('R. E.: the holder has ended it');
  expect(last?.text).not.toMatch(/revoked|Peer Supporter/);
  const list = await listOf(mira);
  expect(list).toContain('Ended by the holder');
  expect(list).not.toContain('Revoked');
  const [told] = await app.in(mira, () => app.get(Database).query('SELECT told FROM certificate_watches'));
  expect(told).toEqual({ told: null });
});

test('a change that is noticed and then ended before the letter goes is not told', async () => {
  const { ade, mira, rowan, issue } = await employing(app);
  const { id, code } = await issue(rowan);
  await add(mira, code);
  const watch = theOne(await watchersOf(rowan));
  await answer(rowan, watch.id, 'agreed');
  await revoke(ade, id);
  await answer(rowan, watch.id, 'ended');
  await tick(mira);
  const { text } = theOne(await app.mailTo(mira.email));
  expect(text).toContain(`${code}: the holder has ended it`);
  expect(text).not.toMatch(/revoked|agreed/);
});

test('a no is told once, and not where the holder has changed their mind since', async () => {
  const { mira, rowan, noor, issue } = await employing(app);
  const [first, second] = [await issue(rowan), await issue(noor)];
  await add(mira, `R. E., ${first.code}\nN. H., ${second.code}`);
  for (const holder of [rowan, noor]) await answer(holder, theOne(await watchersOf(holder)).id, 'declined');
  await answer(noor, theOne(await watchersOf(noor)).id, 'agreed');
  await tick(mira);
  await tick(mira);
  const { subject, text } = theOne(await app.mailTo(mira.email));
  expect(subject).toBe('2 changes to certificates you rely on');
  expect(text).toContain('for the people whom Northgate relies on');
  expect(text).toContain('R. E.: the holder did not agree');
  expect(text).toContain('N. H. agreed that you are told');
});

test('ends that come by date are told at 90, 60 and 30 days and when it is over, each once', async () => {
  const { mira, rowan, issue } = await employing(app);
  const { code } = await issue(rowan, { validUntil: '2027-04-30', graceDays: 10 });
  await add(mira, code);
  await answer(rowan, theOne(await watchersOf(rowan)).id, 'agreed');
  const days = ['2027-01-29', '2027-01-30', '2027-03-01', '2027-03-31', '2027-05-01', '2027-05-11'];
  const told: number[] = [];
  for (const day of days) {
    app.clock.set(`${day}T12:00:00Z`);
    await tick(mira);
    await tick(mira);
    told.push((await app.mailTo(mira.email)).length);
  }
  expect(told).toEqual([1, 2, 3, 4, 5, 6]);
  expect((await app.mailTo(mira.email)).at(-1)?.text).toContain('does not count any more');
});

test('a renewal is told, and followed once it begins', async () => {
  const { mira, rowan, issue } = await employing(app);
  const first = await issue(rowan, { validUntil: '2027-01-31' });
  await add(mira, first.code);
  await answer(rowan, theOne(await watchersOf(rowan)).id, 'agreed');
  await tick(mira);
  const { programmeId } = await app.in(rowan, () =>
    app
      .get(Database)
      .query<{ programmeId: string }>(
        'SELECT programme_id AS "programmeId" FROM certificate_series WHERE id = $1',
        [first.seriesId],
      )
      .then(theOne),
  );
  const next = await issue(rowan, {
    programmeId,
    term: 2,
    validFrom: '2027-02-01',
    validUntil: '2029-01-31',
  });
  await app.settle();
  await tick(mira);
  expect((await app.mailTo(mira.email)).at(-1)?.text).toContain('renewed');
  app.clock.set('2027-02-02T12:00:00Z');
  await tick(mira);
  await tick(mira);
  expect((await app.mailTo(mira.email)).length).toBe(2);
  expect(theOne(await watchersOf(rowan)).code).toBe(next.code);
  const { items } = await app.in(mira, () => app.get(WatchesQueries).list({}));
  expect(items.map(({ document }) => document.validUntil)).toEqual(['2029-01-31']);
});

test('each line says what is wrong with it, and the others are taken', async () => {
  const { mira, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  const off = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const pasted = `Name,Code\nRowan,${code}\nTwice,${code}\nTypo,${off}\nNobody,0000-0000-0000-0\nEmpty,`;
  const page = await add(mira, pasted);
  expect(page.statusCode).toBe(422);
  const body = page.body.replace(/&#x27;/g, "'");
  for (const says of [
    'same certificate',
    'A character of the code',
    'No certificate has',
    'no code in this line',
  ])
    expect(body).toContain(says);
  expect(body).toContain('Asked: 1.');
  expect(await watchersOf(rowan)).toHaveLength(1);
  await add(mira, code);
  expect(await app.mailTo(rowan.email)).toHaveLength(1);
});

test('who said no is not asked again for three months', async () => {
  const { mira, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  await add(mira, code);
  await answer(rowan, theOne(await watchersOf(rowan)).id, 'declined');
  expect((await add(mira, code)).body).toContain('You can ask again from 19 February 2027');
  app.clock.set('2027-02-20T10:00:00Z');
  const lines = [{ line: 1, code, name: null }];
  const { asked } = await app.in(mira, () => app.get(WatchList).add(app.actor(mira), lines));
  expect(asked).toBe(1);
  expect(theOne(await watchersOf(rowan)).consent).toBe('asked');
});

test('taking somebody off is undone within a day without asking again, and asks again later', async () => {
  const { mira, rowan, issue } = await employing(app);
  await issue(rowan).then(({ code }) => add(mira, code));
  const { id } = theOne(await watchersOf(rowan));
  await answer(rowan, id, 'agreed');
  await app.as(mira).post(`/watches/${id}/removal`);
  expect([await rowsOf(mira), await watchersOf(rowan)]).toEqual([[], []]);
  await app.as(mira).post(`/watches/${id}/return`);
  expect(theOne(await watchersOf(rowan)).consent).toBe('agreed');
  await app.as(mira).post(`/watches/${id}/removal`);
  app.clock.advance({ days: 2 });
  await app.as(mira).post(`/watches/${id}/return`);
  expect(theOne(await watchersOf(rowan)).consent).toBe('asked');
});

test('nobody but the holder answers, and nobody but the watcher sees the list', async () => {
  const { ade, mira, nadia, priya, rowan, issue } = await employing(app);
  await issue(rowan).then(({ code }) => add(mira, `Secret Name, ${code}`));
  const { id } = theOne(await watchersOf(rowan));
  for (const other of [priya, nadia]) expect((await answer(other, id, 'agreed')).statusCode).toBe(404);
  for (const other of [ade, nadia]) {
    expect(await listOf(other)).not.toContain('Secret Name');
    expect((await app.as(other).post(`/watches/${id}/removal`)).statusCode).toBe(404);
  }
  expect((await app.as(rowan).get('/watches')).statusCode).toBe(403);
});

test('the database keeps both sides of a watch to what is theirs', async () => {
  const { mira, nadia, rowan, issue } = await employing(app);
  await issue(rowan).then(({ code }) => add(mira, code));
  const { id } = theOne(await watchersOf(rowan));
  const change = (who: typeof mira, sql: string) =>
    app.in(who, () =>
      app.get(Database).query(`UPDATE certificate_watches SET ${sql} WHERE id = $1 RETURNING id`, [id]),
    );
  await expect(change(mira, "consent = 'agreed', answered_at = now()")).rejects.toThrow('Its holder answers');
  await expect(change(rowan, "name = 'Mine'")).rejects.toThrow('is the watcher');
  await expect(change(mira, 'issuer_id = organisation_id')).rejects.toThrow();
  await expect(change(rowan, 'removed_at = now()')).rejects.toThrow('is the watcher');
  expect(await change(nadia, "name = 'Hers'")).toEqual([]);
  const anybody = await app.in(nadia, () => app.get(Database).query('SELECT id FROM certificate_watches'));
  expect(anybody).toEqual([]);
});

test('whoever leaves the organisation that certified them is watched by nobody', async () => {
  const { mira, rowan, issue } = await employing(app);
  await issue(rowan).then(({ code }) => add(mira, code));
  await app.in(rowan, () => app.get(Outbox).publish(MemberLeft, { personId: rowan.id }));
  await app.settle();
  expect(theOne(await watchersOf(rowan)).consent).toBe('ended');
});

test('the list is searched, goes on page by page, and comes as a file', async () => {
  const { mira, rowan, noor, priya, issue } = await employing(app);
  const certificates = [await issue(rowan), await issue(noor), await issue(priya)];
  await add(mira, certificates.map(({ code }, at) => `=Person ${String(at)},${code}`).join('\n'));
  expect(await rowsOf(mira, '?search=person%201')).toHaveLength(1);
  expect(await rowsOf(mira, '?search=%25')).toHaveLength(0);
  expect(await rowsOf(mira, '?show=waiting')).toHaveLength(3);
  expect(await rowsOf(mira, '?show=valid')).toHaveLength(0);
  const file = await app.as(mira).get('/watches/list.csv');
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.body).toContain(`'=Person 2,${certificates[2]?.code ?? ''},Waiting for consent,,,,2026-11-21`);
});

test.each([
  ['2026-04-30', {}, 'not-valid'],
  ['2026-05-01', {}, 'valid'],
  ['2028-04-30', {}, 'valid'],
  ['2028-05-30', {}, 'valid'],
  ['2028-05-31', {}, 'not-valid'],
  ['2028-05-31', { validUntil: null }, 'valid'],
])('on %s the list says of %p what the page says: %s', async (day, dates, state) => {
  const { mira, rowan, issue } = await employing(app);
  const { code } = await issue(rowan, { graceDays: 30, ...dates });
  await add(mira, code);
  await answer(rowan, theOne(await watchersOf(rowan)).id, 'agreed');
  app.clock.set(`${day}T12:00:00Z`);
  const { items } = await app.in(mira, () => app.get(WatchesQueries).list({}));
  const { verdict } = (
    await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/json' } })
  ).json<{ verdict: string }>();
  expect([items.map((row) => row.state), verdict]).toEqual([[state], state]);
});

test.each([
  ['Pacific/Kiritimati', '2026-12-01', '2026-11-30T10:00:00Z'],
  ['Pacific/Pago_Pago', '2026-12-01', '2026-12-01T11:00:00Z'],
  ['America/Santiago, where it begins at one', '2027-09-05', '2027-09-05T04:00:00Z'],
])('whatever says how a certificate stands says the same as a day begins: %s', async (place, day, begins) => {
  const { ade, mira, rowan, harbour, issue } = await employing(app);
  const timeZone = place.split(',')[0] ?? '';
  const move = 'UPDATE organisations SET time_zone = $2 WHERE id = $1';
  await behindItsBack(app.get(Config).databaseUrl, move, [harbour.id, timeZone]);
  const programmeId = randomUUID();
  const lapses = await issue(rowan, { validUntil: after(day, -1) });
  const renewed = await issue(rowan, { programmeId });
  await issue(rowan, { programmeId, term: 2, validFrom: day });
  await add(mira, [lapses.code, renewed.code].join('\n'));
  for (const { id } of await watchersOf(rowan)) await answer(rowan, id, 'agreed');
  const said = async ({ id, code, statusIndex }: typeof lapses) => {
    const watched = await app.in(mira, () => app.get(WatchesQueries).list({ search: code }));
    const list = (await app.anyone().get(`/orgs/${harbour.slug}/status/revocation-1`)).json<SignedList>();
    const own = { ...app.actor(ade), timeZone };
    return {
      link: (await app.anyone().get(`/v/${code}`, json)).json<{ status: string }>().status,
      record: (await app.in(ade, () => app.get(CertificateRecords).find(own, id))).status,
      shared: (await app.in(ade, () => app.get(SharedFacts).of(id))).condition.status,
      watched: watched.items.map((row) => [statusOf(row, app.clock.now()), row.state]),
      bit: bitAt(list.credentialSubject.encodedList, statusIndex ?? 0),
    };
  };
  const all = (status: string, state: string, bit: boolean) => ({
    ...{ link: status, record: status, shared: status, watched: [[status, state]], bit },
  });
  const at = async (instant: number) => {
    app.clock.set(new Date(instant).toISOString());
    await app.runNow(CertificatesWorker, 'renewStatusLists', ade.organisationId);
    return [await said(lapses), await said(renewed)];
  };
  const active = all('active', 'valid', false);
  expect(await at(Date.parse(begins) - 1)).toEqual([active, active]);
  const over = [all('lapsed', 'not-valid', false), all('superseded', 'not-valid', true)];
  expect(await at(Date.parse(begins))).toEqual(over);
});

type SignedList = { credentialSubject: { encodedList: string } };
const json = { headers: { accept: 'application/json' } };
