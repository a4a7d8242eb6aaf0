import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { OwnKeys } from '../../src/certificates/credentials/own-keys.service';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { ShareLinks } from '../../src/certificates/sharing/share-links.service';
import { sharedJson, sharedPage } from '../../src/certificates/sharing/shared.view';
import { SharedFacts } from '../../src/certificates/sharing/shared-facts.queries';
import { disclosed, type Shareable, shareable } from '../../src/certificates/sharing/shareable';
import { Outbox } from '../../src/jobs';
import { MemberLeft } from '../../src/organisations';
import { Config } from '../../src/shared/config/config';
import { Templates } from '../../src/shared/http/templates.provider';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp({ variables: { VERIFICATIONS_PER_MINUTE: '40' } });
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const asked = { label: 'Riverside Trust', endsOn: '2026-06-02' };

/** Makes a link as its holder's form does; the answer is its id. */
async function make(holder: Somebody, certificateId: string, form: Record<string, string | string[]> = {}) {
  const sent = await app
    .as(holder)
    .post(`/certificates/mine/${certificateId}/share-links`, { formKey: randomUUID(), ...asked, ...form });
  return (
    /^\/share-links\/([\w-]+)$/.exec(String(sent.headers.location))?.[1] ?? `refused: ${sent.statusCode}`
  );
}

/** The path that whoever has the link opens. */
async function pathOf(holder: Somebody, id: string) {
  const { body } = await app.as(holder).get(`/share-links/${id}`);
  const address = parse(body).querySelector('.copy-link-address')?.getAttribute('href') ?? '';
  return address.replace(app.url, '');
}

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140' };
const open = (path: string, headers: Record<string, string> = {}) =>
  app.anyone().get(path, { headers: { ...browser, ...headers } });
const asJson = { accept: 'application/json' };

test('a receiver sees what Rowan chose, by the link that Rowan copies', async () => {
  const { rowan } = await app.cast();
  const { id, code, number } = await issue(rowan);
  const path = await pathOf(rowan, await make(rowan, id, { shows: ['name', 'dates'] }));
  expect(path).toMatch(/^\/s\/[\w-]{43}$/);
  const { body, headers, statusCode } = await open(path);
  expect([statusCode, headers['referrer-policy'], headers['cache-control'], headers['x-robots-tag']]).toEqual(
    [200, 'no-referrer', 'no-store', 'noindex, nofollow'],
  );
  expect(words(body)).toMatch(
    /Valid This certificate counts today\..*Rowan Ellis.*1 May 2026.*30 April 2028/,
  );
  for (const secret of [code, number, '/v/', 'Peer Supporter', 'Harbour', asked.label])
    expect(body).not.toContain(secret);
});

test('the database holds no address, and neither label nor purpose in clear', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const made = await make(rowan, id, { purpose: 'Evening service' });
  const token = (await pathOf(rowan, made)).slice('/s/'.length);
  const rows = await app.in(rowan, () =>
    app.get(Database).query('SELECT * FROM share_links l WHERE id = $1', [made]),
  );
  const stored = JSON.stringify(rows, (_, one: unknown) =>
    Buffer.isBuffer(one) ? one.toString('latin1') : one,
  );
  for (const secret of [token, 'Riverside', 'Evening']) expect(stored).not.toContain(secret);
});

/** What tells of each thing, wherever it stands. */
const tells: Record<Shareable, string[]> = {
  name: ['Rowan Ellis'],
  programme: ['Peer Supporter'],
  issuer: ['Harbour'],
  dates: ['1 May 2026', '30 April 2028', '2026-05-01', '2028-04-30'],
  hours: ['11 h 30 min', '690'],
  'hours-by-domain': ['Listening', '10 h 30 min', '630'],
  topics: ['Being present', 'Summing up'],
};
const subsets = Array.from({ length: 2 ** shareable.length }, (_, bits) =>
  shareable.filter((_one, at) => bits & (1 << at)),
);

/** What a text tells of, and what it should. */
const tellsOf = (text: string) => shareable.filter((one) => tells[one].some((words) => text.includes(words)));
const expectedOf = (shows: readonly Shareable[]) => shareable.filter((one) => shows.includes(one));
const hours = [
  { label: 'Listening', minutes: 630 },
  { label: 'Supervision', minutes: 60 },
];
const achievement = { topics: ['Active course: Being present', 'Active course: Summing up'] };

test('whatever is chosen, page and JSON tell of nothing that was not', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan, { hours, achievement });
  const { all, condition } = await app.in(rowan, () => app.get(SharedFacts).of(id));
  const at = app.clock.now();
  expect(subsets).toHaveLength(128);
  for (const shows of subsets) {
    const opened = {
      kind: 'open',
      endsOn: asked.endsOn,
      purpose: null,
      disclosed: disclosed(all, condition, shows),
    } as const;
    const { template, view } = sharedPage(opened, at);
    const html = app.get(Templates).render(template, view);
    expect({ shows, told: tellsOf(html) }).toEqual({ shows, told: expectedOf(shows) });
    const json = JSON.stringify(sharedJson(opened, at));
    expect({ shows, told: tellsOf(json) }).toEqual({ shows, told: expectedOf(shows) });
  }
});

test('each thing alone, and all but each, reach the receiver and nothing else does', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan, { hours, achievement });
  for (const shows of subsets.filter(({ length }) => [0, 1, 6].includes(length))) {
    const path = await pathOf(rowan, await make(rowan, id, { shows, label: 'Receiver' }));
    const [html, json] = [(await open(path)).body, (await open(path, asJson)).body];
    expect(JSON.parse(json)).toMatchObject({ link: 'open', verdict: 'valid' });
    for (const told of [tellsOf(html), tellsOf(json)])
      expect({ shows, told }).toEqual({ shows, told: expectedOf(shows) });
  }
});

test('the purpose is read by the receiver only if Rowan says so', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const purpose = 'Application for the evening service';
  const kept = await pathOf(rowan, await make(rowan, id, { purpose }));
  const shown = await pathOf(rowan, await make(rowan, id, { purpose, purposeShown: 'yes' }));
  expect((await open(kept)).body).not.toContain(purpose);
  expect(words((await open(shown)).body)).toContain(purpose);
  expect((await open(shown, asJson)).json()).toMatchObject({ purpose, endsOn: '2026-06-02' });
});

test('a link that ended says so, and says nothing of the certificate', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const made = await make(rowan, id, { shows: ['name'] });
  const path = await pathOf(rowan, made);
  expect((await app.as(rowan).post(`/share-links/${made}/end`)).statusCode).toBe(303);
  expect((await app.as(rowan).post(`/share-links/${made}/end`)).statusCode).toBe(303);
  const { body, statusCode } = await open(path);
  expect(statusCode).toBe(410);
  expect(words(body)).toContain(
    'The link has ended Whoever shared it has ended this link, or has left the organisation.',
  );
  expect(body).not.toContain('Rowan');
  expect((await open(path, asJson)).json()).toEqual({
    link: 'ended',
    says: 'Whoever shared it has ended this link, or has left the organisation.',
  });
  expect(await pathOf(rowan, made)).toBe('');
});

test('links end with whoever leaves, who could not end them any more', async () => {
  const { rowan, priya } = await app.cast();
  const links = [];
  for (const person of [rowan, priya])
    links.push(await pathOf(person, await make(person, (await issue(person)).id, { shows: ['name'] })));
  await app.in(rowan, () => app.get(Outbox).publish(MemberLeft, { personId: rowan.id }));
  await app.settle();
  expect(await Promise.all(links.map(async (path) => (await open(path)).statusCode))).toEqual([410, 200]);
});

test('after its last day a link is over, while the certificate goes on', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const path = await pathOf(rowan, await make(rowan, id));
  app.clock.set('2026-06-02T22:59:00Z');
  expect((await open(path)).statusCode).toBe(200);
  app.clock.set('2026-06-02T23:00:00Z');
  const { body, statusCode } = await open(path);
  expect(statusCode).toBe(410);
  expect(words(body)).toContain(
    'This link opened until 2 June 2026. This says nothing about the certificate',
  );
});

test('when the certificate ends the link still opens, and says that it is the certificate', async () => {
  const { rowan, ade } = await app.cast();
  const { id } = await issue(rowan, { validUntil: '2026-05-20' });
  const path = await pathOf(rowan, await make(rowan, id));
  app.clock.set('2026-05-21T10:00:00Z');
  const lapsed = await open(path);
  expect(lapsed.statusCode).toBe(200);
  expect(words(lapsed.body)).toMatch(/Not valid The certificate has ended.*The link you used still opens\./);
  await app.in(ade, () =>
    app.get(RevocationService).revoke(app.actor(ade), id, {
      reasonCode: 'other',
      publicWords: 'Words of the board.',
      privateReason: 'Not for you.',
    }),
  );
  const revoked = await open(path, asJson);
  expect(revoked.json()).toMatchObject({ link: 'open', verdict: 'not-valid', shared: {} });
  expect(revoked.body).not.toContain('board');
});

test('a certificate from before the platform moved is as valid by a link as by its code', async () => {
  const { rowan } = await app.cast();
  const { id, code } = await issue(rowan);
  const path = await pathOf(rowan, await make(rowan, id));
  const [keys, config] = [app.get(OwnKeys), app.get(Config)];
  Object.assign(keys, { config: config.but({ publicUrl: 'https://moved.example' }) });
  try {
    const shared = await app.anyone().get(path, { headers: { accept: 'application/json' } });
    expect(shared.json()).toMatchObject({ verdict: 'valid' });
    const credential = await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/vc+jwt' } });
    expect(credential.statusCode).toBe(200);
    expect((await app.as(rowan).get(`/certificates/mine/${id}/credential.json`)).statusCode).toBe(200);
  } finally {
    Object.assign(keys, { config });
  }
});

test('an address that no link has says so, whatever it looks like', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const path = await pathOf(rowan, await make(rowan, id));
  const answers = [];
  for (const wrong of [
    path.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
    '/s/x',
    `/s/${'y'.repeat(90)}`,
  ]) {
    const { statusCode, body } = await open(wrong, asJson);
    answers.push([statusCode, body]);
  }
  expect(answers[0]).toEqual([404, JSON.stringify({ link: 'unknown', says: 'No link has this address.' })]);
  expect(new Set(answers.map(String)).size).toBe(1);
});

test('visits are counted by the hour, once in ten minutes, and without programs that look ahead', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const made = await make(rowan, id);
  const path = await pathOf(rowan, made);
  const seen = async () => words((await app.as(rowan).get(`/share-links/${made}`)).body);
  expect(await seen()).toContain('Not opened yet');
  await open(path, { 'sec-purpose': 'prefetch' });
  await open(path, { 'user-agent': 'Slackbot-LinkExpanding 1.0' });
  expect(await seen()).toContain('Not opened yet');
  await open(path);
  await open(path);
  expect(await seen()).toContain('Opened once');
  app.clock.advance({ minutes: 10 });
  await open(path);
  app.clock.advance({ hours: 2 });
  await open(path);
  expect(await seen()).toMatch(/Opened 3 times.*at 13:00 Times 1 from 3 May 2026 at 11:00 Times 2/);
});

test('two clicks make one link, and so does a second try after a lost answer', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const formKey = randomUUID();
  const [one, other] = await Promise.all([make(rowan, id, { formKey }), make(rowan, id, { formKey })]);
  const again = await make(rowan, id, { formKey, label: 'Changed' });
  expect([one, again]).toEqual([other, other]);
  expect(await make(rowan, id)).not.toBe(one);
});

test('a link ends on a day within a year, and is for somebody; what was typed is kept', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  for (const endsOn of ['2026-05-02', '2027-05-04', 'soon', ''])
    expect(await make(rowan, id, { endsOn })).toBe('refused: 422');
  for (const endsOn of ['2026-05-03', '2027-05-03'])
    expect(await make(rowan, id, { endsOn })).not.toContain('refused');
  const { body, statusCode } = await app.as(rowan).post(`/certificates/mine/${id}/share-links`, {
    ...asked,
    formKey: randomUUID(),
    label: '',
    shows: 'hours',
  });
  expect(statusCode).toBe(422);
  expect(words(body)).toContain('Say who it is for');
  expect(parse(body).querySelector('input[value=hours]')?.hasAttribute('checked')).toBe(true);
});

test('before a link is made, its holder sees what the receiver will see', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const previewed = async (form: Record<string, string | string[]>) => {
    const { body } = await app.as(rowan).post(`/certificates/mine/${id}/share-links/preview`, form);
    return words(parse(body).querySelector('#share-preview')?.innerHTML ?? '');
  };
  expect(await previewed({})).not.toContain('Rowan Ellis');
  expect(await previewed({ shows: ['name', 'hours'], endsOn: '2026-06-02' })).toMatch(
    /Valid.*Rowan Ellis.*11 h 30 min.*2 June 2026/,
  );
  expect(await previewed({ shows: 'nonsense', purpose: 'For you', purposeShown: 'yes' })).toContain(
    'For you',
  );
});

test('links are seen, made and ended by nobody but their holder', async () => {
  const { rowan, priya, nadia } = await app.cast();
  const { id } = await issue(rowan);
  const made = await make(rowan, id);
  for (const other of [priya, nadia]) {
    expect(await make(other, id)).toBe('refused: 404');
    const tried = [
      await app.as(other).get(`/share-links/${made}`),
      await app.as(other).post(`/share-links/${made}/end`),
      await app.as(other).get(`/certificates/mine/${id}/share-links`),
      await app.as(other).get(`/certificates/mine/${id}/share-links/new`),
    ];
    expect(tried.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  }
  expect((await open(await pathOf(rowan, made))).statusCode).toBe(200);
});

test('many links come in parts, the newest first, and the certificate’s page shows a few', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const own = `/certificates/mine/${id}`;
  expect(words((await app.as(rowan).get(own)).body)).toContain('Links you make will be listed here.');
  await app.in(rowan, async () => {
    for (let at = 0; at < 23; at++) {
      app.clock.advance({ minutes: 1 });
      const form = { ...asked, formKey: randomUUID(), shows: [], label: `Receiver ${at}` };
      await app.get(ShareLinks).make(app.actor(rowan), id, form);
    }
  });
  const labels = (body: string) => [...words(body).matchAll(/Receiver (\d+)/g)].map(([, at]) => Number(at));
  expect(labels((await app.as(rowan).get(own)).body)).toEqual([22, 21, 20, 19, 18]);
  const first = (await app.as(rowan).get(`${own}/share-links`)).body;
  expect(labels(first)).toHaveLength(20);
  const next =
    parse(first).querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '';
  expect(labels((await app.as(rowan).get(next)).body)).toEqual([2, 1, 0]);
});

test('who asks too often waits a minute', async () => {
  app.clock.set('2026-05-04T10:00:00Z');
  const codes: number[] = [];
  for (let at = 0; at < 41; at++) codes.push((await open('/s/x')).statusCode);
  expect([codes[0], codes[39], codes[40]]).toEqual([404, 404, 429]);
});
