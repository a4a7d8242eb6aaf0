import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { decodeCompact } from '../../src/certificates/compact/compact';
import { NameChoices } from '../../src/certificates/holding/name-choices.service';
import { nextStep } from '../../src/certificates/holding/next-step';
import { Certificate } from '../../src/certificates/issuing/certificate.entity';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { OwnShareLinks } from '../../src/certificates/sharing/share-links.queries';
import { ShareLinks } from '../../src/certificates/sharing/share-links.service';
import { OrganisationKeys } from '../../src/organisations';
import { KeyCare } from '../../src/organisations/keys/key-care.service';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const term = {
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  successorFrom: null,
};

test.each([
  ['2026-05-03', { status: 'active' }, { key: 'active', tone: 'success', renew: false, daysLeft: 728 }],
  [
    '2026-05-03',
    { status: 'active', validUntil: null },
    { key: 'endless', daysLeft: null, graceUntil: null },
  ],
  ['2028-01-31', { status: 'active' }, { key: 'ending', tone: 'attention', renew: true, daysLeft: 90 }],
  ['2028-01-30', { status: 'active' }, { key: 'active', daysLeft: 91 }],
  ['2028-04-30', { status: 'active' }, { key: 'ending', daysLeft: 0, graceUntil: '2028-05-30' }],
  ['2028-04-30', { status: 'active', graceDays: 0 }, { graceUntil: null }],
  ['2028-04-20', { status: 'active', successorFrom: '2028-05-01' }, { key: 'renewed', tone: 'success' }],
  ['2028-05-10', { status: 'in-grace' }, { key: 'inGrace', tone: 'attention', renew: true, daysLeft: null }],
  ['2028-06-10', { status: 'lapsed' }, { key: 'lapsed', tone: 'attention', renew: true }],
  ['2026-06-10', { status: 'suspended' }, { key: 'suspended', tone: 'attention', renew: false }],
  ['2026-06-10', { status: 'revoked' }, { key: 'revoked', tone: 'danger', renew: false }],
  ['2026-06-10', { status: 'superseded' }, { key: 'superseded', tone: 'info', renew: false }],
  ['2026-04-10', { status: 'not-begun' }, { key: 'notBegun', tone: 'info', renew: false }],
] as const)('on %s, with %j, a holder is told %j', (today, more, told) => {
  expect(nextStep({ ...term, ...more }, today)).toMatchObject(told);
});

test('Rowan sees how the certificate stands, the link to show and its files', async () => {
  const { rowan } = await app.cast();
  const { id, code } = await issue(rowan);
  await app.settle();
  const { body } = await app.as(rowan).get(`/certificates/mine/${id}`);
  expect(words(body)).toContain('It counts today, until 30 April 2028.');
  expect(parse(body).querySelector('.copy-link-address')?.text).toBe(`${app.url}/v/${code}`);
  expect(parse(body).querySelector('svg.qr path')?.getAttribute('d')).toMatch(/^M0 0/);
  const elsewhere = parse(body).querySelector('a[href^="https://www.linkedin.com/"]')?.getAttribute('href');
  expect(Object.fromEntries(new URL(elsewhere?.replaceAll('&amp;', '&') ?? '').searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Peer Supporter',
    organizationName: 'Harbour',
    issueYear: '2026',
    issueMonth: '5',
    expirationYear: '2028',
    expirationMonth: '4',
    certUrl: `${app.url}/v/${code}`,
    certId: '2026-0001',
  });
  const files = parse(body)
    .querySelectorAll('.files a')
    .map((link) => link.getAttribute('href'));
  expect(files).toEqual(expect.arrayContaining([`/v/${code}/certificate.pdf`, `/v/${code}/badge.svg`]));
});

test('Rowan reads that it was revoked, in the words that anybody may read and no others', async () => {
  const { rowan, ade } = await app.cast();
  const { id } = await issue(rowan);
  await app.in(ade, () =>
    app.get(RevocationService).revoke(app.actor(ade), id, {
      reasonCode: 'other',
      publicWords: 'A decision of the board.',
      privateReason: 'Eleven hours were recorded twice.',
    }),
  );
  const said = words((await app.as(rowan).get(`/certificates/mine/${id}`)).body);
  expect(said).toContain('Harbour has revoked it.');
  expect(said).toContain('What anybody can read of the decision: “A decision of the board.”');
  expect(said).not.toContain('Eleven hours');
});

test('nobody opens the page of somebody else’s certificate, not even who manages it', async () => {
  const { rowan, priya, ade, nadia } = await app.cast();
  const { id } = await issue(rowan);
  expect((await app.as(priya).get(`/certificates/mine/${id}`)).statusCode).toBe(404);
  expect((await app.as(nadia).get(`/certificates/mine/${id}`)).statusCode).toBe(404);
  expect((await app.as(ade).get(`/certificates/mine/${id}`)).statusCode).toBe(403);
});

test('a name is left out of credentials until its holder says otherwise', async () => {
  const { rowan, priya } = await app.cast();
  const chosen = () => app.in(rowan, () => app.get(NameChoices).nameChoice(rowan.id));
  expect(await chosen()).toBe(false);
  expect((await app.as(rowan).post('/certificates/name')).statusCode).toBe(422);
  const [one, other] = await Promise.all([
    app.as(rowan).post('/certificates/name', { named: 'yes' }),
    app.as(rowan).post('/certificates/name', { named: 'yes' }),
  ]);
  expect([one.statusCode, other.statusCode]).toEqual([303, 303]);
  expect(await chosen()).toBe(true);
  expect(await app.in(priya, () => app.get(NameChoices).nameChoice(priya.id))).toBe(false);
  const { body } = await app.as(rowan).get('/certificates/name');
  expect(parse(body).querySelector('input[name=named][checked]')?.getAttribute('value')).toBe('yes');
});

test('a choice about the name makes a new version of every credential, and the one before is not good any more', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  const path = `/certificates/mine/${id}`;
  const read = async () => (await app.as(rowan).get(`${path}/credential.json`)).body;
  const wallet = async () =>
    (await app.as(rowan).post(`${path}/credential.sd-jwt`, { everything: 'yes' })).body;
  const [unnamed, shown] = [await read(), await wallet()];
  expect(unnamed).not.toContain('Rowan Ellis');
  await app.as(rowan).post('/certificates/name', { named: 'yes' });
  expect(await read()).toContain('"identityHash":"Rowan Ellis"');
  const now = async (text: string) => words((await app.anyone().post('/verify', { code: text })).body);
  expect(await now(shown)).toContain('The certificate was corrected after this was made');
  expect(await now(await wallet())).toMatch(/Valid.*Peer Supporter/);
  const { snapshot, statusIndex } = await app.in(rowan, () =>
    app.get(Database).of(Certificate).findOneByOrFail({ id }),
  );
  expect(decodeCompact(snapshot.secondCode ?? '')?.facts.status).toEqual({ list: 1, index: statusIndex });
  await app.as(rowan).post('/certificates/name', { named: 'no' });
  expect(await read()).not.toContain('Rowan Ellis');
});

test('whoever checks an SD-JWT learns what was disclosed, and nothing from the register', async () => {
  const { rowan } = await app.cast();
  const { id, code } = await issue(rowan);
  const made = await app
    .as(rowan)
    .post(`/certificates/mine/${id}/credential.sd-jwt`, { shows: ['programme'] });
  const { body } = await app.anyone().post('/verify', { code: made.body });
  expect(words(body)).toMatch(/Valid.*Peer Supporter/);
  expect(words(body)).toContain('neither revoked nor suspended');
  for (const secret of ['Rowan', code, '10 h 30 min']) expect(body).not.toContain(secret);
  const forged = made.body.replace(/~[^~]+~$/, '~WyJzYWx0IiwicHJvZ3JhbW1lIiwiTWFzdGVyIl0~');
  expect(words((await app.anyone().post('/verify', { code: forged })).body)).toMatch(
    /Not valid.*changed after it was signed/,
  );
});

test('Rowan downloads the credential as it was signed, and nobody else does', async () => {
  const { rowan, priya, nadia } = await app.cast();
  const { id, code } = await issue(rowan);
  const path = `/certificates/mine/${id}/credential`;
  const json = await app.as(rowan).get(`${path}.json`);
  expect(json.headers['content-type']).toBe('application/vc');
  expect(json.headers['content-disposition']).toContain(
    'attachment; filename="Peer Supporter - Rowan Ellis.json"',
  );
  expect(json.json()).toMatchObject({
    id: `${app.url}/v/${code}`,
    proof: [{ cryptosuite: 'eddsa-rdfc-2022' }],
  });
  const jwt = await app.as(rowan).get(`${path}.jwt`);
  expect([jwt.headers['content-type'], jwt.body.split('.').length]).toEqual(['application/vc+jwt', 3]);
  for (const other of [priya, nadia]) expect((await app.as(other).get(`${path}.json`)).statusCode).toBe(404);
});

test('a credential under a key that was revoked is not handed out, and shared links say so', async () => {
  const { rowan, ade } = await app.cast();
  const { id } = await issue(rowan);
  const link = await app.in(rowan, () =>
    app.get(ShareLinks).make(app.actor(rowan), id, {
      formKey: randomUUID(),
      label: 'A reader',
      shows: [],
      endsOn: '2026-06-02',
    }),
  );
  const { address } = await app.in(rowan, () => app.get(OwnShareLinks).find(app.actor(rowan), link.id));
  const open = () =>
    app.anyone().get(String(address).replace(app.url, ''), { headers: { accept: 'application/json' } });
  const before = (await open()).json<{ checks: object[] }>();
  expect(before.checks).toContainEqual(expect.objectContaining({ name: 'signature', outcome: 'passed' }));
  await app.in(ade, async () => {
    const [key] = await app.get(OrganisationKeys).list();
    await app.get(KeyCare).revoke(app.actor(ade), key?.id ?? 'none');
  });
  expect((await app.as(rowan).get(`/certificates/mine/${id}/credential.json`)).statusCode).toBe(409);
  expect((await open()).json()).toMatchObject({
    verdict: 'not-valid',
    cause: expect.stringContaining('does not bear its issuer’s signature any more'),
  });
});
